import type { Page } from '@playwright/test'
import { button, expect, open, test } from '../support/e2e/browser.ts'

const more = async (page: Page) => {
  await button(page, 'More').click()
  return page.getByRole('dialog')
}

/** Gives somebody the floor who has not asked for it. */
async function give(page: Page, name: string) {
  await button(page, `What to do with ${name}`).click()
  await page.getByRole('menuitem', { name: 'Give the floor' }).click()
  await button(page, 'They said so aloud').click()
}

test('a private word, a sign, an extra minute and longer turns stay between the people concerned', async ({
  circle,
}) => {
  const { join } = await circle({ agenda: [{ ...open, turnSeconds: 30 }] })
  const fay = await join('Fay', 'facilitator')
  const tim = await join('Tim', 'timekeeper')
  const ana = await join('Ana')
  const ben = await join('Ben')
  await button(fay, 'Begin with “Conversation”').click()

  // To the facilitator by name, until it was seen.
  const panel = await more(ben)
  await panel.getByRole('button', { name: 'I need a break' }).click()
  await expect(panel.getByText('Sent: “I need a break”.')).toBeVisible()
  await expect(fay.getByText('Ben needs a break.')).toBeVisible()
  await button(fay, 'Seen').click()
  await expect(fay.getByText('Ben needs a break.')).toBeHidden()
  await expect(panel.getByText('Sent:')).toBeHidden()
  await panel.getByLabel('50 % longer').check()
  await ben.keyboard.press('Escape')
  await expect(ben.getByText('What you said privately has been seen.')).toBeVisible()
  await expect(fay.getByText('turns 50 % longer')).toBeVisible()

  // A sign to the speaker, whose turn is longer without any text about it.
  await give(fay, 'Ben')
  await expect(ben.getByRole('heading', { name: 'You have the floor.' })).toBeVisible()
  await button(tim, 'please close').click()
  const sign = 'Please come to a close when you can.'
  const card = ben.getByRole('region', { name: 'For me' })
  await expect(card.getByText(sign)).toBeVisible()
  await expect(button(tim, 'please close')).toBeDisabled()

  // The speaker asks once, facilitators and timekeepers see it, and one of them grants it.
  await give(fay, 'Ana')
  await expect(card).toBeHidden()
  await button(ana, 'Ask for a minute more').click()
  await expect(ana.getByText('You asked for a minute more.')).toBeVisible()
  const asks = (page: Page) => page.getByRole('main').getByText('Ana asks for a minute more.')
  for (const page of [fay, tim]) await expect(asks(page)).toBeVisible()
  await asks(tim).locator('..').getByRole('button', { name: '+1 min' }).click()
  for (const page of [fay, tim]) await expect(asks(page)).toBeHidden()

  for (const page of [ana, tim]) {
    await expect(page.getByText('needs a break')).toHaveCount(0)
    await expect(page.getByText('50 % longer')).toHaveCount(0)
    await expect(page.getByText(sign)).toHaveCount(0)
  }
})

test('somebody is asked privately, answers on their own screen, and can switch such cards off', async ({ circle }) => {
  const { join } = await circle({ agenda: [open] })
  const fay = await join('Fay', 'facilitator')
  const ben = await join('Ben')
  const ana = await join('Ana')
  await button(fay, 'Begin with “Conversation”').click()

  const askBen = async () => {
    await button(fay, 'What to do with Ben').click()
    await fay.getByRole('menuitem', { name: 'Give the floor' }).click()
    await button(fay, 'Ask privately').click()
  }
  await askBen()
  await expect(fay.getByText(/^Ben sees the question on their own screen/)).toBeVisible()
  const card = ben.getByRole('region', { name: 'For me' })
  await card.getByRole('button', { name: 'Raise my hand' }).click()
  await expect(button(fay, 'Call Ben')).toBeVisible()
  await expect(ana.getByRole('region', { name: 'For me' })).toHaveCount(0)

  // Who wants none gets none, and the panel says the same as before.
  await button(ben, 'Take my hand down').click()
  const panel = await more(ben)
  await expect(panel.getByText(/Circlet counts how long people speak/)).toBeVisible()
  const prompts = panel.getByRole('checkbox', { name: /^Private prompts/ })
  await prompts.uncheck()
  await expect(prompts).not.toBeChecked()
  await ben.keyboard.press('Escape')
  await askBen()
  await expect(fay.getByText(/^Ben sees the question on their own screen/)).toBeVisible()
  await expect(ben.getByRole('region', { name: 'For me' })).toHaveCount(0)
})

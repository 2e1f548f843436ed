import type { Page } from '@playwright/test'
import { button, comeIn, expect, open, round, test } from '../support/e2e/browser.ts'

test('after the end you see the captures and can still edit your own', async ({ circle }) => {
  const { join } = await circle({ agenda: [open] })
  const fay = await join('Fay', 'facilitator')
  const ana = await join('Ana')
  await button(fay, 'Begin with “Conversation”').click()
  await button(ana, 'More').click()
  const dialog = ana.getByRole('dialog')
  await button(ana, 'Write something down').click()
  await dialog.getByLabel('In a sentence or two').fill('I ask sooner')
  await button(ana, 'Write it down').click()
  await button(ana, 'Write something down').click()
  await dialog.getByLabel('In a sentence or two').fill('And one more thing')
  await fay.getByRole('button', { name: 'Close the circle' }).first().click()
  await button(fay, 'Close now').click()

  await expect(ana.getByRole('heading', { name: 'Thank you for being here' })).toBeFocused()
  // What was still being written is not lost, and nobody's until its writer says so.
  const still = ana.getByRole('region', { name: 'You were still writing' })
  await expect(still.getByText('And one more thing')).toBeVisible()
  await expect(fay.getByText('And one more thing')).toBeHidden()
  await still.getByRole('button', { name: 'Send it to everyone' }).click()
  await expect(fay.getByText('And one more thing')).toBeVisible()
  await expect(still).toBeHidden()
  await expect(ana.getByText(/you can change what you wrote/)).toBeVisible()
  await ana.getByRole('button', { name: 'What to do with “I ask sooner”' }).click()
  await ana.getByRole('menuitem', { name: 'Edit' }).click()
  await ana.getByLabel('In a sentence or two').fill('I ask sooner, and say why')
  await button(ana, 'Keep this').click()
  await expect(fay.getByText('I ask sooner, and say why')).toBeVisible()
  // What is another's is settled: there is nothing to be done with it.
  await expect(fay.getByRole('button', { name: /^What to do with/ })).toBeHidden()
  expect(await ana.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])).toEqual([])
})

test('from the closing round to the results of everyone’s feedback, with four people', async ({ circle }) => {
  const closing = { ...round, title: 'Closing round', outcome: 'actions' } as const
  const { join, see } = await circle({ agenda: [open, closing] })
  const fay = await join('Fay', 'facilitator')
  const [ana, ben, cy] = [await join('Ana'), await join('Ben'), await join('Cy')]
  await button(fay, 'Begin with “Conversation”').click()
  await expect(ana.getByText('What I take with me')).toBeHidden()
  await fay.getByRole('button', { name: 'Next part: Closing round' }).first().click()
  const takeAway = ana.getByRole('region', { name: 'What I take with me' })
  await button(ana, 'My next step').click()
  await expect(ana.getByLabel('What will be done')).toBeFocused()
  await ana.keyboard.type('Ask for a room')
  await ana.getByLabel('The first small step').fill('Write to the library')
  await ana.getByLabel('How sure').fill('7')
  await button(ana, 'Write it down').click()
  await expect(takeAway.getByText('You take it')).toBeVisible()
  await button(ben, 'A thank-you').click()
  await ben.getByLabel('To somebody, or to everyone').fill('Cy, for the long question')
  await button(ben, 'Write it down').click()
  await button(cy, 'A learning').click()
  await cy.getByLabel('In a sentence or two').fill('I wait too long')
  await cy.getByLabel('Only for me').check()
  await button(cy, 'Write it down').click()
  await expect(cy.getByText('only for you')).toBeVisible()
  const { view: written } = await see()
  expect(written.captures.map(({ kind, text, by, owner }) => [kind, text, owner === by])).toEqual([
    ['action', 'Ask for a room', true],
    ['line', 'Cy, for the long question', false],
  ])

  await fay.getByRole('button', { name: 'Close the circle' }).first().click()
  await expect(fay.getByText('1 outcome is not written.')).toBeVisible()
  await expect(fay.getByText('Closing round: what came out of it is not written.')).toBeVisible()
  await button(fay, 'Close now').click()
  await expect(cy.getByText('Cy, for the long question')).toBeVisible()

  const form = (page: Page) => page.getByRole('region', { name: 'How was it for you?' })
  const slider = (page: Page, name: string) => form(page).getByRole('slider', { name })
  // With keys only, and a second time without text.
  await expect(ana.getByRole('heading', { name: 'Thank you for being here' })).toBeFocused()
  await slider(ana, 'I felt heard').focus()
  await expect(slider(ana, 'I felt heard')).toHaveAttribute('aria-valuetext', /^not answered/)
  await ana.keyboard.press('Enter')
  await expect(slider(ana, 'I felt heard')).toHaveAttribute('aria-valuetext', /^5 of 10/)
  await ana.keyboard.press('ArrowRight')
  await form(ana).getByLabel('Too little').check()
  await form(ana).getByLabel('Let this browser remember').check()
  await button(ana, 'Give my answers').press('Enter')
  await expect(ana.getByText('Your answers are in the box.')).toBeVisible()
  await expect(ana.getByRole('heading', { name: 'How was it for you?' })).toBeFocused()
  expect(await ana.evaluate(() => Object.entries(localStorage))).toEqual([
    ['circlet-two-sliders', '{"heard":6,"right":null}'],
  ])

  await expect(button(ben, 'Give my answers')).toHaveAttribute('aria-disabled', 'true')
  for (const [page, keys] of [[ben, 4] as const, [cy, 2] as const]) {
    await slider(page, 'I felt heard').focus()
    for (let key = 0; key < keys; key++) await page.keyboard.press('ArrowRight')
    await form(page).getByLabel('About right').check()
    await button(page, 'Give my answers').click()
    await expect(page.getByText('Your answers are in the box.')).toBeVisible()
  }
  // Three have answered: nobody sees a result.
  expect((await see()).view.reflection).toBeUndefined()
  await slider(fay, 'I felt heard').click()
  await form(fay).getByLabel('About right').check()
  await button(fay, 'Give my answers').click()
  for (const page of [fay, ana, ben, cy]) {
    const results = page.getByRole('region', { name: 'Results' })
    await expect(results.getByText('6.8 of 10')).toBeVisible()
    await expect(results.getByText('25 %')).toBeVisible()
    await expect(results.getByRole('definition')).toHaveCount(2)
    await expect(results.getByText('A line with fewer than four answers is not shown.')).toBeVisible()
  }

  await ben.getByLabel('What would make next time better?').fill('A longer break')
  await button(ben, 'Send to the facilitators').click()
  await expect(fay.getByText('Ben to the facilitators: “A longer break”')).toBeVisible()
  await expect(ana.getByText('A longer break')).toBeHidden()
  await ben.getByLabel('Would you like somebody to check in with you?').selectOption('Cy')
  await button(ben, 'Let them know').click()
  await expect(ben.getByText('Only Cy has been told.')).toBeVisible()
  await expect(cy.getByText('Ben would like you to check in with them.')).toBeVisible()
  await expect(fay.getByText('Ben would like')).toBeHidden()
})

test('only your own browser notices lower numbers, and asks you', async ({ circle, newPage }) => {
  const { join, links } = await circle({ agenda: [open] })
  const fay = await join('Fay', 'facilitator')
  const ana = await newPage()
  await ana.goto(links.participant)
  await ana.evaluate(() => localStorage.setItem('circlet-two-sliders', '{"heard":9,"right":8}'))
  await comeIn(ana, 'Ana')
  await button(fay, 'Begin with “Conversation”').click()
  await fay.getByRole('button', { name: 'Close the circle' }).first().click()
  await button(fay, 'Close now').click()
  await ana.getByRole('slider', { name: 'Overall' }).click()
  await button(ana, 'Give my answers').click()
  await expect(ana.getByText('Your numbers are lower than last time.')).toBeVisible()
  await button(ana, 'Yes, let me choose who').click()
  await expect(ana.getByLabel('Would you like somebody to check in with you?')).toBeFocused()
  expect(await ana.evaluate(() => localStorage.getItem('circlet-two-sliders'))).toBe('{"heard":9,"right":5}')
})

import { MINUTE } from '@circlet/shared/time'
import type { Page } from '@playwright/test'
import { button, expect, open, test } from '../support/e2e/browser.ts'

test('afterwards a tap shows your own share, and the group’s shares and names where it agreed', async ({
  circle,
  later,
}) => {
  const { join } = await circle({ agenda: [{ ...open, minutes: 30 }] })
  const fay = await join('Fay', 'facilitator')
  const ana = await join('Ana')
  const ben = await join('Ben')
  await join('Cy')
  await button(fay, 'Begin with “Conversation”').click()
  await button(ana, "I'd like to speak").click()
  await button(fay, 'Call Ana').click()
  await expect(button(ana, "I'm done")).toBeVisible()
  await later([fay, ana, ben], 7 * MINUTE)
  await button(ana, "I'm done").click()
  const isAsking = (page: Page) => page.getByText('How much of the talking I had')

  // During the session it takes a tap, and only you see it.
  await button(ben, 'More').click()
  await isAsking(ben).click()
  await expect(ben.getByText('There is plenty of room for you.')).toBeVisible()
  await ben.keyboard.press('Escape')

  // The group itself decides what it wants to see, and whether with names.
  for (const about of ['How evenly we share the talking', 'Names on the timeline of turns']) {
    await button(fay, 'Ask a question').click()
    await fay.getByLabel(about).check()
    await button(fay, 'Ask everyone now').click()
    for (const page of [ana, ben]) {
      await button(page, 'Answer').click()
      await page.getByLabel('I agree').check()
      await button(page, 'Give my answer').click()
      await expect(page.getByText('Your answer: I agree')).toBeVisible()
    }
    await button(fay, 'Close and show the result').click()
  }
  await fay.getByRole('button', { name: 'Close the circle' }).first().click()
  await button(fay, 'Close now').click()

  for (const page of [fay, ana, ben])
    await expect(page.getByText('Today few voices had most of the talking.')).toBeVisible()
  await expect(ana.getByText('What helped you listen, or speak, today?')).toBeVisible()
  await isAsking(ana).click()
  await expect(ana.getByText("You've had a generous share.")).toBeVisible()
  await expect(ana.getByText('What did you hear that stayed with you?')).toBeVisible()
  await isAsking(ben).click()
  await expect(ben.getByText('There was plenty of room for you.')).toBeVisible()

  await expect(ana.getByText('Show the timeline')).toHaveCount(0)
  await fay.getByText('Show the timeline').click()
  await expect(fay.getByText('1 turn, 1 person')).toBeVisible()
  await fay.getByText('The same as a table').click()
  await expect(fay.getByRole('row', { name: /Ana/ })).toBeVisible()
})

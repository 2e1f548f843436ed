import type { Page } from '@playwright/test'
import { button, expect, open, round, test } from '../support/e2e.ts'

/** Goes from control to control until the one of that name has the focus, as somebody without a pointer does. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const target = page
    .getByRole('button', { name })
    .or(page.getByRole('textbox', { name }))
    .or(page.getByLabel(name))
    .first()
  await expect(target).toBeVisible()
  for (let step = 0; step < 40; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no way to ${name} by Tab`)
}

test('E5 somebody with a keyboard alone joins, asks to speak, speaks, passes, and reaches all else', async ({
  circle,
  newPage,
}) => {
  const { join, links } = await circle({ agenda: [open, round] })
  const fay = await join('Fay', 'facilitator')
  const kay = await newPage()
  await kay.goto(links.participant)
  await tabTo(kay, 'Your name')
  await kay.keyboard.type('Kay')
  await tabTo(kay, 'do my best to keep these')
  await kay.keyboard.press('Space')
  await kay.keyboard.press('Enter')
  await expect(kay.getByText('Fay will begin soon.')).toBeVisible()
  await join('Ana')

  await button(fay, 'Begin with “Conversation”').click()
  await tabTo(kay, "I'd like to speak")
  await expect(button(kay, "I'd like to speak")).toBeEnabled()
  await kay.keyboard.press('Enter')
  // The same control, with the focus still on it.
  await expect(button(kay, 'Take my hand down')).toBeFocused()
  await button(fay, 'Call Kay').click()
  await expect(button(kay, "I'm done")).toBeFocused()
  await expect(button(kay, "I'm done")).toBeEnabled()
  await kay.keyboard.press('Space')
  await expect(kay.getByText('The floor is open. Silence is fine.')).toBeVisible()

  await fay.getByRole('button', { name: 'Next part: Check-in' }).first().click()
  await tabTo(kay, 'Pass this time')
  await kay.keyboard.press('Enter')
  await tabTo(kay, "I'd like a turn after all")
  await tabTo(kay, 'More')
  await kay.keyboard.press('Enter')
  await tabTo(kay, /My settings|Leave for today/)
  await kay.keyboard.press('Escape')
  await expect(button(kay, 'More')).toBeFocused()
})

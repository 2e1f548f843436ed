import { button, expect, open, test } from '../support/e2e/browser.ts'

test('a member erases their data: it disappears from every screen, and theirs confirms it', async ({ circle }) => {
  const { join, see } = await circle({ agenda: [open] })
  const fay = await join('Fay', 'facilitator')
  const ana = await join('Ana')
  await button(fay, 'Begin with “Conversation”').click()
  await button(ana, 'More').click()
  await button(ana, 'Write something down').click()
  await ana.getByRole('dialog').getByLabel('In a sentence or two').fill('I ask sooner')
  await button(ana, 'Write it down').click()
  await expect(fay.getByText('I ask sooner').first()).toBeVisible()

  await button(ana, 'Remove my data').click()
  await expect(ana.getByText('for everyone, right now')).toBeFocused()
  await button(ana, 'Keep it').click()
  await button(ana, 'Remove my data').click()
  await button(ana, 'Remove it now').click()
  await expect(ana.getByRole('heading', { name: 'Your data is removed' })).toBeVisible()
  await expect(fay.getByText('I ask sooner')).toHaveCount(0)
  await expect(fay.getByText('Ana')).toHaveCount(0)
  expect(await ana.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])).toEqual([])
  expect(JSON.stringify((await see()).view)).not.toContain('Ana')
})

test('erasing works on the closing page too, and a facilitator can erase everything for everyone', async ({
  circle,
}) => {
  const { join } = await circle({ agenda: [open] })
  const [fay, ana, ben] = [await join('Fay', 'facilitator'), await join('Ana'), await join('Ben')]
  await button(fay, 'Begin with “Conversation”').click()
  await fay.getByRole('button', { name: 'Close the circle' }).first().click()
  await button(fay, 'Close now').click()
  await button(ana, 'Remove my data').click()
  await button(ana, 'Remove it now').click()
  await expect(ana.getByRole('heading', { name: 'Your data is removed' })).toBeVisible()
  await expect(button(ben, 'Erase this circle now')).toHaveCount(0)
  await button(fay, 'Erase this circle now').click()
  await fay.route('**/api/sessions/*', (route) => route.abort())
  await button(fay, 'Erase it for everyone').click()
  await expect(fay.getByText('Nothing has changed')).toBeVisible()
  await fay.unroute('**/api/sessions/*')
  await button(fay, 'Erase it for everyone').click()
  for (const page of [fay, ben])
    await expect(page.getByRole('heading', { name: 'This circle is not here any more' })).toBeVisible()
})

test('before joining you can read exactly what is stored', async ({ circle, newPage }) => {
  const { links } = await circle({ agenda: [open] })
  const page = await newPage()
  await page.goto(links.participant)
  await button(page, 'What exactly is kept').click()
  const dialog = page.getByRole('dialog', { name: 'What exactly is kept' })
  await expect(dialog.getByRole('table', { name: 'A circle' })).toBeVisible()
  await expect(dialog.getByRole('rowheader', { name: /^Anonymous answers/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(button(page, 'What exactly is kept')).toBeFocused()
})

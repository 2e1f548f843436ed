import { button, expect, open, test } from '../support/e2e/browser.ts'

const pairs = { title: 'In pairs', format: 'breakout', minutes: 6 } as const

test('E17 pairs: everyone has a partner, one is moved, a latecomer joins, and all return', async ({ circle }) => {
  const { join, display } = await circle({ agenda: [pairs, open] })
  const fay = await join('Fay', 'facilitator')
  const [ana, ben, cy, dee] = [await join('Ana'), await join('Ben'), await join('Cy'), await join('Dee')]
  const screen = await display()
  await button(fay, 'Begin with “In pairs”').click()
  for (const page of [ana, ben, cy, dee]) {
    await expect(page.getByRole('heading', { name: /^You are with (Ana|Ben|Cy|Dee)\.$/ })).toBeVisible()
    await expect(page.getByText(/^(You begin|(Ana|Ben|Cy|Dee) begins)\.$/)).toBeVisible()
    await expect(page.getByText('breakout rooms, or turn to each other')).toBeVisible()
    await expect(button(page, "I'd like to speak")).toBeHidden()
  }
  for (const name of ['Ana', 'Ben', 'Cy', 'Dee', 'Group 1', 'Group 2'])
    await expect(screen.getByText(name)).toBeVisible()

  // The first speaker sees their own note beside their time.
  for (const page of [ana, ben, cy, dee]) {
    const begins = await page.getByText('You begin.').isVisible()
    if (!begins) continue
    await button(page, 'More').click()
    await page.getByLabel('Note for your turn').fill('One thing')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('region', { name: 'Your note (only you see it)' })).toHaveText(/One thing/)
  }

  // By keys alone: Ana and Ben come into one group, whichever they were in.
  await fay.getByText('Who is where').focus()
  await fay.keyboard.press('Enter')
  await fay.getByLabel('Ana’s group').selectOption('Group 1')
  await fay.getByLabel('Ben’s group').selectOption('Group 1')
  await expect(ana.getByRole('heading', { name: /^You are with .*Ben/ })).toBeVisible()
  await expect(ben.getByRole('heading', { name: /^You are with .*Ana/ })).toBeVisible()

  const eve = await join('Eve')
  await expect(eve.getByRole('heading', { name: /^You are with / })).toBeVisible()
  await button(fay, 'Shuffle again').click()
  await fay.getByRole('button', { name: 'Next part: Conversation' }).first().click()
  await expect(ana.getByText('The floor is open. Silence is fine.')).toBeVisible()
  await expect(screen.getByText('Group 1')).toBeHidden()
})

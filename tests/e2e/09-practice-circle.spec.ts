import { button, comeIn, expect, test } from '../support/e2e/browser.ts'
import { within } from '../support/machine-speed.ts'

test('E9 a newcomer who practises is called within a minute and may pass', async ({ newPage }) => {
  const nia = await newPage()
  await nia.goto('/')
  await button(nia, 'As a participant').click()
  await comeIn(nia, 'Nia')
  await expect(nia.getByText('Practice: everyone else is pretend.')).toBeVisible()
  await expect(nia.getByRole('heading', { name: 'You have the floor.' })).toBeVisible({ timeout: within(60_000) })
  // They are part of the page, and come back with it.
  await nia.reload()
  await button(nia, 'Pass this time').click()
  await expect(nia.getByRole('heading', { name: /^Pretend/ })).toBeVisible()
})

test('E9 a future facilitator practises with six simulated members who follow', async ({ newPage }) => {
  const nia = await newPage()
  await nia.goto('/')
  await button(nia, 'As a facilitator').click()
  await comeIn(nia, 'Nia', true)
  await expect(nia.getByRole('heading', { name: '7 people' })).toBeVisible()
  await button(nia, 'Begin with “Check-in round”').click()
  await nia.getByRole('button', { name: /^Begin with Pretend/ }).click()
  const first = await nia.getByRole('heading', { name: /^Pretend/ }).textContent()
  // Nobody presses anything: the first speaks, finishes, and hands on.
  await expect(nia.getByRole('heading', { name: /^Pretend/ })).not.toHaveText(first ?? '', { timeout: within(40_000) })
})

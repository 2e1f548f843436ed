import type { Page } from '@playwright/test'
import { button, expect, round, test } from '../support/e2e/browser.ts'

test('E2 the speaker reloads the page, and loses the network, and keeps the floor', async ({ circle }) => {
  const { join, see } = await circle({ agenda: [round] })
  const fay = await join('Fay', 'facilitator')
  const ana = await join('Ana')
  const ben = await join('Ben')
  await button(fay, 'Begin with “Check-in”').click()
  await button(ben, 'More').click()
  await ben.getByLabel('Note for your turn').fill('The letter, and the rain.')
  await ben.keyboard.press('Escape')
  await expect(ben.getByText('The letter, and the rain.')).toHaveCount(0)
  await button(fay, 'Begin with Ben').click()
  await expect(ben.getByRole('heading', { name: 'You have the floor.' })).toBeVisible()
  const held = (page: Page) => page.getByRole('main').getByText('The letter, and the rain.')
  await expect(held(ben)).toBeVisible()
  const turn = (await see()).view.floor

  await ben.reload()
  await expect(ben.getByRole('heading', { name: 'You have the floor.' })).toBeVisible()
  expect(new URL(ben.url()).hash).toBe('')
  await expect(held(ben)).toBeVisible()
  for (const page of [fay, ana]) await expect(held(page)).toHaveCount(0)
  expect((await see()).view.floor).toEqual(turn)
  expect((await see()).view.members.map((member) => member.presence)).toEqual(['here', 'here', 'here'])

  await ben.context().setOffline(true)
  await expect(ben.getByText('Not live right now.')).toBeVisible()
  // The clock continues without the network; commands wait for it.
  await expect(ben.locator('.clock').first()).toHaveText(/^0:\d\d$/)
  await button(ben, 'Hand on to Ana').click()
  await expect(ben.getByText('What you pressed is sent when the connection is back.')).toBeVisible()
  await expect(ana.getByRole('heading', { name: 'Ben' })).toBeVisible()
  await ben.context().setOffline(false)
  await expect(ana.getByRole('heading', { name: 'You have the floor.' })).toBeVisible()
  await expect(ben.getByText('Not live right now.')).toBeHidden()
  await expect(ben.getByRole('heading', { name: 'Ana' })).toBeVisible()
  await expect(held(ben)).toHaveCount(0)
})

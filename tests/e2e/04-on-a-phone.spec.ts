import type { Locator } from '@playwright/test'
import { button, expect, round, test } from '../support/e2e/browser.ts'

/** Wholly inside the window, without anybody scrolling, and large enough for a thumb. */
async function expectWithinReach(locator: Locator): Promise<void> {
  await expect(locator).toBeInViewport({ ratio: 1 })
  const box = await locator.boundingBox()
  expect(box?.height).toBeGreaterThanOrEqual(44)
}

test('E4 a round on a phone: every needed control is within reach', async ({ circle }) => {
  const { join } = await circle({ agenda: [{ ...round, prompt: 'How do you arrive here today?' }] })
  const fay = await join('Fay', 'facilitator')
  await join('Ana')
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }
  const ben = await join('Ben', 'participant', phone)
  await join('Cy')
  await button(fay, 'Begin with “Check-in”').click()
  await expect(ben.getByText('We begin with you.').first()).toBeVisible()
  await button(fay, 'Begin with Ben').click()
  await expect(ben.getByRole('heading', { name: 'You have the floor.' })).toBeInViewport()
  await expectWithinReach(button(ben, 'Hand on to Cy'))
  await expectWithinReach(button(ben, 'Later, please'))
  const sideways = await ben.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(sideways).toBeLessThanOrEqual(0)

  await button(ben, 'Later, please').tap()
  await expect(ben.getByText('You are after Ana.')).toBeVisible()
  await button(fay, 'Call Ana').click()
  await button(fay, 'Call Ben').click()
  await expect(ben.getByRole('heading', { name: 'You have the floor.' })).toBeInViewport()
  await button(ben, "I'm done").tap()
  await expectWithinReach(button(ben, "I'd like to speak"))
})

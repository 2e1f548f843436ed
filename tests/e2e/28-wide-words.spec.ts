import type { Page } from '@playwright/test'
import { button, expect, open, test } from '../support/e2e.ts'

const LONG = 'https'.repeat(60)
const PILED = `Z${'\u0301'.repeat(90)}a${'\u0316'.repeat(90)}`
const PHONE = { viewport: { width: 360, height: 740 } }

async function expectNothingSticksOut(page: Page): Promise<void> {
  const width = () => page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - innerWidth)
  await expect.poll(width).toBeLessThanOrEqual(0)
}

test('E6 long words and piled accents stay in their place on a phone (B15)', async ({ circle }) => {
  const title = `${PILED.slice(0, 30)} ${LONG.slice(0, 60)}`
  const prompt = `${LONG} ${PILED}`
  const { join, display } = await circle({ title, norms: [LONG.slice(0, 190)], agenda: [{ ...open, title, prompt }] })
  const fay = await join('Fay', 'facilitator', PHONE)
  const ana = await join('A'.repeat(40), 'participant', PHONE)
  const screen = await display(PHONE)
  for (const page of [fay, ana, screen]) await expectNothingSticksOut(page)
  await button(fay, /^Begin with/).click()
  await expect(ana.getByRole('heading', { level: 1 })).toBeVisible()
  for (const page of [fay, ana, screen]) await expectNothingSticksOut(page)
  const clipped = await screen.locator('h1').evaluate((heading) => getComputedStyle(heading).overflowY)
  expect(['clip', 'hidden']).toContain(clipped)
})

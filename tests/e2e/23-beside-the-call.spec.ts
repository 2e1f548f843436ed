import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { button, expect, open, test } from '../support/e2e/browser.ts'

/** Notes inside the page what would sound and what would be shown outside it. */
async function noteWhatGoesOut(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heights: number[] = []
    const shown: string[] = []
    Object.assign(window, { heights, shown })
    const start = OscillatorNode.prototype.start
    OscillatorNode.prototype.start = function (when) {
      heights.push(this.frequency.value)
      start.call(this, when)
    }
    class Noted extends EventTarget {
      static permission = 'granted'
      static requestPermission = async () => 'granted'
      constructor(title: string, { body }: { body: string }) {
        super()
        shown.push(`${title}: ${body}`)
      }
      close() {}
    }
    Object.assign(window, { Notification: Noted })
  })
}

const heights = (page: Page) => page.evaluate(() => (window as unknown as { heights: number[] }).heights)
const shown = (page: Page) => page.evaluate(() => (window as unknown as { shown: string[] }).shown)

/** As if the tab were behind another window. */
const hide = (page: Page) =>
  page.evaluate(() => Object.defineProperty(document, 'visibilityState', { get: () => 'hidden', configurable: true }))

test('tones, a notification and a small window reach a member who watches the call', async ({ circle, newPage }) => {
  const { join, links } = await circle({
    agenda: [
      { ...open, title: 'A word each', turnSeconds: 5 },
      { ...open, turnSeconds: 32 },
    ],
  })
  const fay = await join('Fay', 'facilitator')
  const ana = await newPage()
  await noteWhatGoesOut(ana)
  await ana.goto(links.participant)
  await ana.getByLabel('Your name').fill('Ana')
  await ana.getByLabel('do my best to keep these').check()
  await button(ana, 'Come in').click()
  await button(fay, 'Begin with “A word each”').click()
  const speaksOverTime = async () => {
    await button(ana, "I'd like to speak").click()
    await button(fay, 'Call Ana').click()
    await expect(ana.getByText(/^That's your time. Finish/)).toBeVisible()
    await button(ana, "I'm done").click()
  }

  // Nothing sounds, is shown or opens before it was chosen.
  await speaksOverTime()
  expect(await heights(ana)).toEqual([])
  await button(ana, 'More').click()
  const panel = ana.getByRole('dialog')
  await expect(panel.getByRole('checkbox', { name: 'Soft tones' })).not.toBeChecked()
  await panel.getByRole('checkbox', { name: 'Soft tones' }).check()
  await button(ana, 'Hear all three').click()
  const three = [660, 528, 396]
  await expect.poll(() => heights(ana)).toEqual(three)
  await ana.keyboard.press('Escape')
  await speaksOverTime()
  await expect.poll(() => heights(ana)).toEqual([...three, 528, 396])
  await fay.getByRole('button', { name: 'Next part: Conversation' }).first().click()
  await button(ana, 'More').click()
  await panel.getByRole('checkbox', { name: 'A notification when it is your turn' }).check()
  await expect.poll(() => shown(ana)).toEqual(['Circlet: This is how it looks.'])

  const opens = ana.waitForEvent('popup')
  await button(ana, 'A small window beside the call').click()
  const small = await opens
  await ana.keyboard.press('Escape')
  await hide(ana)

  // The whole turn from the small window: the hand, the floor, and handing on.
  await button(small, "I'd like to speak").click()
  await expect(button(fay, 'Call Ana')).toBeVisible()
  await expect.poll(() => shown(ana)).toEqual([expect.anything(), 'Circlet: You are next'])
  await button(fay, 'Call Ana').click()
  await expect(small.getByRole('heading', { name: 'You have the floor.' })).toBeVisible()
  await expect.poll(() => shown(ana)).toContain('Circlet: Your turn')
  await expect.poll(() => heights(ana)).toEqual([...three, 528, 396, 660, 528])
  const { violations } = await new AxeBuilder({ page: small }).setLegacyMode(true).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await button(small, "I'm done").click()
  await expect(small.getByText('The floor is open. Silence is fine.')).toBeVisible()

  // It goes when it is closed, and with the circle.
  await button(ana, 'More').click()
  const gone = small.waitForEvent('close')
  await button(ana, 'Close the small window').click()
  await gone
  const opensAgain = ana.waitForEvent('popup')
  await button(ana, 'A small window beside the call').click()
  const again = await opensAgain
  await expect(button(again, "I'd like to speak")).toBeVisible()
  const ends = again.waitForEvent('close')
  await fay.getByRole('banner').getByRole('button', { name: 'Close the circle' }).click()
  await button(fay, 'Close now').click()
  await ends
})

import type { Page } from '@playwright/test'
import { button, expect, round, test } from '../support/e2e/browser.ts'
import { progressOf, shownBy, watchClock } from '../support/e2e/clock.ts'
import { within } from '../support/machine-speed.ts'

const TURN = 15
const TOGETHER_MS = within(250)

test('E7 every pair of screens shows the same second until 0:00', async ({ circle }) => {
  const { join, display, see } = await circle({ agenda: [{ ...round, turnSeconds: TURN, settleSeconds: 3 }] })
  const fay = await join('Fay', 'facilitator')
  const ana = await join('Ana')
  const ben = await join('Ben')
  const tim = await join('Tim', 'timekeeper')
  const screen = await display()
  // This computer's date is wrong by a day: the page must not use its own clock.
  const lost = await join('Cy')
  await lost.addInitScript(() => {
    const now = Date.now
    Date.now = () => now() + 24 * 60 * 60 * 1000
  })
  await lost.reload()

  await button(fay, 'Begin with “Check-in”').click()
  for (const page of [ana, ben, lost, screen]) await expect(page.getByText(/^We begin with/).first()).toBeVisible()
  const screens: Record<string, readonly [Page, string]> = {
    facilitator: [fay, '.speaker .clock'],
    participant: [ana, '.speaker .clock'],
    speaker: [ben, '.speaker .clock'],
    'wrong date': [lost, '.speaker .clock'],
    timekeeper: [tim, '.face .clock'],
    display: [screen, '.stage .big'],
  }
  for (const [page, selector] of Object.values(screens)) await watchClock(page, selector)
  await fay.getByRole('button', { name: /^Begin with/ }).click()
  await expect(screen.locator('.stage .big')).toHaveText('0:05', { timeout: within(4 * TURN * 1000) })
  const partOver = 1 - 5 / TURN
  // The ring says the same as the digits, give or take two seconds for asking every page.
  for (const page of [fay, ana, ben, tim, screen])
    expect(Math.abs(((await progressOf(page, '.ring .arc')) ?? 0) - partOver)).toBeLessThan(2 / TURN)
  await expect(screen.locator('.stage .big')).toHaveText('0:00', { timeout: within(4 * TURN * 1000) })
  await expect(ana.locator('.speaker .clock')).toHaveText('0:00')

  const { turn } = (await see()).view.timers
  const endsAt = turn.status === 'running' ? turn.endsAt : Number.NaN
  const names = Object.keys(screens)
  const watched = await Promise.all(Object.values(screens).map(([page]) => shownBy(page)))
  const found: string[] = []
  const judged = names.map(() => 0)
  for (let second = TURN - 1; second >= 0; second--) {
    const due = endsAt - second * 1000
    const offs = new Map<string, number>()
    for (const [index, { shown, stood }] of watched.entries()) {
      // Where the machine gave a page no time, nothing could be shown in time: that says nothing about the page.
      if (stood.some(([from, to]) => from < due + TOGETHER_MS && to > due)) continue
      judged[index] = (judged[index] ?? 0) + 1
      offs.set(names[index] ?? '', Math.round((shown.find((one) => one.second === second)?.at ?? Number.NaN) - due))
    }
    const all = [...offs.values()]
    const isRight = all.every((off) => Math.abs(off) <= TOGETHER_MS) && apart(all) <= TOGETHER_MS
    if (!isRight) found.push(`0:${second}, ms from the session's clock: ${JSON.stringify(Object.fromEntries(offs))}`)
  }
  expect(found).toEqual([])
  expect(Math.min(...judged), 'seconds that the most hindered page could be judged by').toBeGreaterThanOrEqual(3)
})

/** By how much the first and the last of some times differ. */
function apart(times: readonly number[]): number {
  return times.length === 0 ? 0 : Math.max(...times) - Math.min(...times)
}

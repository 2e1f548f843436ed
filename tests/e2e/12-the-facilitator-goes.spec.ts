import { MINUTE } from '@circlet/shared/time'
import { button, expect, press, round, test } from '../support/e2e/browser.ts'
import { lookAt } from '../support/e2e/look.ts'
import { within } from '../support/machine-speed.ts'

/** From asking for the page to the panel that answers; the time somebody takes to press *Continue* is theirs. */
const IN_CONTROL_MS = within(3000)

declare global {
  interface Window {
    /** When each button was first there, and when something was pressed first. */
    firstSeen: Record<string, number>
  }
}

/** Notes inside the page when its buttons come, at the moment they do. */
function noteButtons(): void {
  window.firstSeen = {}
  const note = (what: string) => {
    window.firstSeen[what] ??= performance.now()
  }
  const look = () => {
    for (const one of document.querySelectorAll('button:not([aria-disabled])')) note(one.textContent ?? '')
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true })
  document.addEventListener('click', () => note('pressed'), true)
}

test('E12 the facilitator’s browser crashes during a turn and returns in control, without lost time', async ({
  circle,
}) => {
  const { join, see, links } = await circle({ agenda: [round] })
  const fay = await join('Fay', 'facilitator')
  const ana = await join('Ana')
  await join('Ben')
  await button(fay, 'Begin with “Check-in”').click()
  await button(fay, 'Begin with Ben').click()
  await expect(ana.getByRole('heading', { name: 'Ben' })).toBeVisible()
  const { view: before, now: goneAt } = await see()

  // The next page of the same browser finds what the dead page stored.
  const again = await fay.context().newPage()
  await fay.close()
  await again.addInitScript(noteButtons)
  await again.goto(links.facilitator)
  await button(again, 'Continue as Fay').click()
  await expect(button(again, 'Stop the clock')).toBeEnabled()
  const seen = await again.evaluate(() => window.firstSeen)
  const [door, pressed, panel] = ['Continue as Fay', 'pressed', 'Stop the clock'].map(
    (what) => seen[what] ?? Number.NaN,
  )
  expect((door ?? 0) + (panel ?? 0) - (pressed ?? 0)).toBeLessThan(IN_CONTROL_MS)
  await button(again, 'Stop the clock').click()
  await expect(ana.getByText('take your time')).toBeVisible()

  const { view, now } = await see()
  const { floor, timers, members } = view
  expect([floor, members]).toEqual([before.floor, before.members])
  // The clock ran from its start to the moment it was stopped: not less, and not longer than until now.
  const ranMs = timers.turn.status === 'paused' ? timers.turn.lengthMs - timers.turn.remainingMs : 0
  expect(ranMs).toBeGreaterThanOrEqual(goneAt - (before.floor?.startedAt ?? 0))
  expect(ranMs).toBeLessThanOrEqual(now - (before.floor?.startedAt ?? 0))
})

test('E12 while the facilitator stays away somebody takes over, and both are told on the return', async ({
  circle,
  later,
}) => {
  const { join, see } = await circle({ agenda: [round] })
  const fay = await join('Fay', 'facilitator')
  const ana = await join('Ana')
  const ben = await join('Ben')
  await button(fay, 'Begin with “Check-in”').click()
  await button(fay, 'Begin with Ben').click()
  await expect(ben.getByRole('heading', { name: 'You have the floor.' })).toBeVisible()
  const { floor } = (await see()).view
  await fay.goto('about:blank')

  // The grace of a lost connection, and the minute after it.
  await expect.poll(async () => (await see()).view.members[0]?.presence).toBe('away')
  await later([ana, ben], MINUTE)
  await expect(button(ana, "I'll do it")).toBeVisible()
  await expect(button(ben, "I'll do it")).toBeHidden()
  // Seen here and not on the tour: nothing else takes so long to come.
  const barriers = await lookAt({ name: 'participant-claim', page: ana })
  await press(ana, 'Not me')
  await expect(ana.locator(':focus')).toHaveCount(1)
  await press(ben, "I'll do it")
  await expect(ana.getByText('Ben facilitates from now on.')).toBeVisible()
  await expect(button(ben, 'Stop the clock')).toBeVisible()
  // On another screen the keyboard focus still has a sensible place.
  await expect(ben.locator(':focus')).toHaveCount(1)
  expect((await see()).view.floor).toEqual(floor)
  barriers.push(...(await lookAt({ name: 'participant-took-over', page: ana })))

  await fay.goBack()
  await expect(fay.getByText('Ben took over facilitating while no facilitator was here.')).toBeVisible()
  await expect(ben.getByText('Also here and facilitating with you: Fay.')).toBeVisible()
  await expect(fay.getByRole('heading', { name: 'What each of us did' })).toBeVisible()
  barriers.push(...(await lookAt({ name: 'facilitator-took-over', page: fay })))
  barriers.push(...(await lookAt({ name: 'facilitator-two', page: ben })))
  expect(barriers).toEqual([])
  const roles = (await see()).view.members.map(({ name, role }) => `${name} ${role}`)
  expect(roles).toEqual(['Fay facilitator', 'Ana participant', 'Ben facilitator'])
})

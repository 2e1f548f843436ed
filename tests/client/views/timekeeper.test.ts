import type { View } from '@circlet/shared/session/model/view'
import { MINUTE } from '@circlet/shared/time'
import { expect, test } from 'vitest'
import { extension, goingOnWithout, stopping } from '../../../client/src/features/facilitator-controls/time-commands.ts'
import { loneFacilitatorSpeaking, whyNotCall } from '../../../client/src/screens/timekeeper/may-call.ts'
import { backAt, soonAt } from '../../../client/src/screens/timekeeper/ready-messages.ts'
import { aView, floorOf, hands, inPart, member, NOW, paused, running } from './given.ts'

const timers = (turn: View['timers']['turn']): Pick<View, 'timers'> => ({ timers: { turn, phase: { status: 'idle' } } })

test('[FL3] a timekeeper calls while the floor is free, at time up, or when the speaker has been gone a while', () => {
  const waiting = { ...inPart('open'), ...hands('ada') }
  expect(whyNotCall(aView(waiting), false)).toBe(null)
  expect(whyNotCall(aView(inPart('open')), false)).toBe('nobody')
  const speaking = { ...waiting, floor: floorOf('bo') }
  expect(whyNotCall(aView({ ...speaking, ...timers(running(5_000)) }), false)).toBe('speaks')
  expect(whyNotCall(aView({ ...speaking, ...timers(running(-1)) }), false)).toBe(null)
  expect(whyNotCall(aView({ ...speaking, ...timers(paused(5_000, ['away'])) }), true)).toBe(null)
  expect(whyNotCall(aView({ ...waiting, pause: { reason: 'breath', since: 0 } }), false)).toBe('paused')
})

test('the timekeeper leads while the only facilitator here speaks', () => {
  expect(loneFacilitatorSpeaking(aView({ floor: floorOf('fay') }))).toBe('Fay')
  expect(loneFacilitatorSpeaking(aView({ floor: floorOf('ada') }))).toBe(null)
  const two = [member('fay', { role: 'facilitator' }), member('gil', { role: 'facilitator' })]
  expect(loneFacilitatorSpeaking(aView({ members: two, floor: floorOf('fay') }))).toBe(null)
})

test('ready messages name a whole five minutes, or the end of the break that runs', () => {
  const quarter = 15 * MINUTE * Math.floor(NOW / (15 * MINUTE))
  expect(soonAt(quarter)).toBe(quarter + 5 * MINUTE)
  expect(soonAt(quarter + 4 * MINUTE)).toBe(quarter + 10 * MINUTE)
  const rest = aView({ ...inPart('break'), timers: { turn: { status: 'idle' }, phase: running(3 * MINUTE) } })
  expect(backAt(rest, NOW)).toBe(NOW + 3 * MINUTE)
  expect(backAt(rest, NOW + 4 * MINUTE)).toBe(soonAt(NOW + 4 * MINUTE))
})

test('[TM4] asking for more time names the clock on screen; without a clock there is nothing to ask', () => {
  const view = aView(timers(running(5_000)))
  expect(extension(view, 'turn', 30)).toEqual({ type: 'extend-timer', timer: 'turn', seconds: 30, generation: 1 })
  expect(extension(view, 'phase', 60)).toBe(null)
  expect(stopping(view)).toEqual({ type: 'pause-timer', timer: 'turn' })
  expect(stopping(aView(timers(paused(5_000, ['hand']))))).toBe(null)
})

test('[FL6] going on without a speaker calls the next, or lets a facilitator open the floor', () => {
  const gone = aView({ floor: floorOf('ada'), you: { memberId: 'fay', role: 'facilitator' } })
  expect(goingOnWithout(gone, true)).toEqual({ type: 'call-next', after: 't1' })
  expect(goingOnWithout(gone, false)).toEqual({ type: 'finish-turn', turn: 't1' })
  expect(goingOnWithout(aView(), true)).toBe(null)
})

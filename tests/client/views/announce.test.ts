import type { View } from '@circlet/shared/session/model/view'
import { expect, test } from 'vitest'
import { announcement, heardIn, whereWeAre } from '../../../client/src/selectors/announce.ts'
import { aView, floorOf, hands, inPart, running } from './given.ts'

const turn = (leftMs: number): Pick<View, 'timers'> => ({
  timers: { turn: running(leftMs), phase: { status: 'idle' } },
})

function heard(before: View, after: View, mode: 'all' | 'mine' | 'none' = 'all', seconds: [number, number] = [50, 50]) {
  return announcement(heardIn(before, seconds[0]), heardIn(after, seconds[1]), after, mode)
}

test('a new speaker, a breath and a new part are said to everyone', () => {
  const open = aView(inPart('open'))
  expect(heard(open, { ...open, floor: floorOf('ada'), ...turn(50_000) })).toBe('Ada has the floor.')
  expect(heard(open, { ...open, pause: { reason: 'breath', since: 0 } })).toBe('A breath together.')
  expect(heard(aView(), open)).toBe('New part: Part p1.')
})

test('only the member concerned hears that they are next, their turn and its time', () => {
  const open = aView(inPart('open'))
  expect(heard(open, { ...open, ...hands('bo') })).toBe('You are next.')
  const mine = { ...open, floor: floorOf('bo'), ...turn(50_000) }
  expect(heard(open, mine)).toBe('It is your turn. You have the floor.')
  expect(heard(mine, mine, 'all', [31, 30])).toBe('A little time left.')
  expect(heard(mine, mine, 'all', [11, 10])).toBe(null)
  expect(heard(mine, mine, 'all', [1, 0])).toBe("That's your time.")
})

test("[TM13] only the speaker, facilitators and timekeepers hear that a turn's time is up", () => {
  const theirs = aView({ ...inPart('open'), floor: floorOf('ada'), ...turn(50_000) })
  expect(heard(theirs, theirs, 'all', [1, 0])).toBe(null)
  const steward = { ...theirs, you: { memberId: 'fay', role: 'facilitator' as const } }
  expect(heard(steward, steward, 'all', [1, 0])).toBe("That's your time.")
})

test('only what concerns me, or nothing, can be chosen; a silence stays silent', () => {
  const open = aView(inPart('open'))
  const speaking = { ...open, floor: floorOf('ada'), ...turn(50_000) }
  expect(heard(open, speaking, 'mine')).toBe(null)
  expect(heard(open, { ...open, floor: floorOf('bo'), ...turn(50_000) }, 'none')).toBe(null)
  expect(heard(open, aView(inPart('silence')))).toBe(null)
})

test('on demand: who speaks, about how long, and my place', () => {
  const view = aView({ ...inPart('open'), floor: floorOf('ada') })
  expect(whereWeAre(view, 118, 'You are next.')).toBe('Ada has the floor. About 2 minutes left. You are next.')
  expect(whereWeAre(aView(), null, null)).toBe('Nobody is speaking. There is no clock running.')
})

import { expect, test } from 'vitest'
import { placeOf } from '../../../client/src/selectors/place-in-queue.ts'
import { callable, handsOn, upcoming } from '../../../client/src/selectors/who-is-next.ts'
import { aView, floorOf, hands, inPart, member, paused, roundOf } from './given.ts'

test('the first hand is next, a later one comes after the name before it', () => {
  const view = aView({ ...hands('ada', 'bo'), floor: floorOf('cy') })
  expect(placeOf(view, 'ada')).toEqual({ kind: 'next' })
  expect(placeOf(view, 'bo')).toEqual({ kind: 'after', member: 'ada' })
  expect(placeOf(view, 'fay')).toBe(null)
})

test('the speaker has no place in the queue', () => {
  expect(placeOf(aView({ ...hands('bo'), floor: floorOf('bo') }), 'bo')).toEqual({ kind: 'speaking' })
})

test('[QU8] the queue never says that you come after an absent member', () => {
  const members = [member('fay'), member('ada', { presence: 'away' }), member('bo')]
  expect(placeOf(aView({ members, ...hands('ada', 'bo') }), 'bo')).toEqual({ kind: 'next' })
})

test('[RR3] in a round those who asked for later come after all who are due', () => {
  const round = roundOf({ ada: 'later', bo: 'speaking', cy: 'due', fay: 'due' })
  const view = aView({ ...inPart('round'), round, floor: floorOf('bo') })
  expect(upcoming(view)).toEqual(['cy', 'fay', 'ada'])
  expect(placeOf(view, 'ada')).toEqual({ kind: 'after', member: 'fay' })
})

test('[RR8] in a round nobody is promised the turn of an absent member', () => {
  const members = [member('ada'), member('bo', { presence: 'away' }), member('cy')]
  const round = roundOf({ ada: 'speaking', bo: 'due', cy: 'due' })
  expect(placeOf(aView({ members, ...inPart('round'), round }), 'cy')).toEqual({ kind: 'next' })
})

test('[RR15] a prepared round names who begins', () => {
  const round = roundOf({ bo: 'due', ada: 'due' }, false)
  const view = aView({ ...inPart('round'), round })
  expect(placeOf(view, 'bo')).toEqual({ kind: 'begins' })
  expect(placeOf(view, 'ada')).toEqual({ kind: 'after', member: 'bo' })
})

test('[QU11] the hand of a member who has spoken waits for the end of the round', () => {
  const round = roundOf({ ada: 'due', bo: 'spoke' })
  expect(placeOf(aView({ ...inPart('round'), round, ...hands('bo') }), 'bo')).toEqual({ kind: 'after-the-round' })
})

test('[RR10] in a mutual invitation nobody is promised to be next', () => {
  const round = roundOf({ ada: 'speaking', bo: 'due', cy: 'later' })
  const view = aView({ ...inPart('invitation'), round, floor: floorOf('ada') })
  expect([upcoming(view), callable(view)]).toEqual([[], ['bo', 'cy']])
  expect(placeOf(view, 'bo')).toBe(null)
})

test('[AG11] in a spotlight its subject is called before the raised hands', () => {
  const view = aView({ ...inPart('spotlight', { focus: 'cy' }), ...hands('bo') })
  expect(upcoming(view)).toEqual(['cy', 'bo'])
  expect(upcoming({ ...view, last: { turn: 't1', speaker: 'cy' } })).toEqual(['bo'])
})

test('[FL8] a silence has no next one', () => {
  expect(upcoming(aView({ ...inPart('silence'), ...hands('ada') }))).toEqual([])
})

test('[TM15] after a clock stopped by hand the floor is not handed on by itself', () => {
  const round = roundOf({ bo: 'speaking', ada: 'due' })
  const view = aView({ ...inPart('round'), round, floor: floorOf('bo') })
  expect(handsOn(view)).toBe(true)
  expect(handsOn({ ...view, timers: { ...view.timers, turn: paused(5_000, ['hand']) } })).toBe(false)
})

import type { View } from '@circlet/shared/session/model/view'
import { expect, test } from 'vitest'
import { waysToSpeak } from '../../../client/src/selectors/primary-action.ts'
import { aView, floorOf, handOf, hands, inPart, paused, roundOf } from './given.ts'

const ways = (some: Partial<View>, fresh = false) => waysToSpeak(aView(some), 'bo', fresh)

test('with a free floor members can ask to speak, only in the ways that the part allows', () => {
  expect(ways(inPart('open'))).toEqual({
    primary: { does: 'raise', as: 'speak' },
    pass: undefined,
    later: false,
    kinds: ['question', 'process'],
  })
})

test('a hand that is up can be taken down', () => {
  expect(ways({ ...inPart('open'), ...hands('bo') }).primary).toEqual({ does: 'lower' })
})

test('[QU12] a reply is offered to the turn of somebody else only, and where the part has replies', () => {
  const replies = (some: Partial<View>) => ways(some).kinds.includes('reply')
  expect(replies({ ...inPart('open'), floor: floorOf('ada') })).toBe(true)
  expect(replies({ ...inPart('open'), last: { turn: 't1', speaker: 'ada' } })).toBe(true)
  expect(replies({ ...inPart('open'), last: { turn: 't1', speaker: 'bo' } })).toBe(false)
  expect(replies({ ...inPart('open'), floor: floorOf('ada', 'reply') })).toBe(false)
  expect(replies({ ...inPart('open', { replies: false }), floor: floorOf('ada') })).toBe(false)
})

test('[QU12] a reply is offered while fewer than two have been asked for, and not to a reply (B18)', () => {
  const kinds = (some: Partial<View>) => ways({ ...inPart('open'), ...some }).kinds
  const queue = (...members: string[]) => ({
    queue: { open: true, policy: 'first-come', hands: members.map((id) => handOf(id, 'reply')) } as const,
  })
  expect(kinds({ floor: floorOf('ada'), ...queue('cy') })).toContain('reply')
  expect(kinds({ floor: floorOf('ada'), ...queue('cy', 'dee') })).toEqual(['question', 'process'])
  expect(kinds({ last: { turn: 't2', speaker: 'cy', reply: true } })).toEqual(['question', 'process'])
})

test('[QU7] with hands closed only what is about the meeting itself can be raised', () => {
  const closed = ways({ ...inPart('open'), queue: { open: false, policy: 'first-come', hands: [] } })
  expect(closed.primary).toEqual({ does: 'closed' })
  expect(closed.kinds).toEqual(['process'])
})

test('[QU1] the kind that is up already is not offered again', () => {
  const up = ways({ ...inPart('open'), queue: { open: true, policy: 'first-come', hands: [handOf('bo', 'question')] } })
  expect(up.kinds).toEqual(['process'])
})

test('the speaker’s action is *done*; in a round it names the next speaker', () => {
  expect(ways({ ...inPart('open'), ...hands('ada'), floor: floorOf('bo') }).primary).toEqual({
    does: 'finish',
    turn: 't1',
    handOnTo: null,
  })
  const round = roundOf({ bo: 'speaking', ada: 'due' })
  const inRound = ways({ ...inPart('round'), round, floor: floorOf('bo') })
  expect(inRound).toMatchObject({ primary: { does: 'finish', handOnTo: 'ada' }, pass: 't1', later: true })
})

test('[TM15] with the clock stopped by hand nobody is named, for the floor will wait', () => {
  const round = roundOf({ bo: 'speaking', ada: 'due' })
  const timers = { turn: paused(5_000, ['hand']), phase: { status: 'idle' } } as const
  const { primary } = ways({ ...inPart('round'), round, floor: floorOf('bo'), timers })
  expect(primary).toMatchObject({ does: 'finish', handOnTo: null })
})

test('[FL13] outside a round a turn can be passed while that counts for nothing', () => {
  const speaking = { ...inPart('open'), floor: floorOf('bo') }
  expect(ways(speaking, true).pass).toBe('t1')
  expect(ways(speaking, false).pass).toBe(undefined)
})

test('[RR14] before their turn members can pass or ask for later; after passing they can still speak', () => {
  const due = ways({ ...inPart('round'), round: roundOf({ ada: 'speaking', bo: 'due' }), floor: floorOf('ada') })
  expect(due).toMatchObject({ primary: { does: 'wait' }, pass: null, later: true })
  const later = ways({ ...inPart('round'), round: roundOf({ ada: 'speaking', bo: 'later' }), floor: floorOf('ada') })
  expect(later).toMatchObject({ primary: { does: 'wait' }, pass: null, later: false })
  const passed = ways({ ...inPart('round'), round: roundOf({ ada: 'speaking', bo: 'passed' }), floor: floorOf('ada') })
  expect(passed).toMatchObject({ primary: { does: 'turn-after-all' }, pass: undefined })
})

test('[RR15] while a round is prepared, a hand means “I would like to begin”', () => {
  const prepared = ways({ ...inPart('round'), round: roundOf({ ada: 'due', bo: 'due' }, false) })
  expect(prepared.primary).toEqual({ does: 'raise', as: 'begin' })
})

test('[QU11] a silence and a break ask nothing of anyone, nor does a lobby', () => {
  for (const format of ['silence', 'break'] as const) expect(ways(inPart(format)).primary).toBe(null)
  expect(ways({ status: 'lobby' }).primary).toBe(null)
})

import type { Capture } from '@circlet/shared/session/model/parts/capture'
import type { View } from '@circlet/shared/session/model/view'
import { expect, test } from 'vitest'
import { changesOf, draftOf, itemOf, wrongIn } from '../../../client/src/screens/facilitator/agenda/phase-draft.ts'
import { tooLong } from '../../../client/src/screens/facilitator/agenda/round-fit.ts'
import { moveBy, moveTo } from '../../../client/src/screens/facilitator/floor/move-hand.ts'
import {
  commandsOf,
  nextPhase,
  nextStep,
  roundIsOver,
  stillOpen,
} from '../../../client/src/screens/facilitator/floor/next-step.ts'
import { intentOf } from '../../../client/src/screens/facilitator/keys.ts'
import { aView, floorOf, hands, inPart, NOW, phase, roundOf } from './given.ts'

const asFay = (some: Partial<View> = {}) => aView({ you: { memberId: 'fay', role: 'facilitator' }, ...some })
const step = (some: Partial<View>) => {
  const view = asFay(some)
  const next = nextStep(view)
  return [next.does, commandsOf(next, view)] as const
}

test('[SE1] one press begins the session and its first part', () => {
  const agenda = { phases: [phase('p1', 'admin'), phase('p2', 'round')], current: null }
  expect(step({ status: 'lobby', agenda })).toEqual([
    'begin',
    [{ type: 'start-session' }, { type: 'next-phase', from: null }],
  ])
  expect(step({ status: 'lobby' })).toEqual(['begin', [{ type: 'start-session' }]])
})

test('[AG9] a prepared round is begun, and then the next one called, naming the turn that is ended', () => {
  const prepared = { ...inPart('round'), round: roundOf({ ada: 'due', bo: 'due' }, false) }
  expect(step(prepared)).toEqual(['begin-round', [{ type: 'call-next', after: null }]])
  const begun = { ...inPart('round'), round: roundOf({ ada: 'speaking', bo: 'due' }), floor: floorOf('ada') }
  expect(step(begun)).toEqual(['call', [{ type: 'call-next', after: 't1' }]])
  expect(nextStep(asFay(begun))).toMatchObject({ mine: false, member: 'bo' })
})

test('[RR10] in a mutual invitation a speaker is thanked; while they choose, the next in order can be called', () => {
  const marks = { ada: 'spoke', bo: 'speaking', cy: 'due' } as const
  const speaking = { ...inPart('invitation'), round: roundOf(marks), floor: floorOf('bo') }
  expect(step(speaking)).toEqual(['thank', [{ type: 'finish-turn', turn: 't1' }]])
  expect(nextStep(asFay(speaking))).toMatchObject({ invites: true })
  const choosing = { ...speaking, round: roundOf({ ...marks, bo: 'spoke' }), floor: null }
  expect(step({ ...choosing, last: { turn: 't1', speaker: 'bo' } })).toEqual([
    'call',
    [{ type: 'call-next', after: null }],
  ])
})

test('during your own turn, calling the next speaker ends your turn', () => {
  expect(nextStep(asFay({ ...inPart('open'), ...hands('ada'), floor: floorOf('fay') }))).toMatchObject({ mine: true })
})

test('with nobody waiting the turn is thanked for; then comes the next part; after the last the closing', () => {
  expect(step({ ...inPart('open'), floor: floorOf('ada') })).toEqual(['thank', [{ type: 'finish-turn', turn: 't1' }]])
  const parts = [...inPart('open').agenda.phases, phase('p2', 'open')]
  expect(step({ agenda: { phases: parts, current: 'p1' } })).toEqual([
    'next-part',
    [{ type: 'next-phase', from: 'p1' }],
  ])
  expect(step(inPart('open'))).toEqual(['close', []])
  expect(step({})).toEqual(['nothing', []])
})

test('[SE4] during a breath the one step is to continue together', () => {
  expect(step({ ...inPart('open'), ...hands('ada'), pause: { reason: 'breath', since: 0 } })[0]).toBe('continue')
})

test('[AG1] the next part is the first planned one after the running one', () => {
  const phases = [phase('p1', 'open'), ...inPart('open').agenda.phases.map((one) => ({ ...one, id: 'p2' }))]
  phases.push(phase('p3', 'open', { status: 'skipped' }), phase('p4', 'open'))
  expect(nextPhase(asFay({ agenda: { phases, current: 'p2' } }))?.id).toBe('p4')
})

test('[RR13] another round is offered once the round of its part is over', () => {
  expect(roundIsOver(asFay(inPart('round')))).toBe(true)
  expect(roundIsOver(asFay({ ...inPart('round'), round: roundOf({ ada: 'due' }) }))).toBe(false)
  expect(roundIsOver(asFay(inPart('open')))).toBe(false)
})

const action = (id: string, owner: string | null): Capture => ({
  ...{ id, owner, kind: 'action', by: 'bo', text: 'Call', private: false, at: 1 },
  ...{ step: null, due: null, help: null, confidence: null },
})

test('[AG3, CA4] before the close you see missing outcomes and actions without an owner', () => {
  const ran = { runs: [{ startedAt: 1, endedAt: 2 }], outcome: 'decision' } as const
  const phases = [
    phase('a', 'open', ran),
    phase('b', 'open', { ...ran, outcomeText: 'Yes' }),
    phase('c', 'open', { outcome: 'insight' }),
  ]
  const captures = [action('c1', null), action('c2', 'bo'), { ...action('n1', null), private: true }]
  const open = stillOpen(asFay({ agenda: { phases, current: null }, captures }))
  expect([open.outcomes.length, open.actions.map(({ id }) => id)]).toEqual([1, ['c1']])
})

test('[QU10] a moved hand names the neighbour it comes before', () => {
  const view = asFay(hands('ada', 'bo', 'cy'))
  expect(moveBy(view, 'bo', -1)).toEqual({ type: 'move-hand', member: 'bo', before: 'ada' })
  expect(moveBy(view, 'ada', 1)).toEqual({ type: 'move-hand', member: 'ada', before: 'cy' })
  expect(moveBy(view, 'bo', 1)).toEqual({ type: 'move-hand', member: 'bo', before: null })
  expect(moveBy(view, 'ada', -1)).toBe(null)
  expect(moveTo(view, 'cy', 0)).toEqual({ type: 'move-hand', member: 'cy', before: 'ada' })
  expect(moveTo(view, 'fay', 0)).toBe(null)
})

test('[AG12] a prepared round that is too long says what it needs, and the turn that would fit', () => {
  const round = roundOf({ ada: 'due', bo: 'due', cy: 'due', fay: 'due' }, false)
  const long = { ...round, turnSeconds: 300 }
  expect(tooLong(asFay({ ...inPart('round', { minutes: 10 }), round: long }))).toEqual({
    people: 4,
    turnSeconds: 300,
    needs: 21,
    has: 10,
    shorter: 140,
  })
  expect(tooLong(asFay({ ...inPart('round', { minutes: 10 }), round }))).toBe(null)
  expect(tooLong(asFay({ ...inPart('round', { minutes: 10 }), round: { ...long, begun: true } }))).toBe(null)
})

test('editing a part sends only the changed fields', () => {
  const part = phase('p1', 'round', { minutes: 9, turnSeconds: 80 })
  const draft = { ...draftOf(part), minutes: '12', turnSeconds: '' }
  expect(changesOf(draft, part, NOW)).toEqual({ minutes: 12, turnSeconds: null })
  expect(changesOf(draftOf(part), part, NOW)).toEqual({})
  expect(itemOf({ ...draftOf(undefined), title: ' Stretch ' }, NOW)).toMatchObject({ title: 'Stretch', prompt: null })
})

test('a draft that cannot be saved names the field', () => {
  const draft = { ...draftOf(undefined), title: 'Stretch' }
  expect(wrongIn(draft, NOW, null)).toBe(null)
  expect(wrongIn({ ...draft, title: '  ' }, NOW, null)).toBe('title')
  expect(wrongIn({ ...draft, minutes: '2.5' }, NOW, null)).toBe('minutes')
  expect(wrongIn({ ...draft, turnSeconds: '4' }, NOW, null)).toBe('turnSeconds')
})

test('single keys mean one thing each, none with a modifier, and a held key calls nobody twice', () => {
  const stroke = (key: string, some = {}) =>
    intentOf({ key, ctrlKey: false, metaKey: false, altKey: false, repeat: false, ...some })
  expect(['n', 'p', 'b', '+', '-', 'h', 't', 'u', 'd', 'z', 'm', '?'].map((key) => stroke(key))).toEqual([
    'call',
    'stop-or-go-on',
    'breath',
    'more-time',
    'less-time',
    'my-hand',
    'how-long',
    'move-up',
    'move-down',
    'undo',
    'for-me',
    'all-keys',
  ])
  expect(stroke('n', { ctrlKey: true })).toBe(null)
  expect(stroke('n', { repeat: true })).toBe(null)
  expect(stroke('ArrowDown', { repeat: true })).toBe('choose-after')
  expect([' ', 'Enter', 'q', 'constructor'].map((key) => stroke(key))).toEqual([null, null, null, null])
})

test('letter keys work on layouts of other scripts by their place, and on Latin ones by their letter (B14)', () => {
  const stroke = (key: string, code: string) =>
    intentOf({ key, code, ctrlKey: false, metaKey: false, altKey: false, repeat: false })
  // Russian, Greek, Hebrew and Arabic have these where a US keyboard has N, P, B and H.
  expect(stroke('т', 'KeyN')).toBe('call')
  expect(stroke('Т', 'KeyN')).toBe('call')
  expect(stroke('π', 'KeyP')).toBe('stop-or-go-on')
  expect(stroke('נ', 'KeyB')).toBe('breath')
  expect(stroke('ا', 'KeyH')).toBe('my-hand')
  // AZERTY writes Z where a US keyboard has W, and W where it has Z. Dvorak writes B where it has N.
  expect(stroke('z', 'KeyW')).toBe('undo')
  expect(stroke('w', 'KeyZ')).toBeNull()
  expect(stroke('b', 'KeyN')).toBe('breath')
  expect(stroke('é', 'KeyN')).toBeNull()
  expect(stroke('Dead', 'KeyN')).toBeNull()
})

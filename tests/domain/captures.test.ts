import type { CommandOf } from '@circlet/shared/protocol/commands'
import type { Capture } from '@circlet/shared/session/model/parts/capture'
import { preview } from '@circlet/shared/session/views/preview'
import { visible } from '@circlet/shared/session/views/project'
import { MINUTE } from '@circlet/shared/time'
import { describe, expect, test } from 'vitest'
import { type Circle, circle } from '../support/domain/core.ts'

type Words = Omit<CommandOf<'add-capture'>, 'type'>

const writes = (c: Circle, who: string, words: Partial<Words> = {}) =>
  c.does(who, { type: 'add-capture', kind: 'learning', text: 'Asking helps', ...words })
const asksTo = (c: Circle, who: string, words: Partial<Words> = {}) =>
  c.asks(who, { type: 'add-capture', kind: 'learning', text: 'Asking helps', ...words })
const edits = (c: Circle, who: string, capture: string, changes: CommandOf<'edit-capture'>['changes']) =>
  c.asks(who, { type: 'edit-capture', capture, changes })
const removes = (c: Circle, who: string, capture: string) => c.asks(who, { type: 'remove-capture', capture })
const takes = (c: Circle, who: string, capture: string) => c.asks(who, { type: 'take-action', capture })
const texts = (c: Circle, who: string) => c.view(who).captures.map(({ id, text }) => `${id} ${text}`)

/** A private capture that others must not learn about, in a circle where others write too. */
function withSecret(): Circle {
  const c = circle({ phases: ['open'] })
  writes(c, 'bo', { text: 'before' })
  writes(c, 'bo', { text: 'for me', private: true })
  writes(c, 'cy', { text: 'after' })
  return c
}

describe('writing down', () => {
  test('[CA1] before the end anyone can write a learning, action, decision, topic for later or line', () => {
    const c = circle({ phases: ['open'], stage: 'lobby' })
    writes(c, 'bo', { kind: 'parked' })
    c.does('ada', { type: 'start-session' })
    writes(c, 'cy', { kind: 'decision', text: 'We meet on Thursdays' })
    c.breathes()
    writes(c, 'ada', { kind: 'line' })
    const action = {
      kind: 'action',
      text: 'Call the doctor',
      step: 'Find the number',
      due: 'Friday',
      confidence: 7,
    } as const
    c.after(1000)
    writes(c, 'fay', action)
    expect(c.view('display').captures.map(({ id, kind, by }) => [id, kind, c.name(by)])).toEqual([
      ['c1', 'parked', 'bo'],
      ['c2', 'decision', 'cy'],
      ['c3', 'line', 'ada'],
      ['c4', 'action', 'fay'],
    ])
    const last: Capture = { ...action, id: 'c4', by: c.id('fay'), owner: null, help: null, private: false, at: c.now }
    expect(c.shared.captures.at(-1)).toEqual(last)
    c.does('ada', { type: 'end-session' })
    expect(asksTo(c, 'bo')).toBe('session-ended')
  })

  test('[CA1] there is room for 300, and ids are never used again', () => {
    const c = circle()
    for (let count = 0; count < 300; count++) writes(c, 'bo')
    expect(asksTo(c, 'cy')).toBe('too-many')
    expect(removes(c, 'bo', 'c300')).toBe('done')
    writes(c, 'cy')
    expect(c.shared.captures.at(-1)?.id).toBe('c301')
  })

  test('[CA1] people who have not joined see no captures', () => {
    expect(preview(withSecret().state, 'participant').captures).toEqual([])
  })
})

describe('working on it', () => {
  test('[CA2] its writer, its owner and a facilitator may change or remove it, nobody else', () => {
    const c = circle({ timekeepers: ['tim'] })
    writes(c, 'bo', { kind: 'action', text: 'Call' })
    expect([edits(c, 'cy', 'c1', { text: 'x' }), removes(c, 'tim', 'c1')]).toEqual(['not-allowed', 'not-allowed'])
    expect(takes(c, 'cy', 'c1')).toBe('done')
    expect(edits(c, 'cy', 'c1', { step: 'Find the number', confidence: 8 })).toBe('done')
    expect(edits(c, 'bo', 'c1', { text: 'Call the doctor' })).toBe('done')
    expect(edits(c, 'ada', 'c1', { step: '', kind: 'parked' })).toBe('done')
    expect(c.shared.captures[0]).toMatchObject({ kind: 'parked', text: 'Call the doctor', step: null, confidence: 8 })
    expect(edits(c, 'ada', 'c1', { text: 'Call the doctor', help: null })).toBe('already so')
    expect(edits(c, 'ada', 'c1', { text: '' })).toBe('invalid-command text')
    expect([removes(c, 'ada', 'c1'), removes(c, 'ada', 'c1'), edits(c, 'ada', 'c9', {})]).toEqual([
      'done',
      'unknown-capture',
      'unknown-capture',
    ])
  })

  test('[MB17] only changing what another wrote is an act for the facilitators’ feed', () => {
    const c = circle()
    writes(c, 'ada')
    writes(c, 'bo')
    edits(c, 'ada', 'c1', { text: 'mine' })
    edits(c, 'ada', 'c2', { text: 'theirs' })
    removes(c, 'ada', 'c2')
    expect(c.view('ada').facilitation?.acts.map(({ command }) => command)).toEqual([
      'start-session',
      'edit-capture',
      'remove-capture',
    ])
  })

  test('[SE2] for an hour after the end, members may edit their own captures and nothing else', () => {
    const c = circle()
    writes(c, 'bo')
    writes(c, 'cy', { kind: 'action' })
    writes(c, 'bo', { private: true })
    takes(c, 'fay', 'c2')
    c.does('ada', { type: 'end-session' })
    c.after(60 * MINUTE)
    expect(edits(c, 'bo', 'c1', { text: 'Asking helps me' })).toBe('done')
    expect(edits(c, 'fay', 'c2', { due: 'Friday' })).toBe('done')
    expect(removes(c, 'bo', 'n1')).toBe('done')
    expect([edits(c, 'ada', 'c1', { text: 'x' }), removes(c, 'bo', 'c9'), takes(c, 'bo', 'c2')]).toEqual(
      Array(3).fill('session-ended'),
    )
    c.after(1)
    expect([edits(c, 'bo', 'c1', { text: 'x' }), removes(c, 'bo', 'c1')]).toEqual(Array(2).fill('session-ended'))
  })
})

describe('private captures', () => {
  test('[CA3, LG5] a private capture follows everyone’s in its writer’s view and leaves no trace for others', () => {
    const c = withSecret()
    expect(texts(c, 'bo')).toEqual(['c1 before', 'c2 after', 'n1 for me'])
    for (const who of ['ada', 'cy', 'display']) {
      expect(texts(c, who)).toEqual(['c1 before', 'c2 after'])
      const { memberId, role } = c.view(who).you
      const received = c.records.flatMap(({ events }) => visible(events, { memberId, role }))
      expect(JSON.stringify([c.view(who), received])).not.toMatch(/for me|"n1"|note-/)
    }
  })

  test('[CA3] others are told that there is no such thing, whatever they ask', () => {
    const c = withSecret()
    for (const who of ['ada', 'cy'])
      expect([edits(c, who, 'n1', { text: 'x' }), removes(c, who, 'n1'), takes(c, who, 'n1')]).toEqual(
        Array(3).fill('unknown-capture'),
      )
    c.does('ada', { type: 'end-session' })
    expect(edits(c, 'cy', 'n1', { text: 'x' })).toBe('session-ended')
  })

  test('[CA3] each has room for 30 alone, which leaves the room for everyone as it is', () => {
    const c = circle()
    for (let count = 0; count < 30; count++) writes(c, 'bo', { private: true })
    expect([asksTo(c, 'bo', { private: true }), asksTo(c, 'bo'), asksTo(c, 'cy', { private: true })]).toEqual([
      'too-many',
      'done',
      'done',
    ])
    expect(edits(c, 'bo', 'c1', { private: true })).toBe('too-many')
    for (let count = c.shared.captures.length; count < 300; count++) writes(c, 'cy')
    expect(edits(c, 'bo', 'n1', { private: false })).toBe('too-many')
  })

  test('[CA3] its writer can share it, and take it back while it is in nobody else’s hands', () => {
    const c = circle()
    writes(c, 'bo', { kind: 'action', text: 'Call', private: true })
    expect(c.view('bo').captures[0]).toMatchObject({ id: 'n1', owner: c.id('bo'), private: true })
    expect(edits(c, 'bo', 'n1', { private: false, due: 'Friday' })).toBe('done')
    expect(c.view('cy').captures).toMatchObject([{ id: 'c1', owner: c.id('bo'), due: 'Friday', private: false }])
    expect(edits(c, 'ada', 'c1', { private: true })).toBe('not-allowed')
    expect(edits(c, 'bo', 'c1', { private: true })).toBe('done')
    expect([texts(c, 'cy'), texts(c, 'bo')]).toEqual([[], ['n2 Call']])
    writes(c, 'bo', { kind: 'action' })
    takes(c, 'cy', 'c2')
    expect(edits(c, 'bo', 'c2', { private: true })).toBe('not-allowed')
  })
})

describe('actions', () => {
  test('[CA4] an action is nobody’s until somebody takes it, for themselves only', () => {
    const c = circle()
    writes(c, 'bo', { kind: 'action', text: 'Find a room' })
    writes(c, 'bo')
    expect(c.shared.captures[0]?.owner).toBeNull()
    expect([takes(c, 'cy', 'c1'), takes(c, 'cy', 'c1'), takes(c, 'fay', 'c1')]).toEqual([
      'done',
      'already so',
      'not-allowed',
    ])
    expect(c.shared.captures[0]?.owner).toBe(c.id('cy'))
    expect([takes(c, 'cy', 'c2'), takes(c, 'cy', 'c9')]).toEqual(['not-allowed', 'unknown-capture'])
  })

  test('[CA4] it can be given back, and taken by another', () => {
    const c = circle()
    writes(c, 'bo', { kind: 'action', text: 'Find a room' })
    takes(c, 'cy', 'c1')
    expect([edits(c, 'cy', 'c1', { owner: null }), takes(c, 'fay', 'c1')]).toEqual(['done', 'done'])
    expect(c.shared.captures[0]?.owner).toBe(c.id('fay'))
  })
})

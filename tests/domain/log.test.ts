import type { Command, CommandOf, CommandType } from '@circlet/shared/protocol/commands'
import { decide } from '@circlet/shared/session/engine/decide'
import { evolve } from '@circlet/shared/session/evolve/evolve'
import type { SessionEvent } from '@circlet/shared/session/model/events'
import { asStored, emptyState } from '@circlet/shared/session/model/state'
import { visible } from '@circlet/shared/session/views/project'
import { MINUTE, SECOND } from '@circlet/shared/time'
import { describe, expect, test } from 'vitest'
import { circle, T0 } from '../support/domain/core.ts'

type Who = 'F' | 'FT' | 'M'
type From = 'lobby' | 'live' | 'ended'
type Row = readonly [who: Who, from: From, paused: 'paused' | 'still', command: Command]

/** Who may ask, whether in the lobby, whether while paused, as PROTOCOL, SE7 and SE4 list them. */
const TABLE: { [T in CommandType]: readonly [Who, From, 'paused' | 'still', Omit<CommandOf<T>, 'type'>] } = {
  'start-session': ['F', 'lobby', 'paused', {}],
  'end-session': ['F', 'lobby', 'paused', {}],
  'edit-session': ['F', 'lobby', 'paused', { title: 'Another' }],
  'accept-norms': ['M', 'lobby', 'paused', { version: 9 }],
  'show-note': ['F', 'lobby', 'paused', { note: null }],
  'pause-session': ['FT', 'live', 'paused', { reason: 'breath' }],
  'resume-session': ['FT', 'live', 'paused', {}],
  'set-options': ['F', 'lobby', 'paused', { options: { turnSeconds: 90 } }],
  leave: ['M', 'lobby', 'paused', {}],
  rename: ['M', 'lobby', 'paused', { name: 'Zoe' }],
  'set-preferences': ['M', 'lobby', 'paused', { preferences: { listening: true } }],
  'set-role': ['F', 'lobby', 'paused', { member: 'm3', role: 'timekeeper' }],
  'remove-member': ['F', 'lobby', 'paused', { member: 'm4' }],
  'hand-over': ['F', 'lobby', 'paused', { member: 'm3' }],
  // Nothing is offered while a facilitator is here.
  'claim-facilitation': ['F', 'lobby', 'paused', {}],
  'decline-facilitation': ['M', 'lobby', 'paused', {}],
  'add-member': ['F', 'lobby', 'paused', { name: 'Gus' }],
  'set-voice': ['F', 'lobby', 'paused', { member: 'm3', on: true }],
  'ask-readmit': ['M', 'lobby', 'paused', { member: 'm99' }],
  readmit: ['F', 'lobby', 'paused', { member: 'm3', newcomer: 'm99' }],
  'raise-hand': ['M', 'live', 'paused', {}],
  'lower-hand': ['M', 'live', 'paused', {}],
  'lower-all-hands': ['F', 'live', 'paused', {}],
  'set-queue': ['F', 'lobby', 'paused', { open: false }],
  'move-hand': ['F', 'live', 'paused', { member: 'm3' }],
  'give-floor': ['F', 'live', 'still', { member: 'm3', after: null }],
  'call-next': ['FT', 'live', 'still', { after: null }],
  'finish-turn': ['M', 'live', 'paused', { turn: 't9' }],
  'pass-turn': ['M', 'live', 'paused', { turn: null }],
  'invite-next': ['M', 'live', 'still', { turn: 't9', member: 'm3' }],
  'undo-turn': ['M', 'live', 'still', { turn: 't9' }],
  'start-round': ['F', 'live', 'still', {}],
  'reorder-round': ['F', 'live', 'paused', { order: [] }],
  'end-round': ['F', 'live', 'paused', {}],
  'form-groups': ['F', 'live', 'paused', { by: 'chance' }],
  'change-group': ['F', 'live', 'paused', { member: 'm3', with: null }],
  'set-inner': ['F', 'live', 'paused', { members: ['m3'] }],
  'take-chair': ['M', 'live', 'paused', {}],
  'leave-chair': ['M', 'live', 'paused', {}],
  'be-with': ['M', 'live', 'still', { turn: 't9' }],
  'pause-timer': ['FT', 'live', 'paused', { timer: 'phase' }],
  'resume-timer': ['FT', 'live', 'paused', { timer: 'phase' }],
  'extend-timer': ['FT', 'live', 'paused', { timer: 'turn', seconds: 30, generation: 9 }],
  'start-phase': ['F', 'live', 'still', { phase: 'p2', from: 'p1' }],
  'next-phase': ['F', 'live', 'still', { from: 'p1' }],
  'fit-remaining': ['F', 'live', 'paused', {}],
  'skip-phase': ['F', 'lobby', 'paused', { phase: 'p2', on: true }],
  'add-phase': ['F', 'lobby', 'paused', { phase: { title: 'x', format: 'open', minutes: 5 } }],
  'edit-phase': ['F', 'lobby', 'paused', { phase: 'p2', changes: { title: 'x' } }],
  'repeat-seat': ['F', 'live', 'paused', { phase: 'p2' }],
  'move-phase': ['F', 'lobby', 'paused', { phase: 'p2' }],
  'remove-phase': ['F', 'lobby', 'paused', { phase: 'p2' }],
  'record-outcome': ['F', 'lobby', 'paused', { phase: 'p2', text: 'x' }],
  'signal-speaker': ['FT', 'live', 'paused', { turn: 't9', sign: 'close' }],
  'ask-time': ['M', 'live', 'paused', { turn: 't9' }],
  'answer-prompt': ['M', 'lobby', 'paused', { prompt: 'q9', answer: 'not-now' }],
  'invite-member': ['F', 'live', 'paused', { member: 'm3' }],
  'hold-space': ['F', 'live', 'paused', { member: 'm3', on: true }],
  signal: ['M', 'lobby', 'paused', { signal: 'sound-trouble' }],
  'answer-signal': ['F', 'lobby', 'paused', { member: 'm3' }],
  'add-capture': ['M', 'lobby', 'paused', { kind: 'parked', text: 'x' }],
  'edit-capture': ['M', 'lobby', 'paused', { capture: 'c9', changes: { text: 'x' } }],
  'remove-capture': ['M', 'lobby', 'paused', { capture: 'c9' }],
  'take-action': ['M', 'lobby', 'paused', { capture: 'c9' }],
  'ask-more-time': ['F', 'live', 'paused', { phase: 'p1', question: 'x' }],
  'open-poll': ['F', 'lobby', 'paused', { kind: 'consent', question: 'x', anonymous: false }],
  vote: ['M', 'lobby', 'paused', { poll: 'v9', choice: ['agree'] }],
  'withdraw-vote': ['M', 'lobby', 'paused', { poll: 'v9' }],
  'close-poll': ['F', 'lobby', 'paused', { poll: 'v9' }],
  'submit-reflection': ['M', 'ended', 'paused', { heard: 7 }],
  'send-line': ['M', 'ended', 'paused', { text: 'x', to: 'group' }],
  'ask-check-in': ['M', 'ended', 'paused', { member: 'm99' }],
  'show-message': ['FT', 'lobby', 'paused', { text: 'Back at 19:14' }],
  'blank-display': ['FT', 'lobby', 'paused', { on: true }],
}
const rows = Object.entries(TABLE).map(
  ([type, [who, from, paused, rest]]): Row => [who, from, paused, { type, ...rest } as Command],
)
const ROLES = { ada: 'F', tim: 'T', bo: 'M' } as const
const GATE = ['session-ended', 'not-allowed', 'session-not-live', 'session-paused']

const states = {
  lobby: () => circle({ phases: ['open', 'open'], timekeepers: ['tim'], stage: 'lobby' }),
  live: () => circle({ phases: ['open', 'open'], timekeepers: ['tim'] }),
  paused: () => {
    const c = states.live()
    c.breathes()
    return c
  },
  ended: () => {
    const c = states.live()
    c.does('ada', { type: 'end-session' })
    return c
  },
}

describe.each(['lobby', 'live', 'paused', 'ended'] as const)('every command, in a session that is %s', (stage) => {
  test.each(rows.map((row) => [row[3].type, row] as const))('[LG8, SE2, SE4, SE7, FL3] %s, by each role', (_, row) => {
    const [who, from, paused, command] = row
    for (const [name, role] of Object.entries(ROLES)) {
      const answer = states[stage]().asks(name, command)
      const expected = [
        stage === 'ended' && from !== 'ended' && 'session-ended',
        stage !== 'ended' && from === 'ended' && 'not-allowed',
        who !== 'M' && !who.includes(role) && 'not-allowed',
        stage === 'lobby' && from === 'live' && 'session-not-live',
        stage === 'paused' && paused === 'still' && 'session-paused',
      ].find(Boolean)
      if (expected) expect([name, answer]).toEqual([name, expected])
      else expect(GATE).not.toContain(answer)
    }
  })
})

describe('the order of refusals', () => {
  test.each<[string, Command, string]>([
    ['ended before role', { type: 'end-session' }, 'session-ended'],
    ['ended before what is unknown', { type: 'remove-member', member: 'm99' }, 'session-ended'],
  ])('[LG8] %s', (_, command, code) => {
    expect(states.ended().asks('bo', command)).toBe(code)
  })

  test.each<[string, string, Command, string]>([
    ['role before what is unknown', 'bo', { type: 'give-floor', member: 'm99', after: 't9' }, 'not-allowed'],
    ['unknown before belief', 'ada', { type: 'give-floor', member: 'm99', after: 't9' }, 'unknown-member'],
    ['unknown before belief', 'ada', { type: 'start-phase', phase: 'p9', from: 'p2' }, 'unknown-phase'],
    ['unknown before belief', 'ada', { type: 'move-hand', member: 'm3', before: 'm99' }, 'unknown-member'],
    ['belief before running', 'ada', { type: 'start-phase', phase: 'p1', from: 'p2' }, 'phase-already-over'],
    ['belief before who may', 'bo', { type: 'finish-turn', turn: 't9' }, 'turn-already-over'],
    ['belief before calling too early', 'tim', { type: 'call-next', after: 't9' }, 'turn-already-over'],
    ['belief before the rest', 'ada', { type: 'call-next', after: 't9' }, 'turn-already-over'],
    ['the rest before already so', 'fay', { type: 'raise-hand' }, 'queue-closed'],
    ['not live before unknown', 'ada', { type: 'move-hand', member: 'm99' }, 'unknown-member'],
  ])('[LG8] %s', (_, who, command, code) => {
    const c = states.live()
    c.raises('fay')
    c.does('ada', { type: 'set-queue', open: false })
    expect(c.asks(who, command)).toBe(code)
  })

  test.each<[string, Command, string]>([
    ['role before not live', { type: 'next-phase', from: null }, 'not-allowed'],
    ['role before not live', { type: 'raise-hand', member: 'm1' }, 'not-allowed'],
  ])('[LG8] %s', (_, command, code) => {
    expect(states.lobby().asks('bo', command)).toBe(code)
  })

  test.each<[string, Command]>([
    ['not live before unknown', { type: 'give-floor', member: 'm99', after: null }],
    ['not live before belief', { type: 'finish-turn', turn: 't9' }],
  ])('[LG8, SE7] %s', (_, command) => {
    expect(states.lobby().asks('ada', command)).toBe('session-not-live')
  })

  test('[LG8] paused before unknown and belief', () => {
    const give = { type: 'give-floor', member: 'm99', after: 't9' } as const
    expect(states.paused().asks('ada', give)).toBe('session-paused')
  })

  test('[LG8, AG9] calling too early is refused before no floor, and no floor before nobody due', () => {
    const c = states.live()
    c.gives('fay')
    expect(c.asks('tim', { type: 'call-next', after: 't1' })).toBe('not-allowed')
    const silent = circle({ phases: ['silence'] })
    expect(silent.asks('ada', { type: 'call-next', after: null })).toBe('no-floor-here')
  })

  test('[LG8] a command that changes nothing is accepted and makes no record', () => {
    const c = states.live()
    c.raises('bo')
    c.gives('fay')
    c.breathes()
    const before = c.records.length
    const asked: [string, Command][] = [
      ['cy', { type: 'lower-hand' }],
      ['bo', { type: 'raise-hand' }],
      ['ada', { type: 'start-session' }],
      ['ada', { type: 'pause-session', reason: 'technical' }],
      ['ada', { type: 'set-role', member: 'm2', role: 'timekeeper' }],
      ['ada', { type: 'end-round' }],
      ['ada', { type: 'show-message', text: null }],
      ['ada', { type: 'blank-display', on: false }],
    ]
    expect(asked.map(([who, command]) => c.asks(who, command))).toEqual(Array(8).fill('already so'))
    c.resumes()
    expect(c.asks('ada', { type: 'give-floor', member: c.id('fay'), after: c.turn })).toBe('already so')
    c.leaves('fay')
    expect([c.asks('fay', { type: 'leave' }), c.records.length]).toEqual(['already so', before + 2])
  })
})

describe('records', () => {
  test('[LG1] a refusal is a value and changes nothing; a stranger is refused', () => {
    const c = states.live()
    const before = c.state
    expect(decide(c.state, 'm99', { type: 'leave' }, c.context)).toEqual({ ok: false, code: 'not-allowed' })
    expect(c.asks('bo', { type: 'end-session' })).toBe('not-allowed')
    expect(c.state).toBe(before)
  })

  test('[LG3, LG1] a refused command leaves no trace, and a repeat is decided again', () => {
    const c = states.live()
    const call = { type: 'call-next', after: null } as const
    expect(c.asks('ada', call)).toBe('nobody-due')
    c.raises('bo')
    expect(c.asks('ada', call)).toBe('done')
  })

  test('[LG2, SE1] creation is the first record, and each accepted command makes one', () => {
    const c = states.live()
    expect(c.records.map((record) => record.version)).toEqual(c.records.map((_, place) => place + 1))
    expect(c.records[0]?.events.map((event) => event.type)).toEqual(['session-created', 'links-issued'])
  })

  test('[LG4] folding the log from the start, or from a snapshot on, is the same state', () => {
    const c = states.live()
    c.raise('bo', 'fay')
    c.calls()
    c.after(5 * MINUTE).next()
    const half = c.records.slice(0, 7).reduce(evolve, emptyState)
    const snapshot: typeof half = JSON.parse(JSON.stringify(half))
    expect(c.records.reduce(evolve, emptyState)).toEqual(c.state)
    expect(c.records.slice(7).reduce(evolve, snapshot)).toEqual(c.state)
  })

  test('[LG4, LG5] an event that this build does not know is a record like any other, and is shown to nobody', () => {
    const c = states.live()
    const later = { type: 'lantern-lit', member: 'm1' } as unknown as SessionEvent
    const after = evolve(c.state, { at: c.now + 1, events: [later] })
    expect({ ...after, hidden: { ...after.hidden, lastAt: c.state.hidden.lastAt } }).toEqual(c.state)
    expect(after.hidden.lastAt).toBe(c.now + 1)
    expect(visible([later], { memberId: 'm1', role: 'facilitator' })).toEqual([])
  })

  test('[LG6] the same state, command, time and seed give the same answer', () => {
    const c = states.live()
    const answers = [1, 1, 2].map((seed) => {
      const decision = decide(c.state, 'm1', { type: 'start-round', order: 'random' }, { now: c.now, seed })
      return JSON.stringify(decision.ok && decision.events)
    })
    expect(answers[0]).toBe(answers[1])
  })

  test('[LG7] deadlines that have passed are records of their own, in order, before the command', () => {
    const c = circle({
      phases: [{ format: 'open', minutes: 3 }],
      options: { cutAfterSeconds: 30, handover: 'automatic' },
    })
    c.raise('bo', 'cy')
    c.now = T0 + 5 * MINUTE
    c.raises('fay')
    const told = c.records.slice(-5).map(({ at, events }) => [(at - T0) / SECOND, events.map((event) => event.type)])
    expect(told).toEqual([
      [121, ['time-up']],
      [151, ['turn-recorded', 'turn-ended', 'turn-started']],
      [180, ['time-up']],
      [271, ['time-up']],
      [300, ['hand-raised']],
    ])
  })
})

test('[LG4] a snapshot of an older build is completed with initial values', () => {
  const c = circle({ phases: ['open'] })
  const { breakout, inner, ...shared } = c.state.shared
  const older = JSON.parse(JSON.stringify({ ...c.state, shared }))
  expect([breakout, inner]).toEqual([null, null])
  expect(asStored(older)).toEqual(c.state)
})

import { createSession } from '@circlet/shared/protocol/create'
import { createSession as create } from '@circlet/shared/session/commands/lifecycle/create-session'
import { nextDeadline } from '@circlet/shared/session/engine/deadlines'
import { linkRole } from '@circlet/shared/session/queries/credentials'
import { DAY, HOUR, MINUTE, SECOND } from '@circlet/shared/time'
import { describe, expect, test } from 'vitest'
import { circle, LINKS, T0 } from '../support/domain/core.ts'
import { FIRST_WORDS } from '../support/english.ts'

const made = { sessionId: 's', links: LINKS, retentionHours: 24, words: FIRST_WORDS }
const context = { now: T0, seed: 1 }

describe('beginning and ending', () => {
  test('[SE1] a session is in the lobby, then live, then ended; starting begins no phase', () => {
    const c = circle({ phases: ['open'], stage: 'lobby' })
    expect([c.shared.status, c.shared.startedAt]).toEqual(['lobby', null])
    c.after(5 * MINUTE).does('ada', { type: 'start-session' })
    expect([c.shared.status, c.shared.startedAt, c.phase]).toEqual(['live', c.now, null])
    c.does('ada', { type: 'next-phase', from: null })
    expect(c.phase).toBe('p1')
    c.after(MINUTE).does('ada', { type: 'end-session' })
    expect([c.shared.status, c.shared.endedAt]).toEqual(['ended', c.now])
  })

  test.each(['start-session', 'end-session'] as const)('[SE1] %s is a facilitator’s', (type) => {
    const c = circle({ stage: 'lobby', timekeepers: ['tim'] })
    expect([c.asks('bo', { type }), c.asks('tim', { type }), c.asks('ada', { type })]).toEqual([
      'not-allowed',
      'not-allowed',
      'done',
    ])
  })

  test('[SE1] starting plans the end from the minutes of all phases that are not skipped, and later edits leave it', () => {
    const c = circle({ phases: ['open', { format: 'round', minutes: 25 }, 'admin'], stage: 'lobby' })
    c.does('ada', { type: 'skip-phase', phase: 'p3', on: true })
    c.does('ada', { type: 'start-session' })
    expect(c.shared.plannedEndAt).toBe(T0 + 35 * MINUTE)
    c.does('ada', { type: 'edit-phase', phase: 'p1', changes: { minutes: 60 } })
    expect(c.shared.plannedEndAt).toBe(T0 + 35 * MINUTE)
    expect(circle({ stage: 'live' }).shared.plannedEndAt).toBeNull()
  })

  test('[SE2] an ended session admits nobody but can be read; no deadline remains after the private form', () => {
    const c = circle({ phases: ['open'] })
    c.gives('bo')
    c.does('ada', { type: 'end-session' })
    expect(c.triesToJoin('gil')).toBe('session-ended')
    c.after(30 * MINUTE)
    expect(nextDeadline(c.state)).toBeNull()
    expect(c.view('bo').members.map((member) => member.name)).toEqual(['ada', 'bo', 'cy', 'fay'])
  })

  test('[SE3] ending closes the open turn, the round, the phase and the session, in that order, and opens no turn', () => {
    const c = circle({ phases: ['round', 'open'], options: { handover: 'automatic' } })
    c.rounds('bo', 'cy')
    c.after(30 * SECOND)
    c.raises('fay')
    const events = c.does('ada', { type: 'end-session' })
    expect(events.map((event) => event.type)).toEqual([
      'turn-recorded',
      'turn-ended',
      'round-ended',
      'phase-ended',
      'session-ended',
    ])
    expect(c.turns).toEqual(['bo 25000 phase-ended'])
    const { floor, round, agenda, queue, timers } = c.shared
    expect([floor, round, agenda.current, queue.hands]).toEqual([null, null, null, []])
    expect([timers.turn.status, timers.phase.status]).toEqual(['idle', 'idle'])
    expect(agenda.phases.map((phase) => phase.status)).toEqual(['done', 'planned'])
  })

  test('[SE3] a session can end while it is paused', () => {
    const c = circle({ phases: ['open'] })
    c.gives('bo')
    c.breathes()
    c.does('ada', { type: 'end-session' })
    expect([c.shared.status, c.shared.pause, c.shared.timers.turn.status]).toEqual(['ended', null, 'idle'])
  })

  test('[SE5] with nobody connected deadlines are met and recorded with their true time', () => {
    const c = circle({ phases: [{ format: 'open', minutes: 3, turnSeconds: 60 }] })
    c.gives('bo')
    for (const name of ['ada', 'cy', 'fay']) c.goesAway(name)
    c.after(40 * MINUTE)
    const ups = c.records.flatMap((record) =>
      record.events.flatMap((event) => (event.type === 'time-up' ? [[event.timer, record.at - T0]] : [])),
    )
    expect(ups).toEqual([
      ['turn', MINUTE],
      ['phase', 3 * MINUTE],
    ])
  })
})

describe('a plan', () => {
  test('[SE6] a session has a planned start at most 366 days ahead, with its zone, and never starts by itself', () => {
    const startsAt = T0 + 366 * DAY
    const c = circle({ stage: 'lobby', startsAt, timeZone: 'Europe/Vienna' })
    expect([c.shared.startsAt, c.shared.timeZone]).toEqual([startsAt, 'Europe/Vienna'])
    expect(nextDeadline(c.state)).toBeNull()
    expect(c.after(2 * HOUR).shared.status).toBe('lobby')
    expect(create({ startsAt: startsAt + 1 }, made, null, context)).toMatchObject({
      code: 'invalid-command',
      field: 'startsAt',
    })
    expect(createSession.safeParse({ timeZone: 'Mars/Olympus' }).success).toBe(false)
    expect(c.asks('ada', { type: 'edit-session', startsAt: c.now + 367 * DAY })).toBe('invalid-command startsAt')
    expect(c.asks('ada', { type: 'edit-session', startsAt: null, timeZone: null })).toBe('done')
  })

  test.each(['facilitator', 'timekeeper', 'participant', 'display'] as const)(
    '[SE6] the %s link is valid from creation on',
    (role) => {
      const decision = create({}, made, null, context)
      expect(decision.ok && linkRole(decision.state, LINKS[role])).toBe(role)
      expect(decision.ok && linkRole(decision.state, 'another')).toBeNull()
    },
  )

  test('[SE8] a facilitator changes title, objectives, start and norms; changed norms raise their version', () => {
    const c = circle({ title: 'Mondays', norms: ['Be kind.'], timekeepers: ['tim'] })
    expect(c.asks('bo', { type: 'edit-session', title: 'x' })).toBe('not-allowed')
    expect(c.asks('tim', { type: 'edit-session', title: 'x' })).toBe('not-allowed')
    c.does('ada', { type: 'edit-session', title: 'Tuesdays', objectives: ['Listen'], startsAt: T0 + DAY })
    expect(c.view('bo')).toMatchObject({ title: 'Tuesdays', objectives: ['Listen'], startsAt: T0 + DAY })
    expect(c.shared.norms.version).toBe(1)
    expect(c.asks('ada', { type: 'edit-session', norms: ['Be kind.'] })).toBe('already so')
    c.does('ada', { type: 'edit-session', norms: ['Be kind.', 'Be brief.'] })
    expect(c.shared.norms).toEqual({ version: 2, items: ['Be kind.', 'Be brief.'] })
  })
})

describe('a breath', () => {
  test.each(['breath', 'technical'] as const)(
    '[SE4] a %s freezes both timers; resuming goes on with what was left',
    (reason) => {
      const c = circle({ phases: ['open'] })
      c.gives('bo')
      c.after(12_345).does('ada', { type: 'pause-session', reason })
      expect(c.shared.pause).toEqual({ reason, since: c.now })
      c.after(HOUR)
      expect([c.left('turn'), c.left('phase')]).toEqual([120_000 - 12_345, 600_000 - 12_345])
      c.resumes()
      expect([c.shared.pause, c.left('turn'), c.left('phase')]).toEqual([null, 120_000 - 12_345, 600_000 - 12_345])
      c.after(1)
      expect(c.left('turn')).toBe(120_000 - 12_346)
    },
  )

  test('[SE4] while paused what moves the floor or the agenda is refused', () => {
    const c = circle({ phases: ['open', 'round'] })
    c.raises('bo')
    c.breathes()
    const asked = [
      c.asks('ada', { type: 'call-next', after: null }),
      c.asks('ada', { type: 'give-floor', member: c.id('bo'), after: null }),
      c.asks('ada', { type: 'start-round' }),
      c.asks('ada', { type: 'start-phase', phase: 'p2', from: 'p1' }),
      c.asks('ada', { type: 'next-phase', from: 'p1' }),
    ]
    expect(asked).toEqual(Array(5).fill('session-paused'))
  })

  test('[SE4] while paused everything else is accepted, and a floor fallen free is handed on after resuming', () => {
    const c = circle({ phases: ['open'], options: { handover: 'automatic' } })
    c.raise('bo', 'cy')
    c.breathes()
    c.raises('fay', 'question')
    c.finishes()
    c.extends('phase', 60)
    c.does('ada', { type: 'add-phase', phase: { title: 'More', format: 'open', minutes: 5 } })
    expect([c.speaker, c.hands]).toEqual([null, ['cy', 'fay:question']])
    c.after(MINUTE).resumes()
    expect([c.speaker, c.hands]).toEqual(['cy', ['fay:question']])
  })

  test('[SE15] the minute of a breath ends nothing: the circle goes on when somebody says so', () => {
    const c = circle({ phases: ['open'] })
    c.breathes()
    const since = c.now
    c.after(HOUR)
    expect([c.shared.pause, c.left('phase')]).toEqual([{ reason: 'breath', since }, 10 * MINUTE])
  })

  test('[SE4] why a breath was needed is recorded nowhere', () => {
    const c = circle()
    expect(c.breathes()).toEqual([{ type: 'session-paused', reason: 'breath' }])
    const asked = { type: 'pause-session', reason: 'breath', why: 'I am crying' } as const
    expect(c.asks('ada', asked)).toMatch(/^invalid-command/)
  })
})

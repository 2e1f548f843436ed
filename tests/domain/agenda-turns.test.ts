import { roundFit } from '@circlet/shared/session/queries/format-rules'
import { HOUR, MINUTE, SECOND } from '@circlet/shared/time'
import { describe, expect, test } from 'vitest'
import { circle } from '../support/domain/core.ts'

type C = ReturnType<typeof circle>

describe('a round and its share', () => {
  test.each([
    [18, 6, 170],
    [10, 4, 140],
    [9, 7, 67],
    [1, 4, 20],
    [240, 4, 300],
  ])('[AG7, FL12] %i minutes among %i people are %i s each', (minutes, n, seconds) => {
    const participants = Array.from({ length: n - 1 }, (_, place) => `p${place}`)
    const c = circle({ phases: [{ format: 'round', minutes }], participants })
    expect(c.shared.round?.turnSeconds).toBe(seconds)
    c.joins('late')
    expect(c.shared.round?.turnSeconds).toBe(seconds)
    c.calls()
    expect(c.left('turn')).toBe(seconds * SECOND)
  })

  test('[AG7] n are the members due when it is prepared; with no phase running it is the session’s option', () => {
    const c = circle({ phases: [{ format: 'open', minutes: 10 }], options: { turnSeconds: 33 } })
    c.prepares('bo', 'cy')
    expect(c.shared.round?.turnSeconds).toBe(290)
    c.next()
    c.prepares('bo', 'cy')
    expect(c.shared.round?.turnSeconds).toBe(33)
  })

  test('[AG9] a round phase prepares its round: the order is shown, everyone is due, nobody speaks; call-next begins', () => {
    const c = circle({ phases: ['round'], timekeepers: ['tim'] })
    expect([c.speaker, c.round, c.shared.round?.begun]).toEqual([null, 'ada:due tim:due bo:due cy:due fay:due', false])
    c.calls('tim')
    expect([c.speaker, c.shared.round?.begun]).toEqual(['ada', true])
  })

  test.each([
    ['open', 'turn', 120],
    ['questions', 'turn', 60],
    ['admin', 'turn', 540],
    ['spotlight', 'spotlight', 540],
  ] as const)('[AG9, AG10] in %s call-next calls the first hand, for a %s of %i s', (format, kind, seconds) => {
    const c = circle({ phases: [format] })
    c.after(MINUTE).raises('bo')
    c.calls()
    expect([c.speaker, c.shared.floor?.kind, c.left('turn')]).toEqual(['bo', kind, seconds * SECOND])
  })

  test.each(['silence', 'break'] as const)('[AG9] %s has no floor', (format) => {
    const c = circle({ phases: [format] })
    expect([
      c.asks('ada', { type: 'call-next', after: null }),
      c.asks('ada', { type: 'give-floor', member: c.id('bo'), after: null }),
      c.asks('bo', { type: 'raise-hand' }),
      c.asks('ada', { type: 'start-round' }),
    ]).toEqual(Array(4).fill('no-floor-here'))
  })

  test('[AG9] with no phase running a live session behaves as one open phase without an end', () => {
    const c = circle()
    c.raises('bo')
    c.calls()
    c.raises('cy', 'reply')
    expect([c.speaker, c.left('turn'), c.shared.timers.phase.status]).toEqual(['bo', 120_000, 'idle'])
  })

  test('[AG9] call-next with nobody to call ends the open turn as finished; with none open it is refused', () => {
    const c = circle({ phases: ['open'] })
    c.gives('bo')
    c.after(10 * SECOND).calls()
    expect([c.speaker, c.turns]).toEqual([null, ['bo 10000 finished']])
    expect(c.asks('ada', { type: 'call-next', after: null })).toBe('nobody-due')
  })

  const length = (plan: Parameters<typeof circle>[0], happens: (c: C) => void) => {
    const c = circle(plan)
    happens(c)
    c.gives('bo')
    return (c.left('turn') ?? 0) / SECOND
  }
  const round = (turnSeconds?: number) => (c: C) =>
    c.does('ada', { type: 'start-round', order: c.ids(['bo', 'cy']), ...(turnSeconds && { turnSeconds }) })
  test.each<[string, Parameters<typeof circle>[0], (c: C) => void, number]>([
    ['a round’s own', { phases: [{ format: 'open', turnSeconds: 50 }] }, round(40), 40],
    ['the phase’s, in a round', { phases: [{ format: 'open', turnSeconds: 50 }] }, round(), 50],
    ['the share', { phases: ['questions'] }, round(), 290],
    ['the phase’s', { phases: [{ format: 'questions', turnSeconds: 50 }] }, () => undefined, 50],
    ['what is left of an admin phase', { phases: ['admin'] }, (c) => c.after(4 * MINUTE), 360],
    ['at least 60 s of it', { phases: ['spotlight'] }, (c) => c.after(9 * MINUTE + 30 * SECOND), 60],
    ['also in its overtime', { phases: ['spotlight'] }, (c) => c.after(HOUR), 60],
    ['the session’s', { phases: ['open'], options: { turnSeconds: 77 } }, () => undefined, 77],
    ['the session’s without a phase', { options: { turnSeconds: 77 } }, () => undefined, 77],
  ])('[AG10] a turn’s length is %s', (_, plan, happens, seconds) => {
    expect(length(plan, happens)).toBe(seconds)
  })

  test('[AG10] the length of a round’s turns is fixed when it is prepared', () => {
    const c = circle({ phases: ['round'] })
    c.does('ada', { type: 'edit-phase', phase: 'p1', changes: { minutes: 5, turnSeconds: 30 } })
    c.calls()
    expect(c.left('turn')).toBe(140_000)
  })

  test('[AG10] handover is automatic while a round runs, by the facilitator elsewhere', () => {
    const c = circle({ phases: ['open'] })
    c.rounds('bo', 'cy')
    c.raises('fay')
    c.finishes()
    expect(c.speaker).toBe('cy')
    c.finishes()
    expect([c.speaker, c.hands]).toEqual([null, ['fay']])
  })

  test('[AG12] preparing compares people × (turn + settling) with the minutes, and tells what would fit', () => {
    const fitting = (c: C) => c.shared.round && roundFit(c.shared, c.shared.round)
    const c = circle({
      phases: [{ format: 'round', minutes: 12, turnSeconds: 110 }],
      participants: ['bo', 'cy', 'dee', 'eli', 'fay', 'gil', 'hal'],
    })
    expect(fitting(c)).toEqual({ fits: false, neededMinutes: 16, turnSeconds: 80 })
    c.does('ada', { type: 'start-round', turnSeconds: 80 })
    expect(fitting(c)).toEqual({ fits: true, neededMinutes: 12, turnSeconds: 80 })
    c.does('ada', { type: 'edit-phase', phase: 'p1', changes: { settleSeconds: 20 } })
    expect(fitting(c)).toEqual({ fits: false, neededMinutes: 14, turnSeconds: 80 })
    const without = circle()
    without.prepares('bo')
    expect(fitting(without)).toBeNull()
  })
})

import { MINUTE, SECOND } from '@circlet/shared/time'
import { describe, expect, test } from 'vitest'
import { circle } from '../support/domain/core.ts'

const AUTOMATIC = { handover: 'automatic' } as const

describe('who is next', () => {
  test('[FL8] automatic: when the floor falls free the first hand has it; when nobody waits, the next hand raised', () => {
    const c = circle({ phases: ['open'], options: AUTOMATIC })
    c.raise('bo', 'cy')
    expect([c.speaker, c.hands]).toEqual(['bo', ['cy']])
    c.after(10 * SECOND).finishes()
    expect([c.speaker, c.hands]).toEqual(['cy', []])
    c.passes()
    expect(c.speaker).toBeNull()
    c.raises('fay')
    expect([c.speaker, c.hands]).toEqual(['fay', []])
  })

  test('[FL8] automatic: when the floor falls free the next in the round has it, before any hand', () => {
    const c = circle({ phases: ['open'] })
    c.rounds('bo', 'cy')
    c.raises('fay', 'process')
    c.finishes()
    expect([c.speaker, c.hands]).toEqual(['cy', ['fay:process']])
  })

  test('[FL8, AG10] by the facilitator nothing moves until called, also in a round when the session says so', () => {
    const c = circle({ phases: ['open'] })
    c.raise('bo', 'cy')
    c.calls()
    c.finishes()
    expect([c.speaker, c.hands]).toEqual([null, ['cy']])
    c.sets({ handover: 'by-facilitator' })
    c.rounds('bo', 'cy')
    c.finishes()
    expect([c.speaker, c.round]).toEqual([null, 'bo:spoke cy:due'])
    c.calls()
    expect(c.speaker).toBe('cy')
  })

  test('[FL8] it never moves while paused', () => {
    const c = circle({ phases: ['open'], options: AUTOMATIC })
    c.breathes()
    c.raises('bo')
    expect(c.speaker).toBeNull()
    c.resumes()
    expect(c.speaker).toBe('bo')
  })

  test('[FL8] it never moves before a prepared round was begun', () => {
    const c = circle({ phases: ['open'], options: AUTOMATIC })
    c.gives('fay')
    c.prepares('bo', 'cy')
    c.raises('cy')
    c.finishes()
    expect([c.speaker, c.round]).toEqual([null, 'bo:due cy:due'])
    c.goesAway('ada')
    expect(c.speaker).toBeNull()
  })

  test.each(['silence', 'break'] as const)(
    '[FL8] it never moves in %s; the hand waits for the next phase',
    (format) => {
      const c = circle({ phases: ['open', format, 'open'], options: AUTOMATIC })
      c.raise('bo', 'cy')
      c.next()
      expect([c.speaker, c.hands]).toEqual([null, ['cy']])
      c.goesAway('ada')
      c.comesBack('ada')
      expect(c.speaker).toBeNull()
      c.next()
      expect(c.speaker).toBe('cy')
    },
  )

  test('[FL8] while no facilitator and no timekeeper is here handover is automatic', () => {
    const c = circle({ phases: ['open'], timekeepers: ['tim'], options: { handover: 'by-facilitator' } })
    c.raises('bo')
    c.goesAway('ada')
    expect(c.speaker).toBeNull()
    c.goesAway('tim')
    expect(c.speaker).toBe('bo')
    c.raises('cy')
    c.finishes()
    expect(c.speaker).toBe('cy')
    c.comesBack('tim')
    c.raises('fay')
    c.finishes()
    expect(c.speaker).toBeNull()
  })

  test('[FL8] when it becomes automatic while the floor is free, the next one waiting has it at once', () => {
    const c = circle({ phases: ['open'] })
    c.raises('bo')
    c.sets(AUTOMATIC)
    expect(c.speaker).toBe('bo')
    const other = circle({ facilitators: ['ada'], phases: ['open'] })
    other.raises('bo')
    other.leaves('ada')
    expect(other.speaker).toBe('bo')
  })

  test('[FL8, RR4] in a round phase hands are called by a person only, also with automatic handover', () => {
    const c = circle({ phases: ['round'], options: AUTOMATIC })
    c.rounds('bo')
    c.raises('cy')
    c.finishes()
    expect([c.speaker, c.round, c.hands]).toEqual([null, null, ['cy']])
    c.calls()
    expect(c.speaker).toBe('cy')
  })
})

describe('settling', () => {
  test('[FL12] every turn of a round settles for 5 s: the speaker has the floor, speaking counts afterwards', () => {
    const c = circle()
    const events = c.rounds('bo', 'cy')
    expect(events.at(-1)).toMatchObject({ settleMs: 5000 })
    expect(c.shared.floor?.startedAt).toBe(c.now + 5000)
    expect(c.shared.timers.turn).toMatchObject({ startedAt: c.now + 5000, endsAt: c.now + 125_000 })
    c.after(4999)
    expect(c.left('turn')).toBe(120_000)
    c.after(3001)
    expect(c.left('turn')).toBe(117_000)
    c.finishes()
    expect([c.shared.floor?.startedAt, c.turns]).toEqual([c.now + 5000, ['bo 3000 finished']])
  })

  const given = (option: number | null, phase: number | null, inRound: boolean) => {
    const c = circle({ phases: [{ format: 'open', settleSeconds: phase }], options: { settleSeconds: option } })
    if (inRound) c.rounds('bo')
    else c.gives('bo')
    return (c.shared.floor?.startedAt ?? 0) - c.now
  }
  test.each([
    [7, 10, true, 7],
    [0, 10, true, 0],
    [null, 10, true, 10],
    [null, 0, true, 0],
    [null, null, true, 5],
    [null, null, false, 0],
    [null, 10, false, 10],
    [7, null, false, 7],
  ])('[FL12] the option %j, the phase %j, in a round %j: %i s', (option, phase, inRound, seconds) => {
    expect(given(option, phase, inRound)).toBe(seconds * SECOND)
  })

  test('[FL12] a reply has none, a turn given beside the order while a round runs has', () => {
    const c = circle({ phases: ['open'], options: { settleSeconds: 9 } })
    c.gives('bo')
    c.raises('cy', 'reply')
    c.calls()
    expect(c.shared.floor).toMatchObject({ kind: 'reply', startedAt: c.now })
    const other = circle()
    other.rounds('bo')
    other.gives('fay')
    expect(other.shared.floor?.startedAt).toBe(other.now + 5000)
  })

  const holds: [string, (c: ReturnType<typeof circle>) => void, (c: ReturnType<typeof circle>) => void][] = [
    ['a breath', (c) => c.breathes(), (c) => c.resumes()],
    ['a stopped clock', (c) => c.stops(), (c) => c.goesOn()],
    ['the speaker away', (c) => c.goesAway('bo'), (c) => c.comesBack('bo')],
  ]
  test.each(holds)('[FL12] %s meanwhile leaves the whole length, and resuming starts it at once', (_, hold, resume) => {
    const c = circle()
    c.rounds('bo', 'cy')
    c.after(2000)
    hold(c)
    c.after(MINUTE)
    expect(c.left('turn')).toBe(120_000)
    resume(c)
    expect(c.shared.floor?.startedAt).toBe(c.now)
    expect(c.shared.timers.turn).toMatchObject({ startedAt: c.now, endsAt: c.now + 120_000 })
    c.after(4000).finishes()
    expect(c.turns).toEqual(['bo 4000 finished'])
  })

  test('[FL12] a hold after settling leaves the start where it was', () => {
    const c = circle()
    c.rounds('bo', 'cy')
    const startedAt = c.now + 5000
    c.after(6000).stops()
    c.after(MINUTE).goesOn()
    expect([c.shared.floor?.startedAt, c.shared.timers.turn]).toMatchObject([startedAt, { startedAt }])
  })

  test('[FL12, FL4] ending while settling is no speaking at all', () => {
    const c = circle()
    c.rounds('bo', 'cy')
    c.after(3000).finishes()
    expect([c.turns, c.round]).toEqual([['(bo 0 finished)'], 'bo:spoke cy:speaking'])
  })
})

describe('passing', () => {
  test('[FL13] any turn can be passed, by its speaker or a facilitator', () => {
    const c = circle({ phases: ['open'], timekeepers: ['tim'] })
    c.gives('bo')
    const pass = { type: 'pass-turn', turn: 't1' } as const
    expect([c.asks('cy', pass), c.asks('tim', pass), c.asks('bo', pass)]).toEqual([
      'not-allowed',
      'not-allowed',
      'done',
    ])
    c.gives('bo')
    expect(c.asks('ada', { type: 'pass-turn', turn: 't2' })).toBe('done')
  })

  test.each([
    [0, '(bo 0 passed)', 'bo:passed cy:speaking'],
    [20_000, '(bo 15000 passed)', 'bo:passed cy:speaking'],
    [20_001, 'bo 15001 passed', 'bo:passed cy:speaking'],
  ])('[FL13] a pass %i ms after the call (5 s settling) is %s; in a round it stays a pass', (ms, turn, round) => {
    const c = circle()
    c.rounds('bo', 'cy')
    c.after(ms).passes()
    expect([c.turns, c.round]).toEqual([[turn], round])
  })

  test('[FL13, QU4] an early pass leaves one as who has not spoken yet', () => {
    const c = circle({ phases: ['open'] })
    c.raises('bo')
    c.calls()
    c.after(15_000).passes()
    c.raise('cy', 'bo')
    expect(c.shared.queue.hands.map((hand) => hand.reason)).toEqual(['not-spoken-yet', 'not-spoken-yet'])
    expect(c.hands).toEqual(['cy', 'bo'])
  })
})

import { command } from '@circlet/shared/protocol/commands'
import { createSession } from '@circlet/shared/protocol/create'
import { extended, held, IDLE, stageOf, started } from '@circlet/shared/session/queries/time/timers'
import { HOUR, MINUTE, SECOND } from '@circlet/shared/time'
import { describe, expect, test } from 'vitest'
import { circle, T0 } from '../support/domain/core.ts'

/** An open part of ten minutes in which bo speaks for two, and a timekeeper sits by. */
function speaking(options = {}) {
  const c = circle({ phases: ['open'], timekeepers: ['tim'], options })
  c.gives('bo')
  return c
}
type C = ReturnType<typeof speaking>

/** When which end was reached, in seconds from the start. */
const ups = (c: C) =>
  c.records.flatMap(({ at, events }) =>
    events.flatMap((event) => (event.type === 'time-up' ? [`${event.timer} ${(at - T0) / SECOND}`] : [])),
  )

describe('adding and taking time', () => {
  const extend = (seconds: number, generation: number, timer: 'turn' | 'phase' = 'turn') =>
    ({ type: 'extend-timer', timer, seconds, generation }) as const

  test('[TM4] running, paused or past the end; what has elapsed does not change', () => {
    const c = speaking()
    c.after(30 * SECOND).extends('turn', 60)
    expect([c.left('turn'), c.shared.timers.turn]).toMatchObject([150_000, { lengthMs: 180_000, startedAt: T0 }])
    c.stops()
    c.extends('turn', -40)
    expect([c.left('turn'), c.shared.timers.turn]).toMatchObject([110_000, { lengthMs: 140_000 }])
    c.goesOn()
    c.after(3 * MINUTE).extends('turn', 30)
    expect(c.left('turn')).toBe(-40_000)
    c.finishes()
    expect(c.turns).toEqual(['bo 210000 finished'])
  })

  test('[TM4] it is cut at an end equal to the start', () => {
    const c = speaking()
    const events = c.after(30 * SECOND).extends('turn', -14_400)
    expect(events[0]).toEqual({ type: 'timer-extended', timer: 'turn', byMs: -120_000 })
    expect([c.left('turn'), c.shared.timers.turn]).toMatchObject([-30_000, { lengthMs: 0, endsAt: T0 }])
    expect(c.asks('ada', extend(-5, c.generation('turn')))).toBe('already so')
  })

  test('[TM4, TM9] 0, parts of seconds and a length over 4 h are refused', () => {
    const c = speaking()
    for (const seconds of [0, 0.5, Number.NaN, 1e12])
      expect(c.asks('ada', extend(seconds, 1))).toBe('invalid-command seconds')
    expect(c.asks('ada', extend(14_400 - 119, 1))).toBe('invalid-command seconds')
    expect(c.asks('ada', extend(14_400 - 120, 1))).toBe('done')
    expect(c.shared.timers.turn).toMatchObject({ lengthMs: 4 * HOUR })
  })

  test('[TM4] it names the timer’s generation; a stale one is refused, so two presses add once', () => {
    const c = speaking()
    expect([c.asks('ada', extend(30, 1)), c.asks('tim', extend(30, 1))]).toEqual(['done', 'timer-changed'])
    expect(c.left('turn')).toBe(150_000)
    expect(c.asks('tim', extend(60, 1, 'phase'))).toBe('done')
    expect(c.asks('bo', extend(30, 2))).toBe('not-allowed')
  })

  test('[TM9, AG4] no timer grows beyond 4 h, whatever is added to the phase by its minutes', () => {
    const c = circle({ phases: ['open'] })
    c.extends('phase', 4 * 3600 - 600)
    c.does('ada', { type: 'edit-phase', phase: 'p1', changes: { minutes: 240 } })
    expect(c.shared.timers.phase).toMatchObject({ lengthMs: 4 * HOUR })
    expect(c.shared.agenda.phases[0]?.minutes).toBe(240)
  })

  test.each([4, 14_401, -30, 5.5, Number.NaN, Number.POSITIVE_INFINITY, 1e12, '60', null])(
    '[TM9] a turn of %j s is refused at the edge',
    (turnSeconds) => {
      expect(command.safeParse({ type: 'start-round', turnSeconds }).success).toBe(false)
      expect(createSession.safeParse({ options: { turnSeconds } }).success).toBe(false)
    },
  )

  test.each([5, 14_400])('[TM9] a turn of %j s is not', (turnSeconds) => {
    expect(command.safeParse({ type: 'start-round', turnSeconds }).success).toBe(true)
  })
})

describe('reaching the end', () => {
  test.each([
    [30_001, 'plenty'],
    [30_000, 'soon'],
    [10_001, 'soon'],
    [10_000, 'last-call'],
    [1, 'last-call'],
    [0, 'over'],
    [-1, 'over'],
  ])('[TM5] %i ms before the end it is %s', (left, stage) => {
    expect(stageOf(started(1, 60_000, 0), 60_000 - left)).toBe(stage)
  })

  test('[TM5] there is no stage while paused or idle', () => {
    expect([stageOf(IDLE, 0), stageOf(held(started(1, 60_000, 0), 'hand', 55_000), 60_000)]).toEqual([null, null])
  })

  test('[TM6] time up is recorded once, with the deadline as its time', () => {
    const c = speaking()
    c.after(20 * MINUTE)
    expect(ups(c)).toEqual(['turn 120', 'phase 600'])
    expect([c.shared.timers.turn, c.shared.timers.phase]).toMatchObject([{ up: true }, { up: true }])
  })

  test('[TM6] a reached end is remembered through pauses; only an extension that leaves time again forgets it', () => {
    const c = speaking()
    c.after(150 * SECOND).stops()
    c.after(MINUTE).goesOn()
    c.extends('turn', 30)
    expect(c.shared.timers.turn).toMatchObject({ up: true })
    c.after(MINUTE).extends('turn', 100)
    expect([c.shared.timers.turn, c.left('turn')]).toMatchObject([{ up: false }, 40_000])
    c.after(MINUTE)
    expect(ups(c)).toEqual(['turn 120', 'turn 310'])
    c.stops()
    c.extends('turn', 30)
    expect(c.shared.timers.turn).toMatchObject({ up: false })
    c.extends('turn', -30)
    c.goesOn()
    expect(ups(c)).toEqual(['turn 120', 'turn 310', 'turn 330'])
  })

  test('[TM6] an end moved into the past is reached at the moment of moving it, once', () => {
    const c = speaking()
    c.after(100 * SECOND).extends('turn', -60)
    c.after(MINUTE)
    expect(ups(c)).toEqual(['turn 100'])
    const phase = circle({ phases: ['open'] })
    phase.after(5 * MINUTE).does('ada', { type: 'edit-phase', phase: 'p1', changes: { minutes: 3 } })
    phase.after(10 * MINUTE)
    expect(ups(phase)).toEqual(['phase 300'])
  })

  test('[TM7] by default a turn runs into overtime, also with hands up and automatic handover', () => {
    const c = speaking({ handover: 'automatic' })
    c.raises('cy')
    c.after(9 * MINUTE)
    expect([c.speaker, c.left('turn')]).toEqual(['bo', -7 * MINUTE])
  })

  test('[TM7] a cut ends the turn after time up; added time delays it; a late cut ends at once', () => {
    const c = speaking({ cutAfterSeconds: 15 })
    c.after(100 * SECOND).extends('turn', 30)
    c.after(65 * SECOND - 1)
    expect(c.speaker).toBe('bo')
    c.after(1)
    expect([c.speaker, c.turns]).toEqual([null, ['bo 165000 cut']])
    const late = speaking()
    late.after(5 * MINUTE).sets({ cutAfterSeconds: 60 })
    expect([late.after(0).speaker, late.turns]).toEqual([null, ['bo 300000 cut']])
  })

  test('[TM7] after a cut the next one has the floor where it is handed on', () => {
    const c = circle({ options: { cutAfterSeconds: 0, turnSeconds: 60, settleSeconds: 0 } })
    c.rounds('bo', 'cy')
    c.after(90 * SECOND)
    expect([c.speaker, c.round, c.left('turn')]).toEqual(['cy', 'bo:spoke cy:speaking', 30_000])
  })

  test('[TM8] the two timers are independent', () => {
    const c = speaking()
    c.after(MINUTE).stops('phase')
    c.after(MINUTE)
    expect([c.left('turn'), c.left('phase')]).toEqual([0, 9 * MINUTE])
    c.goesOn('phase')
    c.stops('turn')
    c.after(MINUTE)
    expect([c.left('turn'), c.left('phase')]).toEqual([0, 8 * MINUTE])
  })

  test('[TM8, AG2] a facilitator’s change of phase closes the open turn at once', () => {
    const c = speaking()
    c.after(10 * SECOND).next()
    expect([c.speaker, c.turns]).toEqual([null, ['bo 10000 phase-ended']])
  })

  test.each([undefined, 'by-facilitator', 'automatic'] as const)(
    '[TM8, AG5] a phase that advances waits for the open turn to end and opens no other (handover %j)',
    (handover) => {
      for (const ends of ['finishes', 'calls', 'passes'] as const) {
        const more = handover === undefined ? {} : { handover }
        const c = circle({ phases: ['open', 'silence'], options: { phaseEnd: 'advance', ...more } })
        c.gives('bo')
        c.raises('cy')
        c.after(12 * MINUTE)
        expect([c.phase, c.speaker]).toEqual(['p1', 'bo'])
        c[ends]()
        expect([c.phase, c.speaker, c.hands, c.told('turn-started').length]).toEqual(['p2', null, ['cy'], 1])
      }
    },
  )

  test('[TM11] neither a time zone nor its change of clocks has a part in any result', () => {
    const zone = process.env.TZ
    const logs = ['UTC', 'America/St_Johns', 'Australia/Lord_Howe'].map((name) => {
      process.env.TZ = name
      const c = speaking()
      // Over the night in which Europe and then America turn their clocks.
      for (let day = 0; day < 10; day++) c.after(7 * MINUTE).extends('turn', 14)
      return JSON.stringify(c.records)
    })
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
    expect(new Set(logs).size).toBe(1)
  })

  test('[TM11, LG7] a clock that steps back by 2 s moves what remains by no more, and never the record backwards', () => {
    const c = speaking()
    c.after(10 * SECOND).raises('cy')
    const left = c.left('turn') ?? 0
    c.now -= 2000
    expect(Math.abs((c.left('turn') ?? 0) - left)).toBe(2000)
    c.raises('fay')
    expect(c.shared.queue.hands.at(-1)?.raisedAt).toBe(c.now + 2000)
    c.stops()
    expect(c.left('turn')).toBe(left)
  })

  test('[TM6] extending an idle timer changes nothing', () => {
    expect(extended(IDLE, 1000, 0)).toBe(IDLE)
  })
})

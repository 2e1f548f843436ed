import type { HoldReason } from '@circlet/shared/session/model/shared-state'
import { held, released, stageOf, started } from '@circlet/shared/session/queries/time/timers'
import { HOUR, MINUTE, SECOND } from '@circlet/shared/time'
import { describe, expect, test } from 'vitest'
import { circle } from '../support/domain/core.ts'

/** An open part of ten minutes in which bo speaks for two, and a timekeeper sits by. */
function speaking(options = {}) {
  const c = circle({ phases: ['open'], timekeepers: ['tim'], options })
  c.gives('bo')
  return c
}

describe('holding and going on', () => {
  test('[TM1] every view holds the timer: idle, running until an instant, or paused with the time left', () => {
    const c = speaking()
    expect(c.view('display').timers.turn).toEqual({
      status: 'running',
      generation: 1,
      lengthMs: 120_000,
      startedAt: c.now,
      endsAt: c.now + 120_000,
      up: false,
    })
    c.after(SECOND).stops()
    const paused = {
      status: 'paused',
      generation: 2,
      lengthMs: 120_000,
      remainingMs: 119_000,
      up: false,
      heldBy: ['hand'],
    }
    expect(c.view('cy').timers.turn).toEqual(paused)
    c.after(HOUR).finishes()
    expect(c.view('cy').timers.turn).toEqual({ status: 'idle' })
  })

  test('[TM2] a reason that holds already, resuming what runs, pausing or resuming what is idle: already so', () => {
    const c = circle({ phases: ['open'] })
    const pause = { type: 'pause-timer', timer: 'turn' } as const
    const resume = { type: 'resume-timer', timer: 'turn' } as const
    expect([c.asks('ada', pause), c.asks('ada', resume)]).toEqual(['already so', 'already so'])
    expect(c.asks('ada', { type: 'extend-timer', timer: 'turn', seconds: 30, generation: 0 })).toBe('timer-changed')
    c.gives('bo')
    expect(c.asks('ada', resume)).toBe('already so')
    c.stops()
    expect(c.asks('ada', pause)).toBe('already so')
    c.goesOn()
    c.breathes()
    expect(c.asks('ada', resume)).toBe('already so')
  })

  test('[TM3] a thousand pauses of every kind accumulate no error', () => {
    const c = speaking({ turnSeconds: 14_400 })
    for (let count = 0; count < 1000; count++) {
      c.after(7 + (count % 5))
      if (count % 3 === 0) c.stops()
      if (count % 3 === 1) c.breathes()
      if (count % 3 === 2) c.goesAway('bo')
      c.after(13 + (count % 11))
      if (count % 3 === 0) c.goesOn()
      if (count % 3 === 1) c.resumes()
      if (count % 3 === 2) c.comesBack('bo')
    }
    expect(c.left('turn')).toBe(14_400_000 - 9000)
    c.after(1000).finishes()
    expect(c.turns).toEqual(['bo 10000 finished'])
  })

  test('[TM12] the generation grows with every start, pause, resume and extension, and is never reset', () => {
    const c = speaking()
    const seen = [c.generation('turn')]
    const note = () => seen.push(c.generation('turn'))
    c.stops()
    note()
    c.extends('turn', 30)
    note()
    c.goesOn()
    note()
    c.extends('turn', -10)
    note()
    c.gives('cy')
    note()
    c.next()
    c.gives('fay')
    note()
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7])
    const phases = circle({ phases: ['open', 'open'] })
    phases.stops('phase')
    phases.next()
    expect(phases.generation('phase')).toBe(3)
    phases.starts('p1')
    expect(phases.generation('phase')).toBe(4)
  })

  const REASONS: readonly HoldReason[] = ['hand', 'away', 'session']
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ].map((order) => order.map((place) => REASONS[place] ?? 'hand'))
  test.each(orders.flatMap((on) => orders.map((off) => [on.join(' '), off.join(' '), on, off] as const)))(
    '[TM16] held by %s, let go by %s: it runs when no reason is left, with what remained',
    (_, __, on, off) => {
      let timer = started(1, 60_000, 0)
      let held_ = on.reduce<ReturnType<typeof held>>(
        (each, reason, place) => held(each, reason, 1000 + place * 500),
        timer,
      )
      expect(held_).toMatchObject({ status: 'paused', remainingMs: 59_000, heldBy: on, generation: 2 })
      for (const [place, reason] of off.entries()) {
        expect(held_.status).toBe('paused')
        held_ = released(held_, [reason], 10_000 + place, 0)
      }
      timer = { ...timer, generation: 3, endsAt: 10_002 + 59_000 }
      expect(held_).toEqual(timer)
    },
  )

  test('[TM16] stopping, going away and a breath add theirs; resuming, coming back and continuing take theirs', () => {
    const c = speaking()
    const reasons = () => (c.shared.timers.turn.status === 'paused' ? c.shared.timers.turn.heldBy : 'running')
    c.stops()
    c.goesAway('bo')
    c.breathes()
    expect(reasons()).toEqual(['hand', 'away', 'session'])
    c.resumes()
    expect(reasons()).toEqual(['hand', 'away'])
    c.goesOn()
    expect(reasons()).toBe('running')
    c.comesBack('bo')
    expect(reasons()).toBe('running')
    c.breathes()
    c.goesAway('bo')
    c.resumes()
    expect(reasons()).toEqual(['away'])
    c.comesBack('bo')
    expect(reasons()).toBe('running')
  })

  test('[TM16] another absent member holds no timer, and an absent speaker does not hold the phase timer', () => {
    const c = speaking()
    c.goesAway('cy')
    expect(c.shared.timers.turn.status).toBe('running')
    c.goesAway('bo')
    expect(c.shared.timers.phase.status).toBe('running')
  })

  test('[TM16] deadlines of the floor stop during a breath and continue with the time left', () => {
    const cut = speaking({ cutAfterSeconds: 60 })
    cut.after(2 * MINUTE + 40 * SECOND).breathes()
    cut.after(HOUR).resumes()
    cut.after(20 * SECOND - 1)
    expect(cut.speaker).toBe('bo')
    expect(cut.after(1).speaker).toBeNull()
    const away = speaking()
    for (const name of ['ada', 'tim', 'bo']) away.goesAway(name)
    away.after(40 * SECOND).breathes()
    away.after(HOUR).resumes()
    away.after(20 * SECOND - 1)
    expect(away.speaker).toBe('bo')
    expect(away.after(1).speaker).toBeNull()
  })

  test('[TM15] a stopped clock has no stage and no cut, and keeps waiting for an absent speaker', () => {
    const c = speaking({ cutAfterSeconds: 5 })
    c.after(2 * MINUTE + SECOND).stops()
    c.after(MINUTE)
    expect([c.speaker, stageOf(c.shared.timers.turn, c.now)]).toEqual(['bo', null])
    const away = speaking()
    for (const name of ['ada', 'tim']) away.goesAway(name)
    away.stops()
    away.goesAway('bo')
    away.after(20 * MINUTE)
    expect(away.speaker).toBe('bo')
    expect(away.asks('tim', { type: 'call-next', after: 't1' })).toBe('not-allowed')
  })

  test('[TM15] a turn that ends while stopped is not handed on by itself: the floor waits to be called', () => {
    const c = speaking({ handover: 'automatic' })
    c.raises('cy')
    c.stops()
    c.finishes()
    c.raises('fay')
    expect([c.speaker, c.hands]).toEqual([null, ['cy', 'fay']])
    c.after(MINUTE).calls('tim')
    c.finishes()
    expect(c.speaker).toBe('fay')
    const round = circle()
    round.rounds('bo', 'cy')
    round.stops()
    round.finishes()
    expect([round.speaker, round.round]).toEqual([null, 'bo:spoke cy:due'])
    round.calls()
    expect(round.speaker).toBe('cy')
  })
})

import { forecast } from '@circlet/shared/session/queries/time/phases-to-come'
import { MINUTE, SECOND } from '@circlet/shared/time'
import { describe, expect, test } from 'vitest'
import { circle, T0 } from '../support/domain/core.ts'
import { TEMPLATES } from '../support/english.ts'

type C = ReturnType<typeof circle>
const ahead = (c: C) => forecast(c.shared, c.now)
const refits = (c: C) => c.asks('ada', { type: 'fit-remaining' })
/** What each part is given, in seconds. */
const lengths = (c: C) => c.shared.agenda.phases.map(({ minutes, fittedMs }) => (fittedMs ?? minutes * MINUTE) / SECOND)
const three = () => circle({ phases: ['open', 'open', 'open'] })

describe('the forecast', () => {
  test('[AG6] on plan it ends as planned; an overrun, added time, a breath and a stopped clock move it on', () => {
    const c = three()
    expect(ahead(c)).toEqual({ endsAt: T0 + 30 * MINUTE, behindMs: 0 })
    c.after(12 * MINUTE)
    expect(ahead(c)?.behindMs).toBe(2 * MINUTE)
    c.next()
    c.extends('phase', 90)
    expect(ahead(c)?.behindMs).toBe(3.5 * MINUTE)
    c.breathes()
    c.after(MINUTE)
    expect(ahead(c)?.behindMs).toBe(4.5 * MINUTE)
    c.resumes()
    c.stops('phase')
    c.after(10 * SECOND)
    expect(ahead(c)).toEqual({ endsAt: T0 + 34 * MINUTE + 40 * SECOND, behindMs: 4 * MINUTE + 40 * SECOND })
  })

  test('[AG6] a part that ends early, is skipped or made shorter brings it forward', () => {
    const c = three()
    c.after(4 * MINUTE).next()
    expect(ahead(c)?.behindMs).toBe(-6 * MINUTE)
    c.does('ada', { type: 'edit-phase', phase: 'p2', changes: { minutes: 8 } })
    expect(ahead(c)?.behindMs).toBe(-8 * MINUTE)
    c.does('ada', { type: 'skip-phase', phase: 'p3', on: true })
    expect(ahead(c)).toEqual({ endsAt: T0 + 12 * MINUTE, behindMs: -18 * MINUTE })
  })

  test('[AG6] parts passed over are not waited for; with none running all that are planned are to come', () => {
    const c = three()
    c.starts('p3')
    expect(ahead(c)?.endsAt).toBe(T0 + 10 * MINUTE)
    c.after(MINUTE).next()
    expect(ahead(c)?.endsAt).toBe(T0 + 11 * MINUTE)
  })

  test('[AG6] no forecast in the lobby, after the end or without parts; no delay when all parts come later', () => {
    expect(ahead(circle({ phases: ['open'], stage: 'lobby' }))).toBeNull()
    const c = circle()
    expect(ahead(c)).toBeNull()
    c.does('ada', { type: 'add-phase', phase: { title: 'More', format: 'open', minutes: 5 } })
    expect(ahead(c)).toEqual({ endsAt: T0 + 5 * MINUTE, behindMs: null })
    expect(refits(c)).toBe('already so')
    c.does('ada', { type: 'end-session' })
    expect(ahead(c)).toBeNull()
  })
})

describe('fit the rest', () => {
  test.each(TEMPLATES.filter(({ minutes }) => minutes === 60).map((from) => [from.id, from] as const))(
    '[AG6] %s, run at ten minutes late, ends on time, right to the second',
    (_, from) => {
      const c = circle({ from, stage: 'live' })
      c.next()
      c.after(c.shared.agenda.phases[0] ? c.shared.agenda.phases[0].minutes * MINUTE + 10 * MINUTE : 0)
      c.next()
      c.after(3217)
      expect(ahead(c)?.behindMs).toBe(10 * MINUTE)
      expect(refits(c)).toBe('done')
      expect(ahead(c)).toEqual({ endsAt: T0 + 60 * MINUTE, behindMs: 0 })
      // Played to its end with each part in its time, it is over in that second.
      while (c.phase !== null) c.after(c.left('phase') ?? 0).next()
      expect(c.now).toBe(T0 + 60 * MINUTE)
    },
  )

  test('[AG6] the parts still to come share it in proportion to their plan; their minutes stay', () => {
    const c = circle({ phases: ['open', 'open', { format: 'open', minutes: 20 }] })
    c.after(16 * MINUTE)
    expect(refits(c)).toBe('done')
    expect(lengths(c)).toEqual([600, 480, 960])
    expect(c.shared.agenda.phases.map(({ minutes }) => minutes)).toEqual([10, 10, 20])
    c.next()
    expect(c.left('phase')).toBe(8 * MINUTE)
  })

  test('[AG6] fitted again it is the plan that is shared, and back on time nothing is left of it', () => {
    const c = circle({ phases: ['open', 'open', { format: 'open', minutes: 20 }] })
    c.after(16 * MINUTE)
    refits(c)
    c.extends('phase', -6 * 60)
    expect(ahead(c)?.behindMs).toBe(0)
    c.next()
    c.extends('phase', 2 * 60)
    refits(c)
    expect(lengths(c)).toEqual([600, 480, 840])
    c.extends('phase', -4 * 60)
    refits(c)
    expect(lengths(c)).toEqual([600, 480, 1080])
  })

  test('[AG6] ahead of the plan the rest is given more', () => {
    const c = three()
    c.after(6 * MINUTE)
    c.next()
    refits(c)
    expect(lengths(c)).toEqual([600, 600, 840])
  })

  test('[AG6] less than 15 s is ignored, more than half is refused', () => {
    const c = three()
    c.after(10 * MINUTE + 14_999)
    expect(refits(c)).toBe('already so')
    c.after(1)
    expect(refits(c)).toBe('done')
    c.after(10 * MINUTE - 15 * SECOND)
    expect(refits(c)).toBe('done')
    expect(lengths(c)).toEqual([600, 300, 300])
    c.after(1)
    expect(refits(c)).toBe('already so')
    c.after(15 * SECOND)
    expect(refits(c)).toBe('not-allowed')
    c.next()
    c.next()
    c.after(6 * MINUTE)
    expect(refits(c)).toBe('not-allowed')
  })

  test('[AG6] new minutes are a new plan, also while it runs', () => {
    const c = three()
    c.after(14 * MINUTE)
    refits(c)
    expect(lengths(c)).toEqual([600, 480, 480])
    c.does('ada', { type: 'edit-phase', phase: 'p3', changes: { minutes: 5 } })
    expect(lengths(c)).toEqual([600, 480, 300])
    c.next()
    c.after(MINUTE)
    c.does('ada', { type: 'edit-phase', phase: 'p2', changes: { minutes: 9 } })
    expect(c.left('phase')).toBe(8 * MINUTE)
  })

  test('[AG6, AG7] the turns of a short round follow the fitted time', () => {
    const c = circle({ phases: ['open', { format: 'round', minutes: 10 }, 'open'] })
    expect(c.after(14 * MINUTE) && refits(c)).toBe('done')
    c.next()
    // Four people in 480 s, ten of each for handing over.
    expect(c.shared.round?.turnSeconds).toBe(110)
  })
})

describe('a part that began a while ago', () => {
  const start = (phase: string, from: string | null, agoSeconds: number) =>
    ({ type: 'start-phase', phase, from, agoSeconds }) as const

  test('[AG30] its time and its run count from then, and the one before ended then', () => {
    const c = three()
    c.after(5 * MINUTE)
    c.does('ada', start('p2', 'p1', 90))
    const began = T0 + 5 * MINUTE - 90 * SECOND
    expect(c.left('phase')).toBe(8.5 * MINUTE)
    expect(c.shared.agenda.phases.map(({ runs }) => runs)).toEqual([
      [{ startedAt: T0, endedAt: began }],
      [{ startedAt: began, endedAt: null }],
      [],
    ])
    expect(ahead(c)?.endsAt).toBe(began + 20 * MINUTE)
  })

  test('[AG30] not before the part it follows or the session began, and not in the future', () => {
    const c = three()
    c.after(MINUTE)
    expect(c.asks('ada', start('p2', 'p1', 61))).toBe('invalid-command agoSeconds')
    expect(c.asks('ada', start('p2', 'p1', 60))).toBe('done')
    c.after(MINUTE).next()
    expect(c.asks('ada', start('p2', 'p3', 1))).toBe('invalid-command agoSeconds')
    const live = circle({ phases: ['open'], stage: 'live' })
    live.after(30 * SECOND)
    expect(live.asks('ada', start('p1', null, 31))).toBe('invalid-command agoSeconds')
    expect(live.asks('ada', start('p1', null, 30))).toBe('done')
  })

  test('[AG30] a part whose time is over by then is up at once', () => {
    const c = circle({ phases: [{ format: 'open', minutes: 60 }, { format: 'open', minutes: 1 }, 'open'] })
    c.after(5 * MINUTE)
    c.does('ada', start('p2', 'p1', 90))
    expect([c.left('phase'), c.shared.timers.phase]).toMatchObject([-30 * SECOND, { up: true }])
  })
})

describe('a part that ends at a time on the clock', () => {
  const at = (minutes: number) => T0 + minutes * MINUTE

  test('[AG31] lasts until then, whenever it begins; what follows keeps its minutes', () => {
    const c = circle({ phases: ['open', { format: 'break', minutes: 10, endsAt: at(25) }, 'open'] })
    expect(c.shared.plannedEndAt).toBe(at(35))
    c.after(13 * MINUTE)
    expect(ahead(c)).toEqual({ endsAt: at(35), behindMs: 0 })
    c.next()
    expect(c.left('phase')).toBe(12 * MINUTE)
  })

  test('[AG31] a time that is over when it begins, or too far off, is none: its minutes count', () => {
    const c = circle({ phases: ['open', { format: 'open', endsAt: at(5) }, { format: 'open', endsAt: at(600) }] })
    c.after(10 * MINUTE).next()
    expect(c.left('phase')).toBe(10 * MINUTE)
    c.next()
    expect(c.left('phase')).toBe(10 * MINUTE)
  })

  test('[AG31] given to the running part it moves its end there, and null forgets it', () => {
    const c = three()
    c.after(4 * MINUTE)
    c.does('ada', { type: 'edit-phase', phase: 'p1', changes: { endsAt: at(18) } })
    expect(c.left('phase')).toBe(14 * MINUTE)
    c.does('ada', { type: 'edit-phase', phase: 'p1', changes: { endsAt: null } })
    expect([c.left('phase'), c.shared.agenda.phases[0]?.endsAt]).toEqual([14 * MINUTE, null])
    expect(c.asks('ada', { type: 'edit-phase', phase: 'p1', changes: { endsAt: null } })).toBe('already so')
  })

  test('[AG31] it lies ahead, and a running part is 4 h at most', () => {
    const c = three()
    c.after(MINUTE)
    const edit = (phase: string, endsAt: number) => c.asks('ada', { type: 'edit-phase', phase, changes: { endsAt } })
    expect([edit('p1', c.now), edit('p2', c.now), edit('p1', at(241))]).toEqual(
      Array(3).fill('invalid-command changes.endsAt'),
    )
    expect([edit('p1', at(240)), edit('p2', at(600))]).toEqual(['done', 'done'])
  })

  test('[AG6, AG31] fit the rest leaves it its time and re-splits what comes after', () => {
    const c = circle({
      phases: ['open', { format: 'open', endsAt: at(22) }, { format: 'open', minutes: 20 }, 'open'],
    })
    c.after(25 * MINUTE)
    expect(ahead(c)?.behindMs).toBe(13 * MINUTE)
    c.next()
    c.extends('phase', -120)
    expect(refits(c)).toBe('done')
    expect(lengths(c)).toEqual([600, 600, 760, 380])
  })
})

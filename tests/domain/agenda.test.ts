import { HOUR, MINUTE, SECOND } from '@circlet/shared/time'
import { describe, expect, test } from 'vitest'
import { circle, T0 } from '../support/domain/core.ts'

type C = ReturnType<typeof circle>
/** The agenda as `p1:done p2:running`. */
const agenda = (c: C) => c.shared.agenda.phases.map(({ id, status }) => `${id}:${status}`).join(' ')
const phase = (c: C, id: string) => c.shared.agenda.phases.find((each) => each.id === id)
const from = (c: C) => ({ type: 'next-phase', from: c.phase }) as const

describe('going on', () => {
  test('[AG1] phases run one at a time in the listed order; after the last none runs', () => {
    const c = circle({ phases: ['open', 'round', 'admin'], stage: 'live' })
    const seen = [agenda(c)]
    for (let count = 0; count < 4; count++) {
      c.next()
      seen.push(agenda(c))
    }
    expect(seen).toEqual([
      'p1:planned p2:planned p3:planned',
      'p1:running p2:planned p3:planned',
      'p1:done p2:running p3:planned',
      'p1:done p2:done p3:running',
      'p1:done p2:done p3:done',
    ])
    expect(c.phase).toBeNull()
    expect(c.asks('ada', from(c))).toBe('already so')
  })

  test('[AG1] next goes to the first planned one after the running; skipped ones and those that ran are passed by', () => {
    const c = circle({ phases: ['open', 'open', 'open', 'open'] })
    c.does('ada', { type: 'skip-phase', phase: 'p2', on: true })
    c.starts('p3')
    c.starts('p1')
    c.next()
    expect(agenda(c)).toBe('p1:done p2:skipped p3:done p4:running')
  })

  test('[AG1] a phase passed over stays planned; with none running the first planned of the list begins', () => {
    const c = circle({ phases: ['open', 'open', 'open'] })
    c.starts('p3')
    expect(agenda(c)).toBe('p1:done p2:planned p3:running')
    c.next()
    expect([c.phase, agenda(c)]).toEqual([null, 'p1:done p2:planned p3:done'])
    c.next()
    expect(agenda(c)).toBe('p1:done p2:running p3:done')
  })

  test('[AG1] start goes to any phase, also a skipped one; both name what they leave', () => {
    const c = circle({ phases: ['open', 'open', 'open'] })
    c.does('ada', { type: 'skip-phase', phase: 'p3', on: true })
    const start = (id: string, leaving: string | null) => ({ type: 'start-phase', phase: id, from: leaving }) as const
    expect(c.asks('ada', start('p2', null))).toBe('phase-already-over')
    expect(c.asks('ada', start('p2', 'p3'))).toBe('phase-already-over')
    expect(c.asks('ada', start('p1', 'p1'))).toBe('phase-running')
    expect(c.asks('ada', start('p9', 'p1'))).toBe('unknown-phase')
    expect(c.asks('ada', { type: 'next-phase', from: null })).toBe('phase-already-over')
    expect(c.asks('ada', start('p3', 'p1'))).toBe('done')
    expect(agenda(c)).toBe('p1:done p2:planned p3:running')
    expect(c.asks('ada', { type: 'next-phase', from: 'p1' })).toBe('phase-already-over')
  })

  test('[AG2] open turn closed, round ended, phase ended, next begun, in that order', () => {
    const c = circle({ phases: ['round', 'round'] })
    c.calls()
    expect(
      c
        .after(10 * SECOND)
        .next()
        .map((event) => event.type),
    ).toEqual(['turn-recorded', 'turn-ended', 'round-ended', 'phase-ended', 'phase-begun', 'round-prepared'])
  })

  test('[AG5] at the end of its time a phase holds', () => {
    const c = circle({ phases: ['open', 'open'] })
    c.after(HOUR)
    expect([c.phase, c.left('phase')]).toEqual(['p1', -50 * MINUTE])
  })

  test('[AG5] or advances, where next would go, and never wraps', () => {
    const c = circle({ phases: ['open', 'open', { format: 'open', minutes: 5 }], options: { phaseEnd: 'advance' } })
    c.does('ada', { type: 'skip-phase', phase: 'p2', on: true })
    c.after(HOUR)
    expect([c.phase, agenda(c)]).toEqual([null, 'p1:done p2:skipped p3:done'])
    expect(phase(c, 'p1')?.runs).toEqual([{ startedAt: T0, endedAt: T0 + 10 * MINUTE }])
    expect(phase(c, 'p3')?.runs).toEqual([{ startedAt: T0 + 10 * MINUTE, endedAt: T0 + 15 * MINUTE }])
  })

  test('[AG5] set while the time is up and the floor is free, it advances; not during a breath', () => {
    const c = circle({ phases: ['open', 'open'] })
    c.after(11 * MINUTE).breathes()
    c.sets({ phaseEnd: 'advance' })
    expect(c.phase).toBe('p1')
    c.resumes()
    expect(c.phase).toBe('p2')
  })

  test('[AG8] going back starts a new run; the earlier one stays in the record', () => {
    const c = circle({ phases: ['open', 'open'] })
    c.after(MINUTE).next()
    c.after(MINUTE).starts('p1')
    expect(agenda(c)).toBe('p1:running p2:done')
    expect(phase(c, 'p1')?.runs).toEqual([
      { startedAt: T0, endedAt: T0 + MINUTE },
      { startedAt: T0 + 2 * MINUTE, endedAt: null },
    ])
    expect(c.left('phase')).toBe(10 * MINUTE)
    c.next()
    expect([c.phase, phase(c, 'p1')?.runs.length]).toEqual([null, 2])
  })
})

describe('what a phase is', () => {
  test('[AG3] title, format, minutes, turn length, prompt, outcome; what is left out follows from the format', () => {
    const prompt = 'What is alive in you today?'
    const c = circle({ phases: [{ format: 'questions', title: 'Clarify', prompt, outcome: 'insight' }, 'silence'] })
    expect(phase(c, 'p1')).toMatchObject({
      title: 'Clarify',
      minutes: 10,
      prompt,
      outcome: 'insight',
      balance: 'full',
      replies: true,
    })
    expect(phase(c, 'p2')).toEqual({
      id: 'p2',
      title: 'Part 2',
      format: 'silence',
      minutes: 10,
      turnSeconds: null,
      prompt: null,
      outcome: 'none',
      balance: 'none',
      replies: false,
      settleSeconds: null,
      outcomeText: null,
      focus: null,
      status: 'planned',
      runs: [],
    })
  })

  test('[AG3] a facilitator records the outcome at any time before the end, null clears it; ending without is allowed', () => {
    const c = circle({
      phases: [{ format: 'open', outcome: 'decision' }, 'open'],
      stage: 'lobby',
      timekeepers: ['tim'],
    })
    const record = (text: string | null) => ({ type: 'record-outcome', phase: 'p1', text }) as const
    expect([c.asks('bo', record('x')), c.asks('tim', record('x'))]).toEqual(['not-allowed', 'not-allowed'])
    c.does('ada', record('planned'))
    c.does('ada', { type: 'start-session' })
    c.next()
    c.does('ada', record(null))
    c.next()
    expect(phase(c, 'p1')).toMatchObject({ status: 'done', outcome: 'decision', outcomeText: null })
    c.does('ada', record('We meet on Tuesdays.'))
    expect(c.view('bo').agenda.phases[0]?.outcomeText).toBe('We meet on Tuesdays.')
    expect(c.asks('ada', record('We meet on Tuesdays.'))).toBe('already so')
    expect(c.asks('ada', { type: 'record-outcome', phase: 'p9', text: 'x' })).toBe('unknown-phase')
  })

  test('[AG4] phases are added anywhere, with ids never used again', () => {
    const c = circle({ phases: ['open', 'open'] })
    const item = { title: 'More', format: 'open', minutes: 5 } as const
    c.does('ada', { type: 'add-phase', phase: item })
    c.does('ada', { type: 'remove-phase', phase: 'p3' })
    c.does('ada', { type: 'add-phase', phase: item, before: 'p2' })
    expect(agenda(c)).toBe('p1:running p4:planned p2:planned')
    expect(c.asks('ada', { type: 'add-phase', phase: item, before: 'p3' })).toBe('unknown-phase')
    while (c.shared.agenda.phases.length < 40) c.does('ada', { type: 'add-phase', phase: item })
    expect(c.asks('ada', { type: 'add-phase', phase: item })).toBe('too-many')
  })

  test('[AG4] moving a running phase keeps it running, and moving it to its own place changes nothing', () => {
    const c = circle({ phases: ['open', 'open', 'open'] })
    const move = (id: string, before: string | null) => ({ type: 'move-phase', phase: id, before }) as const
    c.does('ada', move('p1', null))
    expect([agenda(c), c.phase]).toEqual(['p2:planned p3:planned p1:running', 'p1'])
    expect([move('p1', null), move('p2', 'p3'), move('p2', 'p2')].map((each) => c.asks('ada', each))).toEqual(
      Array(3).fill('already so'),
    )
    expect([c.asks('ada', move('p9', null)), c.asks('ada', move('p2', 'p9'))]).toEqual([
      'unknown-phase',
      'unknown-phase',
    ])
    c.next()
    expect(c.phase).toBeNull()
  })

  test('[AG4] a phase that runs or has run cannot be removed, skipped or get another format', () => {
    const c = circle({ phases: ['open', 'open'] })
    const acts = (id: string) =>
      [
        { type: 'remove-phase', phase: id } as const,
        { type: 'skip-phase', phase: id, on: true } as const,
        { type: 'edit-phase', phase: id, changes: { format: 'admin' } } as const,
      ].map((each) => c.asks('ada', each))
    expect(acts('p1')).toEqual(Array(3).fill('phase-running'))
    c.next()
    expect(acts('p1')).toEqual(Array(3).fill('phase-already-over'))
    expect(acts('p9')).toEqual(Array(3).fill('unknown-phase'))
    c.does('ada', { type: 'edit-phase', phase: 'p1', changes: { title: 'How it was', minutes: 25, format: 'open' } })
    expect(phase(c, 'p1')).toMatchObject({ title: 'How it was', minutes: 25, runs: [{ startedAt: T0, endedAt: T0 }] })
  })

  test('[AG4] a skipped phase can be taken back, edited and removed', () => {
    const c = circle({ phases: ['open', 'open', 'open'] })
    const skip = (on: boolean) => ({ type: 'skip-phase', phase: 'p2', on }) as const
    expect([c.asks('ada', skip(false)), c.asks('ada', skip(true)), c.asks('ada', skip(true))]).toEqual([
      'already so',
      'done',
      'already so',
    ])
    c.does('ada', skip(false))
    c.does('ada', { type: 'edit-phase', phase: 'p2', changes: { format: 'round' } })
    expect(phase(c, 'p2')).toMatchObject({ status: 'planned', format: 'round', replies: false, balance: 'none' })
    c.does('ada', { type: 'remove-phase', phase: 'p2' })
    expect(agenda(c)).toBe('p1:running p3:planned')
  })

  test('[AG4] editing the running phase’s minutes keeps its start; an extension does not change its minutes', () => {
    const c = circle({ phases: ['open'] })
    c.after(4 * MINUTE).does('ada', { type: 'edit-phase', phase: 'p1', changes: { minutes: 15 } })
    expect([c.left('phase'), c.shared.timers.phase]).toMatchObject([
      11 * MINUTE,
      { startedAt: T0, endsAt: T0 + 15 * MINUTE },
    ])
    c.extends('phase', 60)
    expect([c.left('phase'), phase(c, 'p1')?.minutes]).toEqual([12 * MINUTE, 15])
    c.stops('phase')
    c.does('ada', { type: 'edit-phase', phase: 'p1', changes: { minutes: 10 } })
    expect(c.left('phase')).toBe(7 * MINUTE)
    expect(c.asks('ada', { type: 'edit-phase', phase: 'p1', changes: { minutes: 10 } })).toBe('already so')
  })
})

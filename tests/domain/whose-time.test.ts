import { answererOf } from '@circlet/shared/session/queries/focus'
import { SECOND } from '@circlet/shared/time'
import { describe, expect, test } from 'vitest'
import { type Circle, circle } from '../support/domain/core.ts'

const about = (c: Circle, phase: string, who: string | null) =>
  c.does('ada', { type: 'edit-phase', phase, changes: { focus: who && c.id(who) } })

/** Cy's time: a spotlight, questions and an open part, one seat. */
function seat() {
  const c = circle({
    phases: (['spotlight', 'questions', 'open', 'round'] as const).map((format) => ({ format, role: 'Hot seat' })),
  })
  about(c, 'p1', 'cy')
  return c
}

describe('whose time it is', () => {
  test('[AG11] a phase’s focus is set by the facilitator, and carried through the phases of one seat', () => {
    const c = seat()
    expect(c.view('bo').agenda.phases.map(({ focus }) => focus && c.name(focus))).toEqual(['cy', 'cy', 'cy', 'cy'])
    expect(c.asks('bo', { type: 'edit-phase', phase: 'p1', changes: { focus: null } })).toBe('not-allowed')
    expect(c.asks('ada', { type: 'edit-phase', phase: 'p1', changes: { focus: 'm99' } })).toBe('unknown-member')
    about(c, 'p1', null)
    expect(c.shared.agenda.phases.every(({ focus }) => focus === null)).toBe(true)
  })

  test('[AG11] in a spotlight they get the floor when called, before any hand', () => {
    const c = seat()
    c.raise('bo')
    c.calls()
    expect([c.speaker, c.shared.floor?.kind]).toEqual(['cy', 'spotlight'])
    c.after(5 * SECOND).calls()
    expect(c.speaker).toBe('bo')
    c.after(5 * SECOND).calls()
    expect(c.speaker).toBe('cy')
  })

  test('[AG11] calling when they have spoken and nobody waits leaves the floor free, and calls them again', () => {
    const c = seat()
    c.calls()
    c.after(5 * SECOND).calls()
    expect(c.speaker).toBeNull()
    c.calls()
    expect(c.speaker).toBe('cy')
    c.finishes()
    c.raise('bo')
    c.calls()
    expect(c.speaker).toBe('bo')
  })

  test('[AG11] not while their screen is asleep, and not when they have left', () => {
    const c = seat()
    c.raise('bo')
    c.goesAway('cy')
    c.calls()
    expect(c.speaker).toBe('bo')
    c.leaves('cy')
    expect(c.asks('ada', { type: 'call-next', after: c.turn })).toBe('done')
    expect([c.speaker, answererOf(c.shared)]).toEqual([null, null])
  })

  test('[AG11] in questions and open they may answer without the floor; the turn is the asker’s', () => {
    const c = seat()
    c.next()
    expect(answererOf(c.shared)).toBeNull()
    c.raises('bo', 'question')
    c.calls()
    expect(answererOf(c.shared)).toBe(c.id('cy'))
    c.after(20 * SECOND).finishes()
    expect(c.turns).toEqual(['bo 20000 finished'])
    c.next()
    c.gives('cy')
    expect(answererOf(c.shared)).toBeNull()
    c.next()
    c.calls()
    expect(answererOf(c.shared)).toBeNull()
  })
})

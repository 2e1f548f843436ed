import { describe, expect, test } from 'vitest'
import { circle } from '../support/domain/core.ts'

const seat = (role: string) =>
  [
    { title: 'Tells', format: 'spotlight', minutes: 3, role },
    { title: 'Thinking', format: 'silence', minutes: 1 },
    { title: 'Answers', format: 'round', minutes: 6, role, settleSeconds: 0 },
  ] as const

/** Each phase as `title role focus`, by name. */
const seats = (c: ReturnType<typeof circle>) =>
  c.shared.agenda.phases.map(({ title, role, focus }) =>
    [title, role, focus && c.name(focus)].filter(Boolean).join(' / '),
  )

const focuses = (c: ReturnType<typeof circle>, phase: string, who: string | null) =>
  c.asks('ada', { type: 'edit-phase', phase, changes: { focus: who && c.id(who) } })

describe('a seat', () => {
  test('[AG20] is about one member, whichever of its phases was told', () => {
    const c = circle({ phases: [...seat('Client'), ...seat('Client 2')] })
    expect(focuses(c, 'p3', 'bo')).toBe('done')
    expect(seats(c)).toEqual([
      'Tells / Client / bo',
      'Thinking',
      'Answers / Client / bo',
      'Tells / Client 2',
      'Thinking',
      'Answers / Client 2',
    ])
    expect(focuses(c, 'p1', 'bo')).toBe('already so')
    expect(focuses(c, 'p1', null)).toBe('done')
    expect(c.shared.agenda.phases.some((phase) => phase.focus)).toBe(false)
  })

  test('[AG20] a phase without a role is about somebody alone', () => {
    const c = circle({ phases: ['open', 'open'] })
    expect(focuses(c, 'p1', 'cy')).toBe('done')
    expect(seats(c)).toEqual(['Part 1 / cy', 'Part 2'])
  })

  test('[AG20] a phase that joins a seat is about its member, and brings its own where the seat had none', () => {
    const c = circle({ phases: [...seat('Client'), 'open', 'open'] })
    focuses(c, 'p1', 'bo')
    c.does('ada', { type: 'edit-phase', phase: 'p4', changes: { role: 'Client' } })
    c.does('ada', { type: 'add-phase', phase: { title: 'Thanks', format: 'open', minutes: 2, role: 'Client' } })
    expect(seats(c).slice(3)).toEqual(['Part 4 / Client / bo', 'Part 5', 'Thanks / Client / bo'])
    focuses(c, 'p5', 'fay')
    c.does('ada', { type: 'edit-phase', phase: 'p5', changes: { role: 'Guest' } })
    expect(seats(c)[4]).toBe('Part 5 / Guest / fay')
    c.does('ada', { type: 'edit-phase', phase: 'p5', changes: { role: '' } })
    expect(c.shared.agenda.phases[4]?.role).toBeNull()
  })

  test('[AG20] nobody who is unknown or gone can be the one', () => {
    const c = circle({ phases: seat('Client') })
    c.leaves('bo')
    expect(focuses(c, 'p1', 'bo')).toBe('unknown-member')
    expect(focuses(c, 'p1', 'm99')).toBe('unknown-member')
  })

  test('[RR21] the subject of the phase is last in its rounds, in every order except a list', () => {
    const c = circle({ phases: seat('Client') })
    focuses(c, 'p1', 'bo')
    c.starts('p3')
    expect(c.round).toBe('ada:due cy:due fay:due bo:due')
    c.does('ada', { type: 'start-round', order: 'joined' })
    expect(c.round).toBe('ada:due cy:due fay:due bo:due')
    c.prepares('bo', 'cy')
    expect(c.round).toBe('bo:due cy:due')
  })
})

test('[RR20] a phase plans the order of its rounds', () => {
  const c = circle({ phases: [{ format: 'round', order: 'lenses' }], stage: 'lobby', participants: [] })
  c.joins('bo', 'participant', { lens: 'nurse' })
  c.joins('cy', 'participant', { lens: 'nurse' })
  c.joins('fay', 'participant', { lens: 'teacher' })
  c.joins('gil', 'participant', { lens: 'nurse' })
  c.does('ada', { type: 'start-session' })
  c.next()
  expect(c.round).toBe('bo:due ada:due cy:due fay:due gil:due')
  c.does('ada', { type: 'edit-phase', phase: 'p1', changes: { order: 'joined' } })
  c.does('ada', { type: 'start-round' })
  expect(c.round).toBe('ada:due bo:due cy:due fay:due gil:due')
  c.does('ada', { type: 'edit-phase', phase: 'p1', changes: { order: null } })
  c.does('ada', { type: 'start-round', order: 'lenses' })
  expect(c.round).toBe('bo:due ada:due cy:due fay:due gil:due')
})

describe('repeating a seat', () => {
  const again = (c: ReturnType<typeof circle>, phase = 'p1') => c.asks('ada', { type: 'repeat-seat', phase })

  test('[AG21] goes round the circle in order of joining, with a number of its own, until everybody had one', () => {
    const c = circle({ phases: [...seat('Client'), 'admin'] })
    focuses(c, 'p1', 'cy')
    expect([again(c), again(c), again(c), again(c)]).toEqual(['done', 'done', 'done', 'nobody-due'])
    expect(seats(c)).toEqual([
      'Tells / Client / cy',
      'Thinking',
      'Answers / Client / cy',
      'Tells / Client 2 / fay',
      'Answers / Client 2 / fay',
      'Tells / Client 3 / ada',
      'Answers / Client 3 / ada',
      'Tells / Client 4 / bo',
      'Answers / Client 4 / bo',
      'Part 4',
    ])
  })

  test('[AG21] the repeated seat is planned, no matter how the first went; a left-out part stays out', () => {
    const c = circle({ phases: [...seat('Client'), 'admin'] })
    c.does('ada', { type: 'record-outcome', phase: 'p1', text: 'Rest first' })
    c.does('ada', { type: 'skip-phase', phase: 'p3', on: true })
    c.next()
    expect(again(c)).toBe('done')
    const added = c.shared.agenda.phases.find((phase) => phase.role === 'Client 2')
    expect(added).toMatchObject({ id: 'p5', status: 'planned', outcomeText: null, runs: [], focus: c.id('ada') })
    expect(seats(c)).toHaveLength(5)
  })

  test('[AG21] listeners, members who are not here today and members who left are skipped', () => {
    const c = circle({ phases: seat('Client') })
    focuses(c, 'p1', 'ada')
    c.does('bo', { type: 'set-preferences', preferences: { listening: true } })
    c.leaves('cy')
    expect(again(c)).toBe('done')
    expect(seats(c)[3]).toBe('Tells / Client 2 / fay')
    expect(again(c)).toBe('nobody-due')
  })

  test('[AG21] a phase that is nobody’s, an unknown one, and one seat too many are refused', () => {
    const c = circle({ phases: [...seat('Client'), ...Array(36).fill('open')] })
    expect(again(c, 'p2')).toBe('invalid-command phase')
    expect(again(c, 'p99')).toBe('unknown-phase')
    expect(again(c)).toBe('too-many')
  })
})

import { innerOf } from '@circlet/shared/session/queries/format-rules'
import { SECOND } from '@circlet/shared/time'
import { describe, expect, test } from 'vitest'
import { type Circle, circle } from '../support/domain/core.ts'

/** Two chairs and the empty one; ada facilitates five. */
function fishbowl(...inside: string[]) {
  const c = circle({
    phases: [{ format: 'open', chairs: 2 }, 'open'],
    participants: ['bo', 'cy', 'dee', 'fay', 'gil'],
  })
  if (inside.length > 0) c.does('ada', { type: 'set-inner', members: c.ids(inside) })
  return c
}

const take = { type: 'take-chair' } as const
const leave = { type: 'leave-chair' } as const
const insideOf = (c: Circle) => innerOf(c.shared)?.map((id) => c.name(id))

describe('the inner circle', () => {
  test('[IC1] it begins with nobody inside and is over with the phase', () => {
    const c = fishbowl()
    expect(c.shared.inner).toEqual({ members: [], fullSince: null })
    c.next()
    expect([c.shared.inner, innerOf(c.shared)]).toEqual([null, null])
  })

  test('[IC1] only an open part has one, and the running part keeps its chairs', () => {
    const c = circle({
      phases: [
        { format: 'open', chairs: 3 },
        { format: 'round', chairs: 3 },
      ],
      stage: 'begun',
    })
    const edit = (phase: string, changes: object) => ({ type: 'edit-phase', phase, changes }) as const
    expect(c.shared.agenda.phases.map((phase) => phase.chairs)).toEqual([3, undefined])
    expect(c.asks('ada', edit('p1', { chairs: 4 }))).toBe('phase-running')
    expect(c.asks('ada', edit('p1', { chairs: 3 }))).toBe('already so')
    c.does('ada', edit('p2', { format: 'open', chairs: 4 }))
    expect(c.shared.agenda.phases[1]?.chairs).toBe(4)
    c.does('ada', edit('p2', { format: 'questions' }))
    expect(c.shared.agenda.phases[1]?.chairs).toBe(null)
  })

  test('[IC2] members inside raise hands and speak, members outside speak about the meeting itself', () => {
    const c = fishbowl('bo', 'cy')
    expect(c.asks('dee', { type: 'raise-hand' })).toBe('outside-circle')
    expect(c.asks('ada', { type: 'give-floor', member: c.id('dee'), after: null })).toBe('outside-circle')
    c.raises('bo')
    c.raises('dee', 'process')
    c.calls()
    expect(c.speaker).toBe('dee')
    c.calls()
    expect(c.speaker).toBe('bo')
    expect(c.asks('dee', { type: 'raise-hand', kind: 'reply' })).toBe('outside-circle')
  })

  test('[IC2] a round that a facilitator starts still includes everyone', () => {
    const c = fishbowl('bo')
    c.rounds('bo', 'dee', 'fay')
    c.gives('fay')
    expect([c.speaker, c.round]).toEqual(['fay', 'bo:spoke dee:due fay:speaking'])
  })

  test('[IC2] hands from before come down, but those about the meeting itself', () => {
    const c = circle({ phases: ['open', { format: 'open', chairs: 2 }] })
    c.raise('bo', 'cy')
    c.raises('fay', 'process')
    c.next()
    expect(c.hands).toEqual(['fay:process'])
  })

  test('[IC2] moving outside lowers the hand and drops the waiting reply for good', () => {
    const c = fishbowl('bo', 'cy')
    c.gives('bo')
    c.raises('cy')
    c.raises('cy', 'reply')
    c.does('ada', { type: 'set-inner', members: c.ids(['bo']) })
    expect(c.hands).toEqual([])
    c.finishes()
    expect(c.hands).toEqual([])
  })

  test('[IC3] anybody takes a free chair, the empty one too, and then there is none', () => {
    const c = fishbowl()
    for (const name of ['bo', 'cy', 'dee']) c.does(name, take)
    expect(insideOf(c)).toEqual(['bo', 'cy', 'dee'])
    expect([c.asks('fay', take), c.asks('dee', take)]).toEqual(['chair-taken', 'already so'])
    c.next()
    for (const command of [take, leave]) expect(c.asks('fay', command)).toBe('phase-already-over')
    expect(c.asks('ada', { type: 'set-inner', members: [] })).toBe('phase-already-over')
  })

  test('[IC4] the circle is full since the empty chair was taken, until somebody leaves theirs', () => {
    const c = fishbowl('bo', 'cy')
    expect(c.shared.inner?.fullSince).toBe(null)
    c.after(SECOND).does('dee', take)
    const since = c.now
    c.after(60 * SECOND)
    expect([insideOf(c), c.shared.inner?.fullSince]).toEqual([['bo', 'cy', 'dee'], since])
    c.does('bo', leave)
    expect([insideOf(c), c.shared.inner?.fullSince]).toEqual([['cy', 'dee'], null])
    expect(c.asks('bo', leave)).toBe('already so')
  })

  test('[IC4] leaving the chair ends your turn and lowers your hand', () => {
    const c = fishbowl('bo', 'cy')
    c.gives('bo')
    c.after(20 * SECOND).raises('bo')
    c.does('bo', leave)
    expect([c.turns, c.hands, c.speaker]).toEqual([['bo 20000 finished'], [], null])
  })

  test('[IC4] a reply that ends with the chair brings no wish back', () => {
    const c = fishbowl('bo', 'cy')
    c.gives('bo')
    c.raises('cy')
    c.raises('cy', 'reply')
    c.finishes()
    c.calls()
    c.does('cy', leave)
    expect([c.speaker, c.hands]).toEqual([null, []])
  })

  test('[IC4] leaving the session frees the chair, being away does not', () => {
    const c = fishbowl('bo', 'cy', 'dee')
    c.goesAway('bo')
    c.leaves('cy')
    expect([insideOf(c), c.shared.inner?.fullSince]).toEqual([['bo', 'dee'], null])
  })

  test('[IC5] the facilitator says who is inside; the open turn is left alone', () => {
    const c = fishbowl('bo', 'cy')
    c.gives('bo')
    c.does('ada', { type: 'set-inner', members: c.ids(['cy', 'dee']) })
    expect([c.speaker, insideOf(c)]).toEqual(['bo', ['cy', 'dee']])
    const asked = (...members: string[]) => c.asks('ada', { type: 'set-inner', members })
    expect(asked(...c.ids(['ada', 'bo', 'cy', 'dee']))).toBe('too-many')
    expect(asked('m2', 'm2')).toMatch('invalid-command')
    expect(asked('m99')).toBe('unknown-member')
    expect(asked(...c.ids(['cy', 'dee']))).toBe('already so')
    expect(c.asks('bo', { type: 'set-inner', members: [] })).toBe('not-allowed')
  })
})

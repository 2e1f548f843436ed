import { SECOND } from '@circlet/shared/time'
import { describe, expect, test } from 'vitest'
import { circle } from '../support/domain/core.ts'

type Circle = ReturnType<typeof circle>

/** A circle with gus in the call without a screen: m6. */
function withGus(plan: Parameters<typeof circle>[0] = {}): Circle {
  const c = circle({ timekeepers: ['tim'], participants: ['bo', 'cy', 'fay'], ...plan })
  c.does('ada', { type: 'add-member', name: 'gus' })
  return c
}
const GUS = 'm6'
const member = (c: Circle, id: string) => c.shared.members.find((one) => one.id === id)

describe('somebody without a screen', () => {
  test('[MB12, MB10] has a place, is of today, and a name like everybody', () => {
    const c = withGus()
    expect(member(c, GUS)).toMatchObject({
      name: 'gus',
      role: 'participant',
      voice: true,
      today: true,
      presence: 'away',
    })
    expect(c.asks('ada', { type: 'add-member', name: 'Bo' })).toBe('done')
    expect(c.shared.members.at(-1)?.name).toBe('Bo 2')
    expect(c.asks('ada', { type: 'add-member', name: '\u200b' })).toBe('name-invalid')
  })

  test('[MB12] there are no more places than seats', () => {
    const c = circle({ participants: Array.from({ length: 59 }, (_, place) => `p${place}`) })
    expect(c.asks('ada', { type: 'add-member', name: 'gus' })).toBe('too-many')
  })

  test('[MB12, RR6] is in the round, called in it and not waited for', () => {
    const c = circle({ phases: ['round'], participants: ['bo'] })
    c.does('ada', { type: 'add-member', name: 'gus' })
    expect(c.round).toBe('ada:due bo:due m3:due')
    c.does('ada', { type: 'reorder-round', order: ['m3'] })
    c.calls()
    c.after(10 * SECOND)
    expect([c.speaker, c.shared.timers.turn.status]).toEqual(['m3', 'running'])
  })

  test('[MB12, QU8] is called from the queue; facilitators and timekeepers raise and lower for them', () => {
    const c = withGus({ phases: ['open'] })
    c.does('tim', { type: 'raise-hand', member: GUS })
    c.does('ada', { type: 'lower-hand', member: GUS })
    c.does('ada', { type: 'raise-hand', member: GUS })
    c.calls()
    expect(c.speaker).toBe(GUS)
  })

  test('[MB12] a timekeeper finishes and passes their turn, and nobody else’s; a participant neither', () => {
    const c = withGus({ phases: ['open'] })
    for (const type of ['finish-turn', 'pass-turn'] as const) {
      c.gives(GUS)
      expect(c.asks('bo', { type, turn: c.turn ?? '' })).toBe('not-allowed')
      c.after(20 * SECOND)
      expect(c.asks('tim', { type, turn: c.turn ?? '' })).toBe('done')
      c.gives('bo')
      expect(c.asks('tim', { type, turn: c.turn ?? '' })).toBe('not-allowed')
    }
    expect(c.turns).toEqual(
      [`${GUS} 20000 finished`, 'bo 0 finished', `${GUS} 20000 passed`].map((turn) =>
        turn.startsWith('bo') ? `(${turn})` : turn,
      ),
    )
  })

  test('[MB12, RR14] their place in the round is passed ahead for them, nobody else’s', () => {
    const c = withGus({ phases: ['round'] })
    const pass = (who: string, id: string, comeBack = false) =>
      c.asks(who, { type: 'pass-turn', turn: null, comeBack, member: id })
    expect([pass('tim', GUS), pass('ada', c.id('bo')), pass('bo', GUS), pass('ada', 'm99')]).toEqual([
      'done',
      'not-allowed',
      'not-allowed',
      'unknown-member',
    ])
    expect(c.shared.round?.state[GUS]).toBe('passed')
    expect(pass('ada', GUS, true)).toBe('done')
    expect(c.asks('ada', { type: 'pass-turn', turn: 't1', member: GUS })).toBe('invalid-command member')
  })

  test('[MB20] holds no role, and the circle is not handed over to them', () => {
    const c = withGus()
    expect(c.asks('ada', { type: 'set-role', member: GUS, role: 'timekeeper' })).toBe('not-allowed')
    expect(c.asks('ada', { type: 'hand-over', member: GUS })).toBe('not-allowed')
  })

  test('[SE9, MB12] keeps no session open by themselves', () => {
    const c = circle({ participants: [] })
    c.does('ada', { type: 'add-member', name: 'gus' })
    c.goesAway('ada')
    c.after(2 * 60 * 60 * SECOND)
    expect(c.shared.status).toBe('ended')
  })
})

describe('a member whose screen sleeps', () => {
  test('[MB12] is marked, counts as here, and their turn goes on', () => {
    const c = circle({ phases: ['open'] })
    c.gives('bo')
    c.after(10 * SECOND).goesAway('bo')
    c.after(5 * SECOND)
    expect(c.left('turn')).toBe(110 * SECOND)
    c.does('ada', { type: 'set-voice', member: c.id('bo'), on: true })
    expect(c.shared.timers.turn.status).toBe('running')
    c.after(10 * SECOND)
    c.does('ada', { type: 'set-voice', member: c.id('bo'), on: false })
    c.after(10 * SECOND)
    expect(c.left('turn')).toBe(100 * SECOND)
  })

  test('[MB12, MB10, RR6] a member who was not here today joins the round late', () => {
    const c = circle({ stage: 'lobby', phases: ['round'] })
    c.goesAway('bo')
    c.after(20 * 60 * SECOND)
    c.does('ada', { type: 'start-session' })
    c.does('ada', { type: 'next-phase', from: null })
    expect(c.round).toBe('ada:due cy:due fay:due')
    c.does('ada', { type: 'set-voice', member: c.id('bo'), on: true })
    expect(c.round).toBe('ada:due cy:due fay:due bo:due')
    expect(c.asks('ada', { type: 'set-voice', member: c.id('bo'), on: true })).toBe('already so')
    expect(c.asks('ada', { type: 'set-voice', member: 'm99', on: true })).toBe('unknown-member')
  })
})

describe('handing over', () => {
  test('[MB8, MB21] the other becomes facilitator, and the former facilitator becomes a participant', () => {
    const c = circle()
    const role = (name: string) => member(c, c.id(name))?.role
    expect(c.asks('ada', { type: 'set-role', member: c.id('ada'), role: 'participant' })).toBe('not-allowed')
    c.does('ada', { type: 'hand-over', member: c.id('bo') })
    expect([role('ada'), role('bo')]).toEqual(['participant', 'facilitator'])
    expect(c.asks('ada', { type: 'hand-over', member: c.id('cy') })).toBe('not-allowed')
    expect(c.told('act-noted').at(-1)).toEqual({ type: 'act-noted', by: c.id('ada'), command: 'hand-over' })
  })

  test('[MB21] to another facilitator, to yourself, and to somebody who has left', () => {
    const c = circle({ facilitators: ['ada', 'abe'] })
    c.leaves('fay')
    expect(c.asks('ada', { type: 'hand-over', member: c.id('ada') })).toBe('already so')
    expect(c.asks('ada', { type: 'hand-over', member: c.id('fay') })).toBe('unknown-member')
    expect(c.does('ada', { type: 'hand-over', member: c.id('abe') })).toEqual([
      { type: 'role-set', member: c.id('ada'), role: 'participant' },
    ])
  })
})

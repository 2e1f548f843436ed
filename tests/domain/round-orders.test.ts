import { HOUR, SECOND } from '@circlet/shared/time'
import { describe, expect, test } from 'vitest'
import { circle } from '../support/domain/core.ts'

type C = ReturnType<typeof circle>
type Order = 'joined' | 'random' | 'fewest-turns' | 'rotate' | 'lenses'
const order = (c: C) => c.shared.round?.order.map((id) => c.name(id)).join(' ')
const prepare = (c: C, by: Order) => {
  c.does('ada', { type: 'start-round', order: by })
  return order(c)
}

describe('an order', () => {
  test('[RR1] it is over the members of today who have not left and do not listen, in order of joining', () => {
    const c = circle({ stage: 'lobby', participants: ['bo', 'cy', 'dee', 'eli'] })
    c.goesAway('bo')
    c.after(HOUR).does('ada', { type: 'start-session' })
    c.leaves('cy')
    c.does('dee', { type: 'set-preferences', preferences: { listening: true } })
    c.goesAway('eli')
    c.joins('fay')
    expect(prepare(c, 'joined')).toBe('ada eli fay')
  })

  test('[RR1, LG6] random is drawn from the seed, and the result is in the event', () => {
    const drawn = (seed: number) => {
      const c = circle({ participants: ['bo', 'cy', 'dee', 'eli', 'fay', 'gil'] })
      c.seed = seed
      const events = c.does('ada', { type: 'start-round', order: 'random' })
      expect(events).toMatchObject([{ type: 'round-prepared', order: c.shared.round?.order }])
      return order(c)
    }
    const orders = Array.from({ length: 200 }, (_, seed) => drawn(seed * 7919))
    expect(drawn(4_294_967_295)).toBe(drawn(4_294_967_295))
    expect(new Set(orders).size).toBeGreaterThan(180)
    for (const name of ['ada', 'bo', 'gil']) {
      const first = orders.filter((each) => each?.startsWith(name)).length
      expect(first).toBeGreaterThan(10)
      expect(first).toBeLessThan(60)
    }
  })

  test('[RR1, FL13] fewest-turns: who has had fewer turns in the session first, then order of joining', () => {
    const c = circle({ phases: ['open', 'open'] })
    c.speaks('bo', 10 * SECOND)
    c.speaks('bo', 10 * SECOND)
    c.speaks('ada', 10 * SECOND)
    c.gives('cy')
    c.after(SECOND).passes()
    c.next()
    expect(prepare(c, 'fewest-turns')).toBe('cy fay ada bo')
  })

  test.each([
    ['nurse nurse teacher nurse teacher', 'nurse teacher nurse teacher nurse'],
    ['a a b b c c', 'a b a b c'],
    ['- - - -', '- - - -'],
    ['A a b', 'A b a'],
  ])('[RR1] lenses %s: neighbours differ', (lenses) => {
    const c = circle({ participants: [] })
    c.does('ada', { type: 'set-preferences', preferences: { listening: true } })
    for (const [place, lens] of lenses.split(' ').entries()) {
      c.joins(`p${place}`, 'participant', lens === '-' ? {} : { lens })
    }
    prepare(c, 'lenses')
    const shown = c.shared.round?.order.map((id) => c.shared.members.find((member) => member.id === id)?.lens) ?? []
    expect(shown).toHaveLength(lenses.split(' ').length)
    for (const [place, lens] of shown.entries()) {
      if (place > 0 && lens) expect(lens.toLowerCase()).not.toBe(shown[place - 1]?.toLowerCase())
    }
  })

  test('[RR1, RR9] a list takes only those named; a name twice or one that cannot be in it is refused', () => {
    const c = circle()
    c.prepares('fay', 'bo')
    expect(c.round).toBe('fay:due bo:due')
    c.does('cy', { type: 'set-preferences', preferences: { listening: true } })
    const start = (...names: string[]) => c.asks('ada', { type: 'start-round', order: c.ids(names) })
    expect([start('bo', 'bo'), start('bo', 'cy'), start('m99'), start()]).toEqual([
      'invalid-command order',
      'unknown-member',
      'unknown-member',
      'invalid-command order',
    ])
    expect(c.round).toBe('fay:due bo:due')
  })

  test.each(['round', 'open', 'spotlight', 'questions', 'admin', null] as const)(
    '[RR1] in a part of format %j a round can be prepared, and the open turn goes on',
    (format) => {
      const c = circle(format === null ? {} : { phases: [format] })
      c.gives('bo')
      c.prepares('cy', 'bo')
      c.prepares('bo', 'cy')
      expect([c.speaker, c.turn, c.round]).toEqual(['bo', 't1', 'bo:due cy:due'])
      c.does('ada', { type: 'end-round' })
      expect([c.speaker, c.turn, c.round]).toEqual(['bo', 't1', null])
      expect(c.asks('ada', { type: 'end-round' })).toBe('already so')
    },
  )

  test('[RR1] starting a round ends the running one; the turn that was in it is in the new one no more', () => {
    const c = circle()
    c.rounds('bo', 'cy')
    c.prepares('bo', 'cy')
    expect(c.round).toBe('bo:due cy:due')
    c.after(10 * SECOND).calls()
    expect([c.speaker, c.round]).toEqual(['bo', 'bo:speaking cy:due'])
  })

  test.each(['silence', 'break'] as const)('[RR1, AG9] in %s no round can be prepared', (format) => {
    const c = circle({ phases: [format] })
    expect(c.asks('ada', { type: 'start-round' })).toBe('no-floor-here')
  })
})

describe('who begins', () => {
  test('[RR15] with no earlier starter a facilitator in the order, else a timekeeper, else the second who joined', () => {
    const listen = { type: 'set-preferences', preferences: { listening: true } } as const
    const c = circle({ facilitators: [], participants: [], stage: 'lobby' })
    for (const name of ['bo', 'cy', 'dee']) c.joins(name)
    c.joins('tim', 'timekeeper')
    c.joins('ada', 'facilitator')
    c.does('ada', { type: 'start-session' })
    expect(prepare(c, 'rotate')).toBe('ada bo cy dee tim')
    c.does('ada', listen)
    expect(prepare(c, 'rotate')).toBe('tim bo cy dee')
    c.does('tim', listen)
    expect(prepare(c, 'rotate')).toBe('cy dee bo')
    c.leaves('cy')
    c.leaves('dee')
    expect(prepare(c, 'rotate')).toBe('bo')
  })

  test('[RR15] rotate is the default, and starts after the member who was first last time', () => {
    const c = circle()
    c.prepares('cy', 'bo')
    c.gives('bo')
    c.does('ada', { type: 'start-round' })
    expect(order(c)).toBe('fay ada bo cy')
    c.prepares('bo', 'fay')
    expect(prepare(c, 'rotate')).toBe('fay ada bo cy')
    c.calls()
    expect(prepare(c, 'rotate')).toBe('ada bo cy fay')
  })

  test('[RR15] the next after a starter who has left is the next who joined', () => {
    const c = circle()
    c.rounds('cy', 'bo')
    c.leaves('cy')
    expect(prepare(c, 'rotate')).toBe('fay ada bo')
  })

  test('[RR15, RR4] in a prepared round a hand only means “I would like to begin”', () => {
    const c = circle({ phases: ['round'], options: { handover: 'automatic' } })
    c.raises('cy')
    expect([c.speaker, c.hands]).toEqual([null, ['cy']])
    c.gives('cy')
    expect([c.speaker, c.round, c.hands]).toEqual(['cy', 'ada:due bo:due cy:speaking fay:due', ['cy']])
  })
})

import { SECOND } from '@circlet/shared/time'
import { describe, expect, test } from 'vitest'
import { circle } from '../support/domain/core.ts'

type C = ReturnType<typeof circle>
const ALL = ['bo', 'cy', 'dee', 'eli']

/** A round of four in which bo has spoken and cy speaks. */
function running() {
  const c = circle({ participants: ALL })
  c.rounds(...ALL)
  c.after(10 * SECOND).finishes()
  return c
}

/** Who speaks from now on until the round ends. */
function rest(c: C): string {
  const heard: string[] = []
  while (c.speaker) {
    heard.push(c.speaker)
    c.after(10 * SECOND).finishes()
  }
  return heard.join(' ')
}

describe('leaving', () => {
  test.each([
    ['current', 'cy', 'bo:spoke dee:speaking eli:due', 'dee eli'],
    ['next', 'dee', 'bo:spoke cy:speaking eli:due', 'cy eli'],
    ['last', 'eli', 'bo:spoke cy:speaking dee:due', 'cy dee'],
    ['first and already done', 'bo', 'cy:speaking dee:due eli:due', 'cy dee eli'],
  ])('[RR5] the %s one: nobody else is skipped, called twice or moved', (_, who, round, heard) => {
    for (const goes of ['leaves', 'removes'] as const) {
      const c = running()
      c[goes](who)
      expect(c.round).toBe(round)
      expect([rest(c), c.round]).toEqual([heard, null])
    }
  })

  test('[RR5] the first before it began, then the only one left', () => {
    const c = circle()
    c.prepares('bo', 'cy')
    c.leaves('bo')
    expect([c.round, c.shared.round?.begun]).toEqual(['cy:due', false])
    c.leaves('cy')
    expect(c.round).toBeNull()
  })

  test('[RR5] the only one who speaks: the round ends and the floor is free', () => {
    const c = circle()
    c.rounds('bo')
    c.leaves('bo')
    expect([c.round, c.speaker, c.asks('ada', { type: 'call-next', after: null })]).toEqual([null, null, 'nobody-due'])
  })

  test('[RR5] a member who asked for later', () => {
    const c = running()
    c.passes(true)
    c.leaves('cy')
    expect([c.round, rest(c)]).toEqual(['bo:spoke dee:speaking eli:due', 'dee eli'])
  })

  test('[RR5] by the facilitator the floor rests when the speaker leaves, and the next is still the next', () => {
    const c = running()
    c.sets({ handover: 'by-facilitator' })
    c.leaves('cy')
    expect([c.speaker, c.round]).toEqual([null, 'bo:spoke dee:due eli:due'])
    c.calls()
    expect(c.speaker).toBe('dee')
  })

  test('[RR5, MB4] a member who leaves and returns is a late joiner', () => {
    const c = running()
    c.leaves('bo')
    c.joins('bo')
    expect(c.round).toBe('cy:speaking dee:due eli:due bo:due')
  })
})

describe('reordering', () => {
  const reorder = (c: C, ...names: string[]) => ({ type: 'reorder-round', order: c.ids(names) }) as const

  test('[RR9] it keeps what has been done, and those left out stay in their order, behind', () => {
    const c = running()
    c.does('ada', reorder(c, 'eli', 'bo'))
    expect(c.round).toBe('eli:due bo:spoke cy:speaking dee:due')
    expect(rest(c)).toBe('cy eli dee')
  })

  test('[RR9] a name twice is invalid, one that is not in it unknown, the same order already so', () => {
    const c = running()
    expect(c.asks('ada', reorder(c, 'bo', 'bo'))).toBe('invalid-command order')
    expect(c.asks('ada', reorder(c, 'bo', 'ada'))).toBe('unknown-member')
    expect(c.asks('ada', reorder(c, 'bo', 'm99'))).toBe('unknown-member')
    expect([c.asks('ada', reorder(c)), c.asks('ada', reorder(c, ...ALL))]).toEqual(['already so', 'already so'])
    expect(c.asks('bo', reorder(c, 'eli'))).toBe('not-allowed')
  })

  test('[RR9] members who left are not in it; late joiners can be moved to the front', () => {
    const c = running()
    c.leaves('eli')
    c.joins('fay')
    expect(c.asks('ada', reorder(c, 'eli'))).toBe('unknown-member')
    c.does('ada', reorder(c, 'fay'))
    expect(c.round).toBe('fay:due bo:spoke cy:speaking dee:due')
  })

  test('[RR9] a prepared round can be reordered: the first is who begins', () => {
    const c = circle()
    c.prepares('bo', 'cy')
    c.does('ada', reorder(c, 'cy'))
    c.calls()
    expect(c.speaker).toBe('cy')
  })
})

describe('passing ahead of time', () => {
  const ahead = (comeBack: boolean) => ({ type: 'pass-turn', turn: null, comeBack }) as const

  test('[RR14] one passes one’s place in a running or a prepared round', () => {
    const c = running()
    c.passesAhead('dee')
    expect(c.round).toBe('bo:spoke cy:speaking dee:passed eli:due')
    expect(rest(c)).toBe('cy eli')
    c.prepares('bo', 'cy')
    c.passesAhead('bo')
    c.calls()
    expect(c.round).toBe('bo:passed cy:speaking')
  })

  test('[RR14] with come back one becomes later; that can be taken back to a pass', () => {
    const c = running()
    c.passesAhead('dee', true)
    expect(c.round).toBe('bo:spoke cy:speaking dee:later eli:due')
    expect(rest(c)).toBe('cy eli dee')
    const other = running()
    other.passesAhead('dee', true)
    other.passesAhead('dee')
    expect(rest(other)).toBe('cy eli')
  })

  test('[RR14] until the round ends a member who passed may still become later', () => {
    const c = running()
    c.passes()
    c.passesAhead('cy', true)
    expect(rest(c)).toBe('dee eli cy')
  })

  test('[RR14, MB9] a listener may still ask for a turn in this round', () => {
    const c = running()
    c.does('dee', { type: 'set-preferences', preferences: { listening: true } })
    c.passesAhead('dee', true)
    expect(rest(c)).toBe('cy eli dee')
  })

  test('[RR14] passing again, or wishing to come later again, is already so', () => {
    const c = running()
    c.passesAhead('dee')
    expect(c.asks('dee', ahead(false))).toBe('already so')
    c.passesAhead('dee', true)
    expect(c.asks('dee', ahead(true))).toBe('already so')
  })

  test.each([
    ['without a round', (c: C) => c.does('ada', { type: 'end-round' }), 'dee'],
    ['for one who speaks', () => undefined, 'cy'],
    ['for one who spoke', () => undefined, 'bo'],
    ['for one who is not in it', () => undefined, 'ada'],
  ])('[RR14] %s it is refused', (_, happens, who) => {
    const c = running()
    happens(c)
    expect([c.asks(who, ahead(false)), c.asks(who, ahead(true))]).toEqual(Array(2).fill('turn-already-over'))
  })

  test('[RR14] nobody is asked why: no field takes it, and the event carries the mark alone', () => {
    const c = running()
    expect(c.passesAhead('dee')).toEqual([{ type: 'round-marked', member: c.id('dee'), mark: 'passed' }])
    const asked = { ...ahead(false), reason: 'tired' }
    expect(c.asks('eli', asked)).toMatch(/^invalid-command/)
  })

  test('[RR14, RR4] when the last one due passes ahead the round ends', () => {
    const c = circle()
    c.prepares('bo', 'cy')
    c.passesAhead('bo')
    c.passesAhead('cy')
    expect(c.round).toBeNull()
  })
})

describe('around a phase', () => {
  test('[RR11] changing the phase ends the round; who opted out is still out in the next', () => {
    const c = circle({ phases: ['round', 'round'] })
    c.does('bo', { type: 'set-preferences', preferences: { listening: true } })
    c.calls()
    c.next()
    expect([c.speaker, c.round, c.shared.round?.begun]).toEqual([null, 'cy:due fay:due ada:due', false])
  })

  test('[RR12] with nobody to speak a round is refused, and a round phase begins without one', () => {
    const c = circle({ phases: ['round'], stage: 'live', participants: [] })
    c.does('ada', { type: 'set-preferences', preferences: { listening: true } })
    expect(c.asks('ada', { type: 'start-round' })).toBe('nobody-due')
    c.next()
    expect([c.phase, c.round, c.told('round-prepared')]).toEqual(['p1', null, []])
    c.raises('ada')
    c.calls()
    expect(c.speaker).toBe('ada')
  })

  test('[RR12] a round in which everyone is away loops nowhere', () => {
    const c = circle({ phases: ['round'], options: { handover: 'automatic' } })
    for (const name of ['ada', 'bo', 'cy', 'fay']) c.goesAway(name)
    expect(c.asks('ada', { type: 'call-next', after: null })).toBe('nobody-due')
    expect(c.round).toBe('ada:due bo:due cy:due fay:due')
  })

  test('[RR13] when its round has ended a round phase is open by facilitator and without replies', () => {
    const c = circle({ phases: [{ format: 'round', replies: true, turnSeconds: 70 }] })
    c.rounds('bo')
    c.finishes()
    c.raise('cy', 'fay')
    expect(c.speaker).toBeNull()
    c.calls()
    expect([c.speaker, c.left('turn')]).toEqual(['cy', 70_000])
    expect(c.asks('bo', { type: 'raise-hand', kind: 'reply' })).toBe('not-allowed')
    c.finishes()
    expect([c.speaker, c.hands]).toEqual([null, ['fay']])
    c.does('ada', { type: 'start-round' })
    expect(c.round).toContain('fay:due')
  })
})

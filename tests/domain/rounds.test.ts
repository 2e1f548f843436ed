import { HOUR, MINUTE, SECOND } from '@circlet/shared/time'
import { describe, expect, test } from 'vitest'
import { circle } from '../support/domain/core.ts'

describe('going around', () => {
  test('[RR2, RR4] everyone due speaks once, then the round ends by itself in that record and the floor is free', () => {
    const c = circle({ phases: ['round'] })
    c.rounds('bo', 'cy', 'fay')
    const heard: (string | null)[] = []
    while (c.round) {
      heard.push(c.speaker)
      c.after(10 * SECOND).finishes()
    }
    expect(heard).toEqual(['bo', 'cy', 'fay'])
    expect([c.speaker, c.told('round-ended').length]).toEqual([null, 2])
    expect(c.records.at(-1)?.events.map((event) => event.type)).toEqual(['turn-recorded', 'turn-ended', 'round-ended'])
  })

  test('[RR4] the floor somebody was given while the round ended is theirs', () => {
    const c = circle()
    c.rounds('bo')
    c.gives('fay')
    expect([c.round, c.speaker]).toEqual([null, 'fay'])
  })

  test('[RR3] passing makes one passed; come back to me makes one later, offered once after everyone else', () => {
    const c = circle()
    c.rounds('bo', 'cy', 'fay')
    c.passes(true)
    expect(c.round).toBe('bo:later cy:speaking fay:due')
    c.passes()
    expect(c.round).toBe('bo:later cy:passed fay:speaking')
    c.after(10 * SECOND).finishes()
    expect(c.speaker).toBe('bo')
    c.after(10 * SECOND).passes(true)
    expect([c.round, c.told('turn-ended').at(-1)?.mark]).toEqual([null, 'passed'])
    expect(c.turns.filter((turn) => !turn.startsWith('('))).toEqual(['fay 5000 finished'])
  })

  test('[RR7] a facilitator gives the floor to anybody; afterwards the round goes on where it was', () => {
    const c = circle()
    c.rounds('bo', 'cy')
    c.gives('fay')
    expect(c.round).toBe('bo:spoke cy:due')
    c.finishes()
    expect([c.speaker, c.round]).toEqual(['cy', 'bo:spoke cy:speaking'])
  })

  test('[RR7] if that person was due or later, this is their turn in the round', () => {
    const c = circle()
    c.rounds('bo', 'cy', 'fay', 'ada')
    c.passes(true)
    c.gives('ada')
    expect(c.round).toBe('bo:later cy:spoke fay:due ada:speaking')
    c.gives('bo')
    expect(c.round).toBe('bo:speaking cy:spoke fay:due ada:spoke')
    c.finishes()
    c.finishes()
    expect(c.round).toBeNull()
  })

  test('[RR7] in a prepared round it begins the round; giving it to another does not', () => {
    const c = circle()
    c.prepares('bo', 'cy')
    c.gives('fay')
    c.finishes()
    expect([c.speaker, c.shared.round?.begun]).toEqual([null, false])
    c.gives('cy')
    expect([c.round, c.shared.round?.begun]).toEqual(['bo:due cy:speaking', true])
    c.finishes()
    expect(c.speaker).toBe('bo')
  })

  test('[RR6] a late joiner is appended once, also to a prepared round and to one that waits', () => {
    const c = circle()
    c.prepares('bo', 'cy')
    c.joins('gil')
    c.calls()
    c.joins('hal')
    expect(c.round).toBe('bo:speaking cy:due gil:due hal:due')
    c.goesAway('gil')
    c.comesBack('gil')
    expect(c.round).toBe('bo:speaking cy:due gil:due hal:due')
    const other = circle()
    other.rounds('bo', 'cy')
    other.goesAway('cy')
    other.finishes()
    expect([other.speaker, other.round]).toEqual([null, 'bo:spoke cy:due'])
    other.joins('gil')
    expect([other.speaker, other.round]).toEqual(['gil', 'bo:spoke cy:later gil:speaking'])
  })

  test('[RR8] an absent member who is called becomes later, the second time passed; the next is called', () => {
    const c = circle()
    c.rounds('bo', 'cy', 'fay')
    c.goesAway('cy')
    c.finishes()
    expect([c.speaker, c.round]).toEqual(['fay', 'bo:spoke cy:later fay:speaking'])
    c.passes(true)
    expect([c.speaker, c.round]).toEqual(['fay', 'bo:spoke cy:passed fay:speaking'])
  })

  test('[RR8] if nobody due or later is here nobody is marked: the round waits until one of them is back', () => {
    const c = circle()
    c.rounds('bo', 'cy', 'fay')
    c.goesAway('cy')
    c.goesAway('fay')
    c.raises('bo')
    c.finishes()
    c.after(HOUR)
    expect([c.speaker, c.round, c.hands]).toEqual([null, 'bo:spoke cy:due fay:due', ['bo']])
    expect(c.asks('ada', { type: 'call-next', after: null })).toBe('nobody-due')
    c.comesBack('fay')
    expect([c.speaker, c.round]).toEqual(['fay', 'bo:spoke cy:later fay:speaking'])
    c.finishes()
    c.does('ada', { type: 'end-round' })
    expect([c.speaker, c.round]).toEqual([null, null])
  })

  test('[RR8] a waiting round by the facilitator goes on when called', () => {
    const c = circle({ options: { handover: 'by-facilitator' } })
    c.prepares('bo', 'cy')
    c.goesAway('bo')
    c.goesAway('cy')
    expect(c.asks('ada', { type: 'call-next', after: null })).toBe('nobody-due')
    c.comesBack('cy')
    expect(c.speaker).toBeNull()
    c.calls()
    expect(c.round).toBe('bo:later cy:speaking')
  })

  test('[RR2, FL5] everyone’s turn in the round is a full one of its own length', () => {
    const c = circle()
    c.does('ada', { type: 'start-round', order: c.ids(['bo', 'cy']), turnSeconds: 45 })
    c.calls()
    c.after(MINUTE).finishes()
    expect([c.left('turn'), c.shared.round?.turnSeconds]).toEqual([45_000, 45])
  })
})

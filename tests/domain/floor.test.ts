import { nextDeadline } from '@circlet/shared/session/engine/deadlines'
import { MINUTE, SECOND } from '@circlet/shared/time'
import { describe, expect, test } from 'vitest'
import { circle } from '../support/domain/core.ts'

describe('turns', () => {
  test('[FL1, FL3] giving the floor ends the turn it names as finished and opens the next in one step', () => {
    const c = circle({ phases: ['open'] })
    c.gives('bo')
    const events = c.after(10 * SECOND).gives('cy')
    expect(events.map((event) => event.type)).toEqual(['turn-recorded', 'turn-ended', 'turn-started'])
    expect([c.speaker, c.turn, c.turns]).toEqual(['cy', 't2', ['bo 10000 finished']])
    expect(c.shared.last).toEqual({ turn: 't1', speaker: c.id('bo') })
  })

  test.each(['finish-turn', 'pass-turn'] as const)(
    '[FL2] %s of a turn that is over is refused and changes nothing',
    (type) => {
      const c = circle({ phases: ['open'] })
      expect(c.asks('ada', { type, turn: 't1' })).toBe('turn-already-over')
      c.gives('bo')
      c.gives('cy')
      expect(c.asks('bo', { type, turn: 't1' })).toBe('turn-already-over')
      expect(c.asks('ada', { type, turn: 't1' })).toBe('turn-already-over')
      expect(c.speaker).toBe('cy')
    },
  )

  test('[FL2] two people pressing next together advance one step', () => {
    const c = circle({ phases: ['open'], facilitators: ['ada', 'abe'] })
    c.raise('bo', 'cy')
    const next = { type: 'call-next', after: null } as const
    expect([c.asks('ada', next), c.asks('abe', next)]).toEqual(['done', 'turn-already-over'])
    expect([c.speaker, c.hands]).toEqual(['bo', ['cy']])
    expect(c.asks('abe', { type: 'give-floor', member: c.id('fay'), after: null })).toBe('turn-already-over')
  })

  test('[FL3] the speaker or a facilitator finishes a turn, nobody else', () => {
    const c = circle({ phases: ['open'], timekeepers: ['tim'] })
    c.gives('bo')
    const finish = { type: 'finish-turn', turn: 't1' } as const
    expect([c.asks('cy', finish), c.asks('tim', finish), c.asks('bo', finish)]).toEqual([
      'not-allowed',
      'not-allowed',
      'done',
    ])
    c.gives('bo')
    expect(c.asks('ada', { type: 'finish-turn', turn: 't2' })).toBe('done')
  })

  test('[FL3] a timekeeper may call while the floor is free or the time is up, else not', () => {
    const c = circle({ phases: ['open'], timekeepers: ['tim'] })
    c.raise('bo', 'cy', 'fay')
    c.calls('tim')
    c.after(2 * MINUTE - 1)
    expect(c.asks('tim', { type: 'call-next', after: 't1' })).toBe('not-allowed')
    c.after(1).calls('tim')
    expect(c.speaker).toBe('cy')
    c.after(3 * MINUTE).extends('turn', 120)
    expect(c.asks('tim', { type: 'call-next', after: 't2' })).toBe('not-allowed')
    expect(c.asks('tim', { type: 'give-floor', member: c.id('fay'), after: 't2' })).toBe('not-allowed')
    c.after(MINUTE).stops()
    expect(c.asks('tim', { type: 'call-next', after: 't2' })).toBe('done')
  })

  test('[FL3] a timekeeper may call once the speaker has been away for 30 s', () => {
    const c = circle({ phases: ['open'], timekeepers: ['tim'] })
    c.gives('bo')
    c.after(SECOND).goesAway('bo')
    c.after(30 * SECOND - 1)
    expect(c.asks('tim', { type: 'call-next', after: 't1' })).toBe('not-allowed')
    c.after(1)
    expect(c.asks('tim', { type: 'call-next', after: 't1' })).toBe('done')
    expect(c.turns).toEqual(['(bo 1000 skipped)'])
  })

  test('[FL4] a turn is recorded with its speaker, its real speaking time without holds, and how it ended', () => {
    const c = circle({ phases: ['open', 'open'], options: { cutAfterSeconds: 10, turnSeconds: 60 } })
    c.gives('bo')
    c.after(10 * SECOND).stops()
    c.after(MINUTE).breathes()
    c.after(MINUTE).goesOn()
    c.after(MINUTE).resumes()
    c.after(15 * SECOND).finishes()
    c.gives('cy')
    c.after(20 * SECOND).gives('fay')
    c.after(20 * SECOND).calls()
    c.gives('bo')
    c.after(25 * SECOND).passes()
    c.gives('bo')
    c.after(5 * MINUTE).gives('cy')
    c.after(9 * SECOND).leaves('cy')
    c.gives('fay')
    c.after(8 * SECOND).next()
    expect(c.turns).toEqual([
      'bo 25000 finished',
      'cy 20000 finished',
      'fay 20000 finished',
      'bo 25000 passed',
      'bo 70000 cut',
      'cy 9000 left',
      'fay 8000 phase-ended',
    ])
  })

  test('[FL5] a new speaker gets a full turn, also after a speaker who was removed or cut', () => {
    const c = circle({ phases: ['open'], options: { cutAfterSeconds: 0, turnSeconds: 60 } })
    c.gives('bo')
    c.after(30 * SECOND).removes('bo')
    c.gives('cy')
    expect(c.left('turn')).toBe(MINUTE)
    c.extends('turn', 30)
    c.after(2 * MINUTE).gives('fay')
    expect([c.left('turn'), c.turns]).toEqual([MINUTE, ['bo 30000 left', 'cy 90000 cut']])
  })

  test('[FL7] giving the floor to someone unknown or left is refused and leaves it; to someone away it is accepted', () => {
    const c = circle({ phases: ['open'] })
    c.gives('bo')
    c.leaves('cy')
    for (const member of ['m99', c.id('cy')]) {
      expect(c.asks('ada', { type: 'give-floor', member, after: 't1' })).toBe('unknown-member')
    }
    expect(c.speaker).toBe('bo')
    c.goesAway('fay')
    c.gives('fay')
    expect(c.speaker).toBe('fay')
  })

  test('[FL9] getting the floor lowers your hand; giving it to the speaker changes nothing', () => {
    const c = circle({ phases: ['open'] })
    c.raise('bo', 'cy')
    c.gives('cy')
    expect(c.hands).toEqual(['bo'])
    expect(c.asks('ada', { type: 'give-floor', member: c.id('cy'), after: 't1' })).toBe('already so')
    c.raises('cy')
    expect(c.hands).toEqual(['bo', 'cy'])
  })

  test('[FL9] a turn in the round leaves your hand up', () => {
    const c = circle()
    c.raises('bo')
    c.rounds('bo', 'cy')
    expect([c.speaker, c.hands]).toEqual(['bo', ['bo']])
  })
})

describe('away', () => {
  test('[FL6] a speaker who goes away keeps the floor; the timer waits and goes on when they are back', () => {
    const c = circle({ phases: ['open'] })
    c.gives('bo')
    c.after(10 * SECOND).goesAway('bo')
    expect(c.shared.timers.turn).toMatchObject({ status: 'paused', heldBy: ['away'], remainingMs: 110_000 })
    c.after(10 * MINUTE)
    expect([c.speaker, c.left('turn')]).toEqual(['bo', 110_000])
    c.comesBack('bo')
    c.after(SECOND)
    expect(c.left('turn')).toBe(109_000)
  })

  test.each(['ada', 'tim'])('[FL6] %s may let the time go on without them', (who) => {
    const c = circle({ phases: ['open'], timekeepers: ['tim'] })
    c.gives('bo')
    c.goesAway('bo')
    c.after(MINUTE).does(who, { type: 'resume-timer', timer: 'turn' })
    c.after(SECOND)
    expect([c.speaker, c.left('turn')]).toEqual(['bo', 119_000])
    c.after(SECOND).finishes()
    expect(c.turns).toEqual(['(bo 2000 finished)'])
  })

  const goings: [string, (c: ReturnType<typeof circle>) => unknown][] = [
    ['calling the next', (c) => c.calls()],
    ['giving the floor', (c) => c.gives('fay')],
    ['finishing for them', (c) => c.does('ada', { type: 'finish-turn', turn: c.turn ?? '' })],
  ]
  test.each(goings)(
    '[FL6] %s while the turn waits for its speaker ends it skipped; in a round they become later',
    (_, goOn) => {
      const c = circle()
      c.rounds('bo', 'cy')
      c.after(10 * SECOND).goesAway('bo')
      c.after(SECOND)
      goOn(c)
      expect(c.round).toMatch(/^bo:later/)
      expect(c.turns).toEqual(['bo 5000 skipped'])
    },
  )

  test('[FL6, RR8] the second time they are passed', () => {
    const c = circle()
    c.rounds('bo', 'cy')
    c.goesAway('bo')
    c.calls()
    c.comesBack('bo')
    c.after(10 * SECOND).finishes()
    expect(c.round).toBe('bo:speaking cy:spoke')
    c.goesAway('bo')
    c.does('ada', { type: 'finish-turn', turn: c.turn ?? '' })
    expect([c.round, c.told('turn-ended').map((event) => event.mark)]).toEqual([null, ['later', 'spoke', 'passed']])
  })

  test('[FL6] the session goes on by itself only with no facilitator and no timekeeper here, after 60 s', () => {
    const c = circle({ phases: ['open'], timekeepers: ['tim'] })
    c.gives('bo')
    c.raises('cy')
    c.goesAway('bo')
    c.goesAway('ada')
    c.after(5 * MINUTE)
    expect(c.speaker).toBe('bo')
    c.comesBack('bo')
    c.goesAway('tim')
    c.goesAway('bo')
    c.after(MINUTE - 1)
    expect(c.speaker).toBe('bo')
    c.after(1)
    expect([c.speaker, c.turns]).toEqual(['cy', ['(bo 0 skipped)']])
  })

  test('[FL6] coming back in time restarts the 60 s', () => {
    const c = circle({ phases: ['open'] })
    c.gives('bo')
    c.goesAway('ada')
    c.goesAway('bo')
    c.after(59 * SECOND).comesBack('bo')
    c.after(SECOND).goesAway('bo')
    c.after(59 * SECOND)
    expect(c.speaker).toBe('bo')
    c.after(SECOND)
    expect(c.speaker).toBeNull()
  })

  test('[FL11] given the floor while away, a member’s time runs; waiting begins only after they were here', () => {
    const c = circle({ phases: ['open'] })
    c.goesAway('bo')
    c.gives('bo')
    c.goesAway('ada')
    expect(nextDeadline(c.state)?.command.type).not.toBe('go-on')
    c.after(90 * SECOND)
    expect([c.speaker, c.left('turn')]).toEqual(['bo', 30_000])
    c.comesBack('bo')
    c.after(SECOND).goesAway('bo')
    c.after(30 * SECOND)
    expect([c.speaker, c.left('turn')]).toEqual(['bo', 29_000])
    c.after(30 * SECOND)
    expect(c.speaker).toBeNull()
  })
})

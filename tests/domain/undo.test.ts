import { MINUTE, SECOND } from '@circlet/shared/time'
import { describe, expect, test } from 'vitest'
import { circle } from '../support/domain/core.ts'

/** Bo speaks for 50 s of 120 s, and Cy waits. */
function speaking() {
  const c = circle({ phases: ['open'], timekeepers: ['tim'] })
  c.raise('bo', 'cy')
  c.calls()
  c.after(50 * SECOND)
  return c
}

describe('the floor goes back', () => {
  test('[FL10] in a new turn that continues the old: what was left, what was spoken, one turn counted', () => {
    const c = speaking()
    c.calls()
    c.after(7 * SECOND + 3)
    c.undoes()
    expect([c.speaker, c.turn, c.left('turn')]).toEqual(['bo', 't3', 70 * SECOND])
    c.after(20 * SECOND).finishes()
    expect(c.turns).toEqual(['bo 50000 finished', '(cy 7003 undone)', 'bo 70000 finished'])
    const { [c.id('bo')]: bo, [c.id('cy')]: cy } = c.state.hidden.ledgers
    expect([bo?.spokenMs, bo?.turns, bo?.turnsInPhase]).toEqual([70 * SECOND, 1, 1])
    expect([cy?.spokenMs, cy?.turns, cy?.turnsInPhase]).toEqual([0, 0, 0])
    expect(c.state.hidden.balance?.turns).toEqual({ count: 1, ms: 70 * SECOND })
  })

  test('[FL10] the hand that was called is up again, with its arrival, reason and place', () => {
    const c = speaking()
    c.raise('fay')
    const before = c.shared.queue.hands
    c.calls()
    expect(c.hands).toEqual(['fay'])
    c.after(4 * SECOND).undoes()
    expect(c.shared.queue.hands).toEqual(before)
  })

  test('[FL10] a hand that came or went meanwhile has come or gone', () => {
    const c = speaking()
    c.raise('fay')
    c.calls()
    c.lowers('fay')
    c.raises('ada')
    c.undoes()
    expect(c.hands).toEqual(['cy', 'ada'])
  })

  test('[FL10] places in the round are as before, also when that had ended with the turn', () => {
    const c = circle()
    c.rounds('bo', 'cy')
    c.goesAway('cy')
    c.after(30 * SECOND).finishes()
    expect([c.round, c.speaker]).toEqual(['bo:spoke cy:due', null])
    c.comesBack('cy')
    expect(c.round).toBe('bo:spoke cy:speaking')
    c.undoes()
    expect([c.round, c.speaker, c.left('turn')]).toEqual(['bo:speaking cy:due', 'bo', 95 * SECOND])
    c.finishes()
    c.after(20 * SECOND).finishes()
    expect(c.round).toBeNull()
    c.undoes()
    expect([c.round, c.speaker]).toEqual(['bo:spoke cy:speaking', 'cy'])
  })

  test('[FL10] members deferred as absent are due as before; members who passed meanwhile stay passed', () => {
    const c = circle()
    c.rounds('bo', 'cy', 'fay', 'ada')
    c.goesAway('cy')
    c.after(30 * SECOND).finishes()
    expect(c.round).toBe('bo:spoke cy:later fay:speaking ada:due')
    c.passesAhead('ada')
    c.undoes()
    expect([c.round, c.state.hidden.deferred]).toEqual(['bo:speaking cy:due fay:due ada:passed', []])
  })

  test('[FL10] a speaker who went away meanwhile keeps the floor, and the clock waits for them', () => {
    const c = speaking()
    c.calls()
    c.goesAway('bo')
    c.undoes()
    c.after(5 * SECOND)
    expect([c.speaker, c.left('turn')]).toEqual(['bo', 70 * SECOND])
    c.comesBack('bo')
    c.after(5 * SECOND)
    expect(c.left('turn')).toBe(65 * SECOND)
  })

  test('[FL10] a clock that was stopped is stopped, and a turn that was settling begins at once', () => {
    const c = circle()
    c.rounds('bo', 'cy')
    c.after(2 * SECOND).finishes()
    c.undoes()
    expect([c.left('turn'), c.shared.floor?.startedAt]).toEqual([120 * SECOND, c.now])
    c.after(10 * SECOND).stops()
    c.calls()
    c.undoes()
    c.after(9 * SECOND)
    expect([c.speaker, c.left('turn')]).toEqual(['bo', 110 * SECOND])
  })

  test('[FL10] a reply in between is a hand again, and one that is taken back goes on as a reply', () => {
    const c = speaking()
    c.raises('fay', 'reply')
    c.calls()
    expect(c.shared.floor?.kind).toBe('reply')
    c.undoes()
    expect([c.speaker, c.hands]).toEqual(['bo', ['fay:reply', 'cy']])
    c.calls()
    c.after(5 * SECOND).finishes()
    c.undoes()
    expect([c.speaker, c.shared.floor?.kind, c.left('turn')]).toEqual(['fay', 'reply', 15 * SECOND])
  })

  test('[FL10, TM7] a turn that was cut is given back, and its end does not cut it again', () => {
    const c = circle({ options: { cutAfterSeconds: 0, turnSeconds: 30 } })
    c.gives('bo')
    c.after(30 * SECOND)
    expect(c.turns).toEqual(['bo 30000 cut'])
    c.undoes()
    c.after(MINUTE)
    expect([c.speaker, c.left('turn')]).toEqual(['bo', -MINUTE])
    c.extends('turn', 90)
    c.after(30 * SECOND)
    expect(c.turns.at(-1)).toBe('bo 120000 cut')
  })

  test('[FL10] the same hand-over can be made and taken back again', () => {
    const c = speaking()
    for (let times = 0; times < 3; times++) {
      c.calls()
      c.undoes()
    }
    expect([c.speaker, c.hands, c.left('turn')]).toEqual(['bo', ['cy'], 70 * SECOND])
  })
})

describe('who may, and until when', () => {
  const undo = (turn: string) => ({ type: 'undo-turn', turn }) as const

  test('[FL10] a facilitator or timekeeper, and who ended their own turn by finishing or passing', () => {
    const c = speaking()
    c.finishes()
    expect(c.asks('cy', undo('t1'))).toBe('not-allowed')
    expect(c.asks('bo', undo('t1'))).toBe('done')
    c.passes()
    expect(c.asks('bo', undo('t2'))).toBe('done')
    c.calls()
    expect(c.asks('bo', undo('t3'))).toBe('not-allowed')
    expect(c.asks('tim', undo('t3'))).toBe('done')
    c.calls()
    expect(c.asks('ada', undo('t5'))).toBe('done')
  })

  test('[FL10] within 10 s, which everyone sees', () => {
    const c = speaking()
    c.calls()
    expect(c.view('fay').undo).toEqual({ turn: 't1', until: c.now + 10 * SECOND })
    c.after(10 * SECOND)
    expect(c.asks('ada', undo('t1'))).toBe('done')
    c.calls()
    c.after(10 * SECOND + 1)
    expect(c.asks('ada', undo('t3'))).toBe('turn-already-over')
  })

  test('[FL10] the turn it names must be the one that ended last, with one hand-over since', () => {
    const c = speaking()
    expect(c.asks('ada', undo('t1'))).toBe('turn-already-over')
    c.calls()
    c.finishes()
    expect(c.asks('ada', undo('t1'))).toBe('turn-already-over')
    expect(c.shared.undo?.turn).toBe('t2')
    expect(c.asks('ada', undo('t2'))).toBe('done')
    expect(c.asks('ada', undo('t2'))).toBe('turn-already-over')
    expect(c.shared.undo).toBeNull()
  })

  test.each<[string, (c: ReturnType<typeof speaking>) => void]>([
    ['another part', (c) => c.next()],
    ['a round that is prepared', (c) => c.prepares('bo', 'cy')],
    ['the speaker who left', (c) => c.leaves('bo')],
    ['the end', (c) => c.does('ada', { type: 'end-session' })],
  ])('[FL10] not after %s', (_, meanwhile) => {
    const c = speaking()
    c.calls()
    meanwhile(c)
    expect(c.shared.undo).toBeNull()
  })

  test('[FL10] not after a round was ended by hand, which is no hand-over', () => {
    const c = circle()
    c.rounds('bo', 'cy')
    c.finishes()
    c.does('ada', { type: 'end-round' })
    expect([c.shared.undo, c.asks('ada', undo('t1'))]).toEqual([null, 'turn-already-over'])
  })

  test('[SE4, FL10] not while paused, and not longer because of a pause', () => {
    const c = speaking()
    c.finishes()
    c.breathes()
    expect(c.asks('ada', undo('t1'))).toBe('session-paused')
    c.after(8 * SECOND).resumes()
    expect(c.asks('ada', undo('t1'))).toBe('done')
    expect(c.left('turn')).toBe(70 * SECOND)
  })

  test('[MB17] undoing for somebody else is noted as an act, undoing your own step is not', () => {
    const c = speaking()
    c.calls()
    c.undoes()
    expect(c.view('ada').facilitation?.acts.at(-1)?.command).toBe('undo-turn')
    c.gives('ada')
    c.finishes()
    const acts = c.view('ada').facilitation?.acts.length
    c.undoes()
    expect([c.speaker, c.view('ada').facilitation?.acts.length]).toEqual(['ada', acts])
  })
})

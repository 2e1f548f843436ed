import { minutesToAskFor } from '@circlet/shared/session/queries/time/more-time'
import { MINUTE } from '@circlet/shared/time'
import { describe, expect, test } from 'vitest'
import { type Circle, circle } from '../support/domain/core.ts'

const question = 'Shall we take a little more time?'
const asks = (c: Circle, phase = c.phase ?? 'p9') => c.asks('ada', { type: 'ask-more-time', phase, question })
const last = (c: Circle) => c.shared.polls.at(-1)
const says = (c: Circle, who: string, choice: string) =>
  c.does(who, { type: 'vote', poll: last(c)?.id ?? '', choice: [choice] })
const closes = (c: Circle) => c.does('ada', { type: 'close-poll', poll: last(c)?.id ?? '' })
/** Asks, ada says yes, and the poll is closed. */
const agreed = (c: Circle) => {
  asks(c)
  says(c, 'ada', 'yes')
  return closes(c)
}
const two = () => circle({ phases: ['open', 'open'] })

describe('more time for all', () => {
  test('[AG32] is an open poll with two answers that says how much it is about', () => {
    const c = two()
    expect(asks(c)).toBe('done')
    expect(last(c)).toMatchObject({
      kind: 'single',
      question,
      choices: ['yes', 'no'],
      anonymous: false,
      moreTime: { phase: 'p1', minutes: 5 },
    })
    expect(asks(c)).toBe('already so')
    expect(asks(c, 'p2')).toBe('phase-already-over')
    expect(c.asks('bo', { type: 'ask-more-time', phase: 'p1', question })).toBe('not-allowed')
    c.next()
    c.next()
    expect(asks(c, 'p2')).toBe('phase-already-over')
    expect(minutesToAskFor(c.shared)).toBeNull()
  })

  test('[AG32] an agreed part gets five, three, then two minutes, then no more; the next part starts over', () => {
    const c = two()
    const left = [5, 3, 2].map(() => {
      agreed(c)
      return c.left('phase')
    })
    expect(left).toEqual([15, 18, 20].map((minutes) => minutes * MINUTE))
    expect([minutesToAskFor(c.shared), asks(c)]).toEqual([null, 'not-allowed'])
    c.next()
    expect(minutesToAskFor(c.shared)).toBe(5)
  })

  test('[AG32] it closes by itself when everybody here has answered, also because the last of the others went', () => {
    const c = two()
    asks(c)
    for (const who of ['ada', 'bo']) says(c, who, 'yes')
    c.goesAway('cy')
    expect(last(c)?.status).toBe('open')
    expect(says(c, 'fay', 'no').map((event) => event.type)).toEqual(['vote-cast', 'poll-closed', 'timer-extended'])
    expect(c.left('phase')).toBe(15 * MINUTE)
    asks(c)
    for (const who of ['ada', 'bo']) says(c, who, 'yes')
    c.leaves('fay')
    expect([last(c)?.status, c.left('phase')]).toEqual(['closed', 18 * MINUTE])
  })

  test('[AG32] as many against it as for it is no agreement, and none is asked for less because of it', () => {
    const c = two()
    asks(c)
    says(c, 'ada', 'yes')
    says(c, 'bo', 'no')
    expect(closes(c).map((event) => event.type)).toEqual(['poll-closed'])
    expect([c.left('phase'), minutesToAskFor(c.shared)]).toEqual([10 * MINUTE, 5])
  })

  test('[AG32] it closes with its part, which gets nothing any more, and writes down no decision', () => {
    const c = two()
    asks(c)
    says(c, 'bo', 'yes')
    c.next()
    expect([last(c)?.status, c.left('phase')]).toEqual(['closed', 10 * MINUTE])
    agreed(c)
    expect(c.shared.captures).toEqual([])
  })

  test('[AG32, AG5] also with a part that goes on by itself when its time is up', () => {
    const c = circle({ phases: ['open', 'open'], options: { phaseEnd: 'advance' } })
    asks(c)
    says(c, 'bo', 'yes')
    c.after(10 * MINUTE)
    expect([c.phase, last(c)?.status, c.left('phase')]).toEqual(['p2', 'closed', 10 * MINUTE])
  })

  test('[AG32, TM6] time that is up is forgotten when there is more', () => {
    const c = two()
    c.after(12 * MINUTE)
    agreed(c)
    expect(c.shared.timers.phase).toMatchObject({ up: false, lengthMs: 15 * MINUTE })
  })
})

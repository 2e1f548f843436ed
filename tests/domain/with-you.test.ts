import { project } from '@circlet/shared/session/views/project'
import { SECOND } from '@circlet/shared/time'
import { expect, test } from 'vitest'
import { type Circle, circle } from '../support/domain/core.ts'

const withThem = (c: Circle) => ({ type: 'be-with', turn: c.turn ?? 't9' }) as const

function speaking() {
  const c = circle({ phases: ['open', 'silence'], timekeepers: ['tim'] })
  c.gives('bo')
  return c
}

test('[WY1] the record and every view say that somebody is with the speaker, and not who', () => {
  const tell = (who: string) => {
    const c = speaking()
    c.after(3 * SECOND).does(who, withThem(c))
    return c
  }
  const [first, ...others] = ['cy', 'fay', 'ada', 'tim'].map((who) => tell(who))
  if (!first) throw new Error('nobody was with anybody')
  expect(first.records.at(-1)?.events).toEqual([{ type: 'with-you' }])
  expect(first.shared.floor?.withYouAt).toBe(first.now)
  for (const other of others) {
    expect(other.records).toEqual(first.records)
    expect(project(other.state, { memberId: 'm1', role: 'facilitator' })).toEqual(
      project(first.state, { memberId: 'm1', role: 'facilitator' }),
    )
  }
})

test('[WY1] nobody is with themselves, and the next turn begins without', () => {
  const c = speaking()
  expect(c.asks('bo', withThem(c))).toBe('not-allowed')
  c.does('cy', withThem(c))
  c.gives('cy')
  expect(c.shared.floor?.withYouAt).toBe(undefined)
})

test('[WY2] a member who joins in while the card glows shares the same glow', () => {
  const c = speaking()
  c.does('cy', withThem(c))
  const since = c.now
  c.after(5 * SECOND - 1)
  expect(c.asks('fay', withThem(c))).toBe('already so')
  expect(c.shared.floor?.withYouAt).toBe(since)
  c.after(1).does('fay', withThem(c))
  expect(c.shared.floor?.withYouAt).toBe(since + 5 * SECOND)
})

test('[WY2] not for a turn that is over, not in a breath, not in a silence', () => {
  const c = speaking()
  const then = withThem(c)
  c.breathes()
  expect(c.asks('cy', then)).toBe('session-paused')
  c.resumes()
  c.finishes()
  expect(c.asks('cy', then)).toBe('turn-already-over')
  c.next()
  expect(c.asks('cy', then)).toBe('turn-already-over')
})

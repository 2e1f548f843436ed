import { memberBalanceOf } from '@circlet/shared/session/model/balance-state'
import type { Viewer } from '@circlet/shared/session/model/view'
import { visible } from '@circlet/shared/session/views/project'
import { MINUTE, SECOND } from '@circlet/shared/time'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Circle } from '../support/domain/core.ts'
import { draws } from '../support/domain/draws.ts'
import { Talk } from '../support/domain/talk.ts'

const OFF = { type: 'set-preferences', preferences: { measured: false } } as const
const others = (c: Circle, but: string): Viewer[] => [
  { memberId: null, role: 'display' },
  ...c.shared.members.filter(({ id }) => id !== but).map(({ id, role }) => ({ memberId: id, role })),
]

/** The first record that one of these viewers received differently in the two circles. */
function difference(one: Circle, other: Circle, viewers: readonly Viewer[]) {
  const saying = ({ records }: Circle, viewer: Viewer) =>
    records
      .map(({ at, events }) => JSON.stringify([at, visible(events, viewer)]))
      .filter((record) => !record.endsWith(',[]]'))
  for (const viewer of viewers) {
    const [here, there] = [saying(one, viewer), saying(other, viewer)]
    const place = here.findIndex((record, index) => record !== there[index])
    if (place !== -1 || here.length !== there.length) return { viewer, here: here[place], there: there[place] }
  }
  return null
}

/** Turns of anybody; then, in the middle of one, somebody else switches measuring off, or does not; and it goes on without them. */
const story = fc.record({
  before: fc.array(fc.tuple(fc.constantFrom(...'ABCDE'), fc.integer({ min: 5, max: 120 })), {
    minLength: 6,
    maxLength: 24,
  }),
  after: fc.array(fc.tuple(fc.constantFrom(...'ABCD'), fc.integer({ min: 5, max: 120 })), { maxLength: 12 }),
})

function plays({ before, after }: typeof story extends fc.Arbitrary<infer S> ? S : never, switches: boolean) {
  const talk = new Talk('ABCDE')
  const turns = (some: readonly (readonly [string, number])[]) => {
    for (const [who, seconds] of some) {
      talk.circle.gives(who)
      talk.passes(seconds * SECOND)
      talk.circle.finishes()
      talk.passes(SECOND)
    }
  }
  turns(before)
  talk.circle.gives('A')
  talk.passes(20 * SECOND)
  if (switches) talk.circle.does('E', OFF)
  talk.circle.finishes()
  turns(after)
  return talk
}

/** Without a prompt for E nothing else would have been different either: who is asked in their place is another story. */
const isLeftAlone = (talk: Talk) => !talk.prompts.some((prompt) => prompt.startsWith('E'))

test('[BA16] nothing that others receive changes because somebody switches measuring off, until the part ends', () => {
  fc.assert(
    fc.property(story, (drawn) => {
      const without = plays(drawn, false)
      fc.pre(isLeftAlone(without))
      const viewers = others(without.circle, without.circle.id('E'))
      expect(difference(plays(drawn, true).circle, without.circle, viewers)).toBe(null)
    }),
    draws(60),
  )
})

test('[BA16] it is gone with the part, and with the session where no part ends', () => {
  const ends: ((c: Circle) => unknown)[] = [(c) => c.next(), (c) => c.does('ada', { type: 'end-session' })]
  for (const end of ends) {
    const { circle: c } = new Talk('ABC', {}, {}).passes(MINUTE)
    c.speaks('C', 30 * SECOND)
    c.does('C', OFF)
    const known = () => c.state.hidden.balance && memberBalanceOf(c.state.hidden.balance, c.id('C'))
    expect(known()?.spokenMs).toBe(30 * SECOND)
    end(c)
    expect([known()?.spokenMs, known()?.expectedMs, known()?.spell]).toEqual([0, 0, null])
  }
})

test('[BA16] switching measuring on again in the same part continues the old counts', () => {
  const { circle: c } = new Talk('ABC')
  c.speaks('C', 30 * SECOND)
  c.does('C', OFF)
  c.speaks('C', 30 * SECOND)
  c.does('C', { ...OFF, preferences: { measured: true } })
  c.speaks('C', 30 * SECOND)
  expect(c.state.hidden.balance?.spaces[c.id('C')]?.spokenMs).toBe(60 * SECOND)
})

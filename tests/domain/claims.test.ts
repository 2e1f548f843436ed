import { asStored } from '@circlet/shared/session/model/state'
import { preview } from '@circlet/shared/session/views/preview'
import { MINUTE, SECOND } from '@circlet/shared/time'
import { describe, expect, test } from 'vitest'
import { circle, T0 } from '../support/domain/core.ts'

const CLAIM = { type: 'claim-facilitation' } as const
const NOT_ME = { type: 'decline-facilitation' } as const

type Circle = ReturnType<typeof circle>

/** To whom facilitating is offered: a name, `everyone`, or null. */
function offered(c: Circle): string | null {
  const { claim } = c.shared
  return claim && (claim.to === null ? 'everyone' : c.name(claim.to))
}

const roles = (c: Circle) => c.shared.members.map(({ id, role }) => `${c.name(id)} ${role}`)

describe('while live', () => {
  test('[MB8] it is offered when no facilitator has been here for 60 s, and recorded at that time', () => {
    const c = circle()
    c.after(10 * SECOND).goesAway('ada')
    c.after(59_999)
    expect(offered(c)).toBeNull()
    c.after(5 * SECOND)
    expect([offered(c), c.records.at(-1)?.at]).toEqual(['bo', T0 + 70 * SECOND])
  })

  test('[MB8] a facilitator who is back within 60 s, or another who is here, leaves it as it is', () => {
    const c = circle({ facilitators: ['ada', 'abe'] })
    c.goesAway('ada')
    c.after(5 * MINUTE).goesAway('abe')
    c.after(50 * SECOND).comesBack('ada')
    c.after(50 * SECOND).goesAway('ada')
    c.after(59_999)
    expect(c.told('claim-offered')).toEqual([])
    c.after(1)
    expect(offered(c)).toBe('bo')
  })

  test('[MB8] a timekeeper is asked first, even one who is only listening', () => {
    const c = circle({ timekeepers: ['tim'] })
    c.does('tim', { type: 'set-preferences', preferences: { listening: true } })
    c.goesAway('ada')
    expect(offered(c.after(MINUTE))).toBe('tim')
  })

  test('[MB8] else the member present longest who is not listening', () => {
    const c = circle()
    c.does('bo', { type: 'set-preferences', preferences: { listening: true } })
    c.after(SECOND).goesAway('cy')
    c.after(SECOND).comesBack('cy')
    c.joins('gus')
    c.goesAway('ada')
    expect(offered(c.after(MINUTE))).toBe('fay')
  })

  test('[MB8] after 30 s it is offered to everyone here, recorded at that time', () => {
    const c = circle()
    c.goesAway('ada')
    c.after(MINUTE + 30 * SECOND - 1)
    expect([offered(c), c.asks('cy', CLAIM)]).toEqual(['bo', 'not-allowed'])
    c.after(10 * SECOND)
    expect([offered(c), c.records.at(-1)?.at]).toEqual(['everyone', T0 + 90 * SECOND])
    c.does('cy', CLAIM)
    expect(roles(c)).toEqual(['ada facilitator', 'bo participant', 'cy facilitator', 'fay participant'])
  })

  test('[MB8] after *not me* everyone gets the offer at once; members without an offer cannot decline it', () => {
    const c = circle()
    c.goesAway('ada')
    c.after(MINUTE)
    expect(c.asks('cy', NOT_ME)).toBe('already so')
    c.does('bo', NOT_ME)
    expect(offered(c)).toBe('everyone')
    expect(c.asks('bo', NOT_ME)).toBe('already so')
    c.does('bo', CLAIM)
    expect(offered(c)).toBeNull()
  })

  test('[MB8] when the asked member goes, everyone gets the offer; with nobody here it waits', () => {
    const c = circle({ participants: ['bo', 'cy'] })
    c.goesAway('ada')
    c.after(MINUTE).goesAway('bo')
    expect(offered(c)).toBe('everyone')
    const empty = circle({ participants: ['bo'] })
    for (const name of ['ada', 'bo']) empty.goesAway(name)
    empty.after(10 * MINUTE)
    expect(empty.told('claim-offered')).toEqual([])
    empty.comesBack('bo')
    expect(offered(empty.after(0))).toBe('bo')
  })

  test('[MB8] when everyone here listens, everyone is asked', () => {
    const c = circle({ participants: ['bo'] })
    c.does('bo', { type: 'set-preferences', preferences: { listening: true } })
    c.goesAway('ada')
    expect(offered(c.after(MINUTE))).toBe('everyone')
    c.does('bo', CLAIM)
    expect(roles(c)).toEqual(['ada facilitator', 'bo facilitator'])
  })

  test('[MB8] the first to accept has it, and the second is told no', () => {
    const c = circle()
    c.goesAway('ada')
    c.after(2 * MINUTE)
    c.does('cy', CLAIM)
    expect([c.asks('bo', CLAIM), c.asks('cy', CLAIM)]).toEqual(['not-allowed', 'already so'])
  })

  test('[MB8] a facilitator who returns is one again, nothing else changes, and both see who took over', () => {
    const c = circle()
    c.gives('bo')
    c.after(10 * SECOND).goesAway('ada')
    c.after(2 * MINUTE)
    c.does('cy', CLAIM)
    const before = { ...c.shared, members: [] }
    c.comesBack('ada')
    expect({ ...c.shared, members: [] }).toEqual(before)
    expect(roles(c)).toEqual(['ada facilitator', 'bo participant', 'cy facilitator', 'fay participant'])
    const claimed = { by: c.id('cy'), at: c.now }
    expect([c.view('ada').facilitation?.claimed, c.view('cy').facilitation?.claimed]).toEqual([claimed, claimed])
    expect(c.view('bo').facilitation).toBeUndefined()
    c.after(20 * MINUTE)
    expect(c.told('claim-offered')).toHaveLength(2)
  })

  test('[MB8] a facilitator who returns before anybody accepted takes the offer away', () => {
    const c = circle()
    c.goesAway('ada')
    c.after(MINUTE).comesBack('ada')
    expect([offered(c), c.asks('bo', CLAIM)]).toEqual([null, 'not-allowed'])
    c.does('ada', { type: 'end-session' })
    c.after(10 * MINUTE)
    expect(c.told('claim-offered')).toHaveLength(1)
  })

  test('[MB8] a last facilitator who leaves for good is missed just the same', () => {
    const c = circle()
    c.leaves('ada')
    expect(offered(c.after(MINUTE))).toBe('bo')
  })
})

describe('in the lobby', () => {
  const lobby = (startsAt: number | null, names = ['bo', 'cy', 'fay']) =>
    circle({ facilitators: [], participants: names, stage: 'lobby', startsAt })

  test('[MB8] it is offered 5 min after the planned start', () => {
    const c = lobby(T0 + 20 * MINUTE)
    c.after(25 * MINUTE - 1)
    expect(offered(c)).toBeNull()
    c.after(1)
    expect(offered(c)).toBe('bo')
    c.does('bo', CLAIM)
    c.does('bo', { type: 'start-session' })
    expect(c.shared.status).toBe('live')
  })

  test('[MB8] without a planned start 10 min after the third person came', () => {
    const c = lobby(null, ['bo', 'cy'])
    c.after(HOUR_AND_MORE)
    expect(offered(c)).toBeNull()
    c.joins('fay')
    c.after(10 * MINUTE - 1)
    expect(offered(c)).toBeNull()
    expect(offered(c.after(1))).toBe('bo')
  })

  test('[MB8] never while a facilitator is here; a facilitator who reloads the page has a minute', () => {
    const c = circle({ stage: 'lobby', startsAt: T0 + MINUTE })
    c.after(HOUR_AND_MORE).goesAway('ada')
    expect(offered(c.after(59_999))).toBeNull()
    expect(offered(c.after(1))).toBe('bo')
  })

  test('[LG4] a visitor with a link sees no offer, and a state of an earlier build has none', () => {
    const c = lobby(T0)
    c.after(5 * MINUTE)
    expect([offered(c), preview(c.state, 'participant').claim]).toEqual(['bo', null])
    const { claim: _, ...shared } = c.state.shared
    const { unledSince: __, ...hidden } = c.state.hidden
    const earlier = JSON.parse(JSON.stringify({ ...c.state, shared, hidden }))
    expect([asStored(earlier).shared.claim, asStored(earlier).hidden.unledSince]).toEqual([null, null])
  })
})

const HOUR_AND_MORE = 61 * MINUTE

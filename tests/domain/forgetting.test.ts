import type { MemberId } from '@circlet/shared/ids'
import { seatsOfOne } from '@circlet/shared/session/commands/erasure/forget-member'
import { redacted } from '@circlet/shared/session/commands/erasure/redact'
import { decide, decideSystem } from '@circlet/shared/session/engine/decide'
import { evolve } from '@circlet/shared/session/evolve/evolve'
import type { SessionRecord } from '@circlet/shared/session/model/events'
import { emptyState, type SessionState } from '@circlet/shared/session/model/state'
import { project } from '@circlet/shared/session/views/project'
import { MINUTE } from '@circlet/shared/time'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { story } from '../support/domain/arbitrary.ts'
import { type Circle, circle } from '../support/domain/core.ts'
import { draws } from '../support/domain/draws.ts'
import { sameJson } from '../support/domain/json.ts'
import { marked, markOf } from '../support/domain/marked.ts'
import { World } from '../support/domain/world.ts'

interface Forgotten {
  readonly state: SessionState
  readonly records: readonly SessionRecord[]
}

/** What a session and its log are after a member has taken their data with them. */
function forgotten(records: readonly SessionRecord[], before: SessionState, member: MemberId): Forgotten {
  const decision = decideSystem(before, { type: 'forget-member', member }, { now: before.hidden.lastAt, seed: 1 })
  if (!decision.ok) throw new Error(decision.code)
  const { events, state } = decision
  const all = [...records, { version: records.length + 1, at: state.hidden.lastAt, events }]
  return { state, records: redacted(all, member, before) }
}

/** All but what the engine remembers of the whole circle, which no record tells any more without the one who is gone. */
function told({ hidden, ...slices }: SessionState) {
  const { balance: _, prompts: __, ...rest } = hidden
  return { ...slices, hidden: rest }
}

/** That the records, folded from the start, are the state. */
function sameState({ records, state }: Forgotten): void {
  const [folded, kept] = [told(records.reduce(evolve, emptyState)), told(state)]
  if (!sameJson(folded, kept)) expect(folded).toEqual(kept)
}

const count = (bytes: string, mark: string) => bytes.split(mark).length - 1

describe('whatever has happened', () => {
  test('[ER1, ER2, ER4, LG4] nothing of the person is left in any record or snapshot, and the records make the state', () => {
    fc.assert(
      fc.property(story(90), fc.nat(20), (tried, place) => {
        const records = marked(new World(tried, []).records)
        const before = records.reduce(evolve, emptyState)
        const { members } = before.shared
        const member = members[place % members.length]?.id ?? 'm1'
        const after = forgotten(records, before, member)
        sameState(after)
        const bytes = JSON.stringify([after.records, after.state])
        for (const seat of seatsOfOne(before.hidden, member)) expect(bytes).not.toContain(markOf(seat))
      }),
      draws(120),
    )
  })

  test('[ER1, ER2] nor in what a log has left, when its oldest records are gone', () => {
    fc.assert(
      fc.property(story(90), fc.nat(20), fc.nat(120), (tried, place, from) => {
        const records = marked(new World(tried, []).records)
        const before = records.reduce(evolve, emptyState)
        const { members } = before.shared
        const member = members[place % members.length]?.id ?? 'm1'
        const bytes = JSON.stringify(redacted(records.slice(from % records.length), member, before))
        for (const seat of seatsOfOne(before.hidden, member)) expect(bytes).not.toContain(markOf(seat))
      }),
      draws(100),
    )
  })

  test('[ER1, ER2] everybody else’s words are where they were', () => {
    fc.assert(
      fc.property(story(60), fc.nat(20), (tried, place) => {
        const records = marked(new World(tried, []).records)
        const before = records.reduce(evolve, emptyState)
        const { members } = before.shared
        const member = members[place % members.length]?.id ?? 'm1'
        const gone = seatsOfOne(before.hidden, member)
        const after = forgotten(records, before, member)
        // The erased member may be the last one awaited: then the answers of the others are shown.
        const left = decide(before, member, { type: 'leave' }, { now: before.hidden.lastAt, seed: 1 })
        const base = left.ok ? left.state : before
        const others = members.filter(({ id }) => !gone.includes(id))
        for (const { id } of others) {
          const seen = (state: SessionState) => JSON.stringify(project(state, { memberId: id, role: 'participant' }))
          // The `step` says how a member meant to do their action, no matter who wrote it down.
          const steps = before.shared.captures.filter(
            ({ by, owner, step }) => by === id && owner !== null && gone.includes(owner) && step !== null,
          )
          expect(count(seen(after.state), markOf(id))).toBe(count(seen(base), markOf(id)) - steps.length)
        }
      }),
      draws(60),
    )
  })

  test('[ER1] a second one takes theirs from what the first has left', () => {
    fc.assert(
      fc.property(story(60), fc.nat(20), fc.nat(20), (tried, one, other) => {
        const records = marked(new World(tried, []).records)
        const before = records.reduce(evolve, emptyState)
        const { members } = before.shared
        const [first, second] = [one, other].map((place) => members[place % members.length]?.id ?? 'm1')
        const once = forgotten(records, before, first ?? '')
        const twice = forgotten(once.records, once.state, second ?? '')
        sameState(twice)
        const bytes = JSON.stringify(twice)
        for (const member of [first, second]) expect(bytes).not.toContain(markOf(member ?? ''))
      }),
      draws(60),
    )
  })
})

const forgets = (c: Circle, who: string) => forgotten(c.records, c.state, c.id(who))

test('[ER1] the speaker leaves the floor; erasing also works after the end and after leaving', () => {
  const c = circle({ phases: ['open'] })
  c.gives('bo')
  const { state } = forgets(c, 'bo')
  expect(state.shared).toMatchObject({ floor: null, members: [{}, { name: '', presence: 'left' }, {}, {}] })
  expect(Object.values(state.hidden.seats)).not.toContain(c.id('bo'))
  c.leaves('cy')
  c.does('ada', { type: 'end-session' })
  for (const who of ['bo', 'cy']) {
    const left = forgets(c, who).state
    expect(left.shared.members.find(({ id }) => id === c.id(who))).toMatchObject({ name: '', presence: 'left' })
    expect(left.shared.status).toBe('ended')
  }
  expect(decideSystem(c.state, { type: 'forget-member', member: 'm99' }, c.context)).toMatchObject({
    ok: false,
    code: 'unknown-member',
  })
})

test('[ER2] their turns stay as those of somebody who left, and the counts of a poll with their vote in them', () => {
  const c = circle({ phases: ['open'] })
  c.speaks('bo', MINUTE)
  c.does('ada', { type: 'open-poll', kind: 'consent', question: 'Again on Monday?', anonymous: false })
  c.does('bo', { type: 'vote', poll: 'v1', choice: ['agree'], reason: 'I would miss it' })
  c.does('cy', { type: 'vote', poll: 'v1', choice: ['agree'] })
  c.does('ada', { type: 'close-poll', poll: 'v1' })
  const { state, records } = forgets(c, 'bo')
  expect(state.shared.polls[0]).toMatchObject({ counts: { agree: 2 }, votes: [{ member: c.id('cy') }] })
  expect(state.shared.last?.speaker).toBe(c.id('bo'))
  const turns = records.flatMap(({ events }) => events.filter(({ type }) => type === 'turn-recorded'))
  expect(turns).toMatchObject([{ member: c.id('bo'), spokenMs: MINUTE }])
})

test('[ER3] a decision is the circle’s, and an action of another’s making is given back without how it was meant', () => {
  const c = circle({ phases: ['open'] })
  c.does('bo', { type: 'add-capture', kind: 'decision', text: 'We meet on Mondays' })
  c.does('bo', { type: 'add-capture', kind: 'learning', text: 'I can ask' })
  c.does('cy', { type: 'add-capture', kind: 'action', text: 'Bring a guest', step: 'Ask around' })
  c.does('bo', { type: 'take-action', capture: 'c3' })
  c.does('bo', { type: 'edit-capture', capture: 'c3', changes: { step: 'Ask my sister', confidence: 3 } })
  const { state, records } = forgets(c, 'bo')
  expect(state.shared.captures).toMatchObject([
    { text: 'We meet on Mondays' },
    { text: 'Bring a guest', owner: null, step: null, confidence: null },
  ])
  expect(JSON.stringify(records)).not.toMatch(/sister|I can ask/)
})

test('[ER5] erasing either the old or the new seat of a readmitted member erases both', () => {
  const c = circle({ phases: ['open'] })
  c.goesAway('bo')
  c.joins('bo again', 'participant', { name: 'bo' })
  c.does('ada', { type: 'readmit', member: c.id('bo'), newcomer: c.id('bo again') })
  for (const who of ['bo', 'bo again']) {
    const { state, records } = forgets(c, who)
    expect(JSON.stringify([state, records])).not.toContain('bo')
  }
})

test('[ER2, ER5] a group’s session loses their person and the actions it brought for them', () => {
  const link = { group: 'x', order: ['g2', 'g1'], facilitator: 'g2', timekeeper: 'g1', owners: ['g1', 'g2', 'g2'] }
  const actions = ['Call my brother', 'Rest', 'Sleep'].map((text, place) => ({
    name: place ? 'bo' : 'ada',
    text,
    step: null,
  }))
  const c = circle({ phases: ['open'] })
  const created = c.records[0]
  if (!created) throw new Error('no first record')
  const events = [{ type: 'actions-brought', actions } as const, { type: 'group-linked', ...link } as const]
  const of = (member: string, person: string) => (event: SessionRecord['events'][number]) =>
    event.type === 'seat-issued' && event.member === member ? { ...event, person } : event
  const records = [{ ...created, events: [...created.events, ...events] }, ...c.records.slice(1)].map((record) => ({
    ...record,
    events: record.events.map(of(c.id('bo'), 'g2')),
  }))
  const before = records.reduce(evolve, emptyState)
  const after = forgotten(records, before, c.id('bo'))
  expect(after.state.shared.sinceLast).toEqual([actions[0]])
  expect(after.state.hidden.group).toEqual({
    group: 'x',
    order: ['g1'],
    facilitator: null,
    timekeeper: 'g1',
    owners: ['g1'],
  })
  expect(JSON.stringify(after)).not.toMatch(/g2|Rest|Sleep|"bo"/)
  sameState(after)
})

test('[ER1, ER2] erasing removes a member’s own items from what the group’s session brought, wherever they are listed', () => {
  const link = { group: 'x', order: [], facilitator: null, timekeeper: null, owners: ['g2', 'g1', 'g3'] }
  const actions = ['bo', 'ada', 'cy'].map((name) => ({ name, text: `of ${name}`, step: null }))
  const c = circle({ phases: ['open'] })
  const persons: Record<string, string> = { [c.id('ada')]: 'g1', [c.id('bo')]: 'g2', [c.id('cy')]: 'g3' }
  const events = [{ type: 'actions-brought', actions } as const, { type: 'group-linked', ...link } as const]
  const records = c.records.map((record, place) => ({
    ...record,
    events: [...record.events, ...(place === 0 ? events : [])].map((event) => {
      const person = event.type === 'seat-issued' ? persons[event.member] : undefined
      return person === undefined ? event : { ...event, person }
    }),
  })) as readonly SessionRecord[]
  const once = forgotten(records, records.reduce(evolve, emptyState), c.id('bo'))
  expect(once.state.shared.sinceLast).toEqual(actions.slice(1))
  const twice = forgotten(once.records, once.state, c.id('cy'))
  expect(twice.state.shared.sinceLast).toEqual([actions[1]])
  expect(JSON.stringify(twice)).not.toMatch(/of (bo|cy)/)
  sameState(once)
  sameState(twice)
})

test('[ER4] a field that no rule names is removed from every event, of any member', () => {
  const c = circle({ phases: ['open'] })
  const records = c.records.map((record) => ({
    ...record,
    events: record.events.map((event) => ({ ...event, nickname: 'the quiet one' })),
  }))
  const before = records.reduce(evolve, emptyState)
  expect(JSON.stringify(records)).toContain('the quiet one')
  expect(JSON.stringify(redacted(records, c.id('bo'), before))).not.toContain('the quiet one')
})

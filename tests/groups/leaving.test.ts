import { decideGroup } from '@circlet/shared/group/decide'
import type { GroupEvent } from '@circlet/shared/group/events'
import { evolveGroup } from '@circlet/shared/group/evolve'
import { redactedGroup } from '@circlet/shared/group/redact'
import { emptyGroup, type GroupState } from '@circlet/shared/group/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draws } from '../support/domain/draws.ts'
import { TestGroup } from '../support/domain/group.ts'
import { groupStep, take } from '../support/domain/group-arbitrary.ts'

const markOf = (person: string) => `<${person}>`
const foldedFrom = (events: readonly GroupEvent[]) =>
  events.reduce((state, event) => evolveGroup(state, event, 1), emptyGroup)

/** The events with everything that somebody wrote, or that tells who they are, under their mark. */
function marked(events: readonly GroupEvent[]): GroupEvent[] {
  const owners = new Map<string, string>()
  return events.map((event): GroupEvent => {
    switch (event.type) {
      case 'person-joined':
        return { ...event, name: markOf(event.person), lens: markOf(event.person) }
      case 'person-edited':
        return 'name' in event.changes
          ? { ...event, changes: { ...event.changes, name: markOf(event.person), lens: markOf(event.person) } }
          : event
      case 'seat-issued':
        return { ...event, seat: markOf(event.person), join: markOf(event.person) }
      case 'action-taken':
      case 'private-action-taken': {
        const mark = markOf(event.action.owner)
        owners.set(event.action.id, mark)
        return { ...event, action: { ...event.action, text: mark, step: mark, help: mark } }
      }
      case 'action-reported':
      case 'private-action-reported': {
        const mark = owners.get(event.action) ?? ''
        return { ...event, hindered: mark, ...(event.text !== undefined && { text: mark }) }
      }
      case 'word-given':
        return { ...event, text: markOf(event.from) }
      default:
        return event
    }
  })
}

/** What the group and its log are after somebody has left. */
function after(events: readonly GroupEvent[], person: string): { events: GroupEvent[]; state: GroupState } {
  const before = foldedFrom(events)
  const decision = decideGroup(before, person, { type: 'leave-group' }, { now: 1, key: 'a key', maxMembers: 60 })
  if (!decision.ok) throw new Error(decision.code)
  return { events: redactedGroup([[...events, ...decision.events]], person, before).flat(), state: decision.state }
}

test('[GR15, GR19, GR20] a member who leaves is in no record or snapshot, and the records rebuild the state', () => {
  fc.assert(
    fc.property(fc.array(groupStep, { maxLength: 60 }), fc.nat(9), (steps, place) => {
      const group = new TestGroup(['Ana', 'Ben', 'Cleo', 'Dee'])
      for (const step of steps) take(group, step)
      const events = marked(group.events)
      const { members } = foldedFrom(events).shared
      const person = members[place % members.length]?.id
      if (person === undefined) return
      const left = after(events, person)
      expect(foldedFrom(left.events)).toEqual(left.state)
      const bytes = JSON.stringify(left)
      expect(bytes).not.toContain(markOf(person))
      for (const { id } of left.state.shared.members) expect(bytes).toContain(markOf(id))
      const parts = left.events.filter((event) => event.type === 'parts-noted')
      expect(JSON.stringify(parts)).not.toContain(`"${person}"`)
    }),
    draws(150),
  )
})

test('[GR15] words that they gave to others go with them, words of others stay where they are', () => {
  const group = new TestGroup(['Ana', 'Ben', 'Cleo'])
  group.ask('g2', { type: 'give-word', text: 'Thank you', to: ['g1'] })
  group.ask('g3', { type: 'give-word', text: 'And you', to: ['g1'] })
  group.ask('g2', { type: 'leave-group' })
  expect(group.see('g1').you.words.map(({ text }) => text)).toEqual(['And you'])
})

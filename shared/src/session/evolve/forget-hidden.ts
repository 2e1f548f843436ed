import type { MemberId } from '../../ids.ts'
import type { GroupLink } from '../model/group-link.ts'
import type { HiddenSlice } from '../model/state.ts'

/** The hidden slice without a member's identity. The balance removes the engine's counts (ER2). */
export function forgottenHidden(hidden: HiddenSlice, member: MemberId): HiddenSlice {
  const { persons = {}, group, notes, ...rest } = hidden
  const others = without(persons, (id) => id === member)
  const person = persons[member]
  return {
    ...rest,
    seats: without(hidden.seats, (_, holder) => holder === member),
    joins: without(hidden.joins, (_, join) => join.member === member),
    notes: without(notes, (id) => id === member),
    votes: votesOfOthers(hidden.votes, member),
    ...(Object.keys(others).length > 0 && { persons: others }),
    ...(group && { group: person === undefined ? group : linkWithout(group, person) }),
  }
}

/** A session's group link without one person. */
export function linkWithout(link: GroupLink, person: string): GroupLink {
  const { owners } = link
  return {
    ...link,
    order: link.order.filter((each) => each !== person),
    facilitator: link.facilitator === person ? null : link.facilitator,
    timekeeper: link.timekeeper === person ? null : link.timekeeper,
    ...(owners && { owners: owners.filter((owner) => owner !== person) }),
  }
}

function votesOfOthers(votes: HiddenSlice['votes'], member: MemberId): HiddenSlice['votes'] {
  const others = Object.entries(votes).map(([poll, of]) => [poll, without(of, (id) => id === member)] as const)
  return Object.fromEntries(others.filter(([, of]) => Object.keys(of).length > 0))
}

function without<Value>(
  record: Readonly<Record<string, Value>>,
  goes: (key: string, value: Value) => boolean,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([key, value]) => !goes(key, value)))
}

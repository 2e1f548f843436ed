import type { MemberId } from '../../../ids.ts'
import { refuse, type Verdict } from '../../model/decision.ts'
import type { HiddenSlice } from '../../model/state.ts'
import { memberOf } from '../../queries/members.ts'
import type { DecisionBuilder } from '../decision-builder.ts'
import { departs } from '../members/members.ts'
import type { SystemCommandRules } from '../system-command-rule.ts'

export const erasureSystemCommands = {
  'forget-member': { decide: (builder, { member }) => forgetMember(builder, member) },
} satisfies Partial<SystemCommandRules>

/**
 * Somebody takes their data with them: they leave, if they have not, and from then on nothing in the state tells who
 * they were. What the log remembers of before is for `redacted` (ER1).
 */
function forgetMember(builder: DecisionBuilder, id: MemberId): Verdict {
  if (!memberOf(builder.shared, id)) return refuse('unknown-member')
  const seats = seatsOfOne(builder.hidden, id)
  const brought = actionsOfOthers(builder, seats)
  for (const seat of seats) {
    const left = departs(builder, seat, 'left')
    if (left) return left
  }
  if (brought) builder.tell({ type: 'actions-brought', actions: brought })
  for (const member of seats) builder.tell({ type: 'member-forgotten', member })
  return null
}

/** Every seat that is the same person's: those given up to come back into this one, and others of the same person of the group. */
export function seatsOfOne({ moved = {}, persons = {} }: HiddenSlice, id: MemberId): readonly MemberId[] {
  const same: (readonly [MemberId, MemberId])[] = Object.entries(moved)
  for (const [one, person] of Object.entries(persons))
    for (const [other, each] of Object.entries(persons)) if (person === each) same.push([one, other])
  const seats = new Set([id])
  // Who came back twice gave up two places, one after the other: a set grows while it is gone through.
  for (const seat of seats) for (const pair of same) if (pair.includes(seat)) for (const each of pair) seats.add(each)
  return [...seats]
}

/** Which of the actions that were brought are this person's, by their place in the list. */
export function placesBrought({ group, persons = {} }: HiddenSlice, seats: readonly MemberId[]): ReadonlySet<number> {
  const people = seats.flatMap((seat) => persons[seat] ?? [])
  const owners = group?.owners ?? []
  return new Set(owners.flatMap((owner, place) => (people.includes(owner) ? [place] : [])))
}

/** What the group comes back to, without what this person had taken on; null when that changes nothing. */
function actionsOfOthers({ shared, hidden }: DecisionBuilder, seats: readonly MemberId[]) {
  const places = placesBrought(hidden, seats)
  if (!shared.sinceLast || places.size === 0) return null
  return shared.sinceLast.filter((_, place) => !places.has(place))
}

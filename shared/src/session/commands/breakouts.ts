import type { MemberId } from '../../ids.ts'
import type { CommandOf } from '../../protocol/commands.ts'
import { refuse, type Verdict } from '../model/decision.ts'
import type { Member, SharedSlice } from '../model/shared-state.ts'
import { openedByOthers } from '../queries/first-timers.ts'
import { eligible, runningPhase } from '../queries/format-rules.ts'
import { memberOf } from '../queries/members.ts'
import { shuffled } from '../queries/shuffle.ts'
import { type CommandRules, FACILITATOR } from './command-rule.ts'
import type { DecisionBuilder } from './decision-builder.ts'

export const breakoutCommands = {
  'form-groups': { who: FACILITATOR, when: 'live', decide: formGroups },
  'change-group': { who: FACILITATOR, when: 'live', decide: changeGroup },
} satisfies Partial<CommandRules>

type Groups = readonly (readonly MemberId[])[]

/** `form-groups`: splits everyone again, by chance or with lenses spread, or exactly by the list (BR3). */
function formGroups(builder: DecisionBuilder, command: CommandOf<'form-groups'>): Verdict {
  const { breakout } = builder.shared
  const { by } = command
  if (typeof by === 'string') {
    if (!breakout) return refuse('phase-already-over')
    if (eligible(builder.shared).length === 0) return refuse('nobody-due')
    split(builder, by)
    return null
  }
  const named = by.flat()
  if (new Set(named).size !== named.length) return refuse('invalid-command', 'by')
  if (!named.every((id) => isOfToday(builder.shared, id))) return refuse('unknown-member')
  if (!breakout) return refuse('phase-already-over')
  if (JSON.stringify(by) !== JSON.stringify(breakout.groups)) builder.tell({ type: 'groups-formed', groups: by })
  return null
}

/** `change-group`: moves a member into another member's group, or out of all groups (BR3). */
function changeGroup(builder: DecisionBuilder, command: CommandOf<'change-group'>): Verdict {
  const { member, with: companion } = command
  if (!isOfToday(builder.shared, member)) return refuse('unknown-member')
  if (companion !== null && !isOfToday(builder.shared, companion)) return refuse('unknown-member')
  if (member === companion) return refuse('invalid-command', 'with')
  const { breakout } = builder.shared
  if (!breakout) return refuse('phase-already-over')
  const from = groupOf(breakout.groups, member)
  const to = companion === null ? null : groupOf(breakout.groups, companion)
  // The member whose group they should join is in no group.
  if (to === -1) return refuse('unknown-member')
  if (to === from || (to === null && from === -1)) return null
  builder.tell({ type: 'group-changed', member, group: to })
  return null
}

/** Splits all eligible members into groups of the running phase's size (BR1, BR2). */
export function split(builder: DecisionBuilder, by: 'chance' | 'lenses'): void {
  const drawn = shuffled(eligible(builder.shared), builder.seed)
  const members = by === 'lenses' ? byLens(drawn) : drawn
  const count = groupCount(members.length, runningPhase(builder.shared)?.groupSize ?? members.length)
  const groups = Array.from({ length: members.length === 0 ? 0 : count }, (_, place) => {
    const group = members.filter((_, index) => index % count === place).map((member) => member.id)
    // Dealing by lens would put members with the same lens first in every group.
    return openedByOthers(builder, by === 'lenses' ? shuffled(group, builder.seed + place + 1) : group)
  })
  builder.tell({ type: 'groups-formed', groups })
}

/** The smallest number of groups within the size; one fewer if a member would be alone (BR2). */
export function groupCount(people: number, size: number): number {
  const count = Math.max(1, Math.ceil(people / size))
  return count > 1 && Math.floor(people / count) < 2 ? count - 1 : count
}

/** Adds a member who joins late, or no longer only listens, to the smallest group (BR4). */
export function joinGroup(builder: DecisionBuilder, member: MemberId): void {
  const { breakout } = builder.shared
  if (!breakout || groupOf(breakout.groups, member) !== -1) return
  builder.tell({ type: 'group-changed', member, group: smallest(breakout.groups) })
}

/** Removes a member who only listens from their group (BR4). */
export function leaveGroup(builder: DecisionBuilder, member: MemberId): void {
  const groups = builder.shared.breakout?.groups ?? []
  if (groupOf(groups, member) === -1) return
  builder.tell({ type: 'group-changed', member, group: null })
  joinLoneOne(builder, groups[groupOf(groups, member)] ?? [])
}

/** Moves a member who is now alone to the smallest other group, if there is one (BR4). */
export function joinLoneOne(builder: DecisionBuilder, left: readonly MemberId[]): void {
  const groups = builder.shared.breakout?.groups ?? []
  const lone = groups.find((group) => group.length === 1 && group.every((id) => left.includes(id)))?.[0]
  if (lone === undefined || groups.length === 1) return
  // Count their own group as the largest, so that it is not chosen.
  const others = groups.map((group) => (group.includes(lone) ? groups.flat() : group))
  builder.tell({ type: 'group-changed', member: lone, group: smallest(others) })
}

/** Index of the smallest group; 0 when there are no groups. */
const smallest = (groups: Groups) => {
  const [least] = groups.toSorted((one, other) => one.length - other.length)
  return least ? groups.indexOf(least) : 0
}

/** Index of a member's group, or -1. */
const groupOf = (groups: Groups, member: MemberId): number => groups.findIndex((group) => group.includes(member))

/** Members grouped by lens, so that dealing spreads each lens. Members without a lens come last. */
function byLens(members: readonly Member[]): readonly Member[] {
  const lensOf = (member: Member) => member.lens?.toLowerCase() ?? ''
  const lenses = [...new Set(members.map(lensOf))].filter((lens) => lens !== '')
  return [...lenses, ''].flatMap((lens) => members.filter((member) => lensOf(member) === lens))
}

function isOfToday(shared: Pick<SharedSlice, 'members'>, id: MemberId): boolean {
  const member = memberOf(shared, id)
  return member !== null && member.presence !== 'left' && member.today
}

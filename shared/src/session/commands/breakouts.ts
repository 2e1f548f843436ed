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

/** `form-groups`: everyone anew by chance or with lenses mixed, or exactly as the list says (BR3). */
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

/** `change-group`: into the group of somebody, or out of all (BR3). */
function changeGroup(builder: DecisionBuilder, command: CommandOf<'change-group'>): Verdict {
  const { member, with: companion } = command
  if (!isOfToday(builder.shared, member)) return refuse('unknown-member')
  if (companion !== null && !isOfToday(builder.shared, companion)) return refuse('unknown-member')
  if (member === companion) return refuse('invalid-command', 'with')
  const { breakout } = builder.shared
  if (!breakout) return refuse('phase-already-over')
  const from = groupOf(breakout.groups, member)
  const to = companion === null ? null : groupOf(breakout.groups, companion)
  // Whom they were to join is in no group any more.
  if (to === -1) return refuse('unknown-member')
  if (to === from || (to === null && from === -1)) return null
  builder.tell({ type: 'group-changed', member, group: to })
  return null
}

/** Splits everyone of today who takes part into groups of the running part's size (BR1, BR2). */
export function split(builder: DecisionBuilder, by: 'chance' | 'lenses'): void {
  const drawn = shuffled(eligible(builder.shared), builder.seed)
  const members = by === 'lenses' ? byLens(drawn) : drawn
  const count = groupCount(members.length, runningPhase(builder.shared)?.groupSize ?? members.length)
  const groups = Array.from({ length: members.length === 0 ? 0 : count }, (_, place) => {
    const group = members.filter((_, index) => index % count === place).map((member) => member.id)
    // Dealt by lens, those of one lens would begin in every group.
    return openedByOthers(builder, by === 'lenses' ? shuffled(group, builder.seed + place + 1) : group)
  })
  builder.tell({ type: 'groups-formed', groups })
}

/** As few groups as keep everyone within the size; one fewer where somebody would be left alone (BR2). */
export function groupCount(people: number, size: number): number {
  const count = Math.max(1, Math.ceil(people / size))
  return count > 1 && Math.floor(people / count) < 2 ? count - 1 : count
}

/** A late comer, or one who takes part after all, goes to the smallest group (BR4). */
export function joinGroup(builder: DecisionBuilder, member: MemberId): void {
  const { breakout } = builder.shared
  if (!breakout || groupOf(breakout.groups, member) !== -1) return
  builder.tell({ type: 'group-changed', member, group: smallest(breakout.groups) })
}

/** One who listens from now on leaves their group (BR4). */
export function leaveGroup(builder: DecisionBuilder, member: MemberId): void {
  const groups = builder.shared.breakout?.groups ?? []
  if (groupOf(groups, member) === -1) return
  builder.tell({ type: 'group-changed', member, group: null })
  joinLoneOne(builder, groups[groupOf(groups, member)] ?? [])
}

/** Whom somebody has just left alone goes to the smallest of the other groups, if there is one (BR4). */
export function joinLoneOne(builder: DecisionBuilder, left: readonly MemberId[]): void {
  const groups = builder.shared.breakout?.groups ?? []
  const lone = groups.find((group) => group.length === 1 && group.every((id) => left.includes(id)))?.[0]
  if (lone === undefined || groups.length === 1) return
  // Their own group stands with nobody in it while they move: the largest of all, so that it is not chosen.
  const others = groups.map((group) => (group.includes(lone) ? groups.flat() : group))
  builder.tell({ type: 'group-changed', member: lone, group: smallest(others) })
}

/** The place of the smallest group; 0, that of a first one, where there are none yet. */
const smallest = (groups: Groups) => {
  const [least] = groups.toSorted((one, other) => one.length - other.length)
  return least ? groups.indexOf(least) : 0
}

/** Which group somebody is in; -1: in none. */
const groupOf = (groups: Groups, member: MemberId): number => groups.findIndex((group) => group.includes(member))

/** Those of one lens side by side, so that dealing spreads them; who has none is like nobody else. */
function byLens(members: readonly Member[]): readonly Member[] {
  const lensOf = (member: Member) => member.lens?.toLowerCase() ?? ''
  const lenses = [...new Set(members.map(lensOf))].filter((lens) => lens !== '')
  return [...lenses, ''].flatMap((lens) => members.filter((member) => lensOf(member) === lens))
}

function isOfToday(shared: Pick<SharedSlice, 'members'>, id: MemberId): boolean {
  const member = memberOf(shared, id)
  return member !== null && member.presence !== 'left' && member.today
}

import type { MemberId } from '../../ids.ts'
import type { Situation } from '../model/decision.ts'
import type { Member, RoundOrder } from '../model/shared-state.ts'
import { ledgerOf } from '../model/state.ts'
import { openedByOthers } from './first-timers.ts'
import { eligible, runningPhase } from './format-rules.ts'
import { placeOfStarter } from './group-link.ts'
import { shuffled } from './shuffle.ts'

/** The order of a round over all eligible members (RR1). The member whom the phase is about comes last (RR21). */
export function orderOf(situation: Situation, order: RoundOrder): readonly MemberId[] {
  const focus = runningPhase(situation.state.shared)?.focus ?? null
  const members = inOrder(situation, order)
  const others = openedByOthers(
    situation,
    members.filter((id) => id !== focus),
  )
  return focus !== null && members.includes(focus) ? [...others, focus] : others
}

function inOrder(situation: Situation, order: RoundOrder): readonly MemberId[] {
  const joined = eligible(situation.state.shared)
  switch (order) {
    case 'joined':
      return idsOf(joined)
    case 'random':
      return idsOf(shuffled(joined, situation.seed))
    case 'fewest-turns': {
      const turns = (member: Member) => ledgerOf(situation.state.hidden, member.id).turns
      return idsOf(joined.toSorted((one, other) => turns(one) - turns(other)))
    }
    case 'rotate':
      return idsOf(rotated(joined, firstOf(situation, joined)))
    case 'lenses':
      return idsOf(lensesApart(joined))
    default:
      return order satisfies never
  }
}

/**
 * A mutual invitation begins with an eligible facilitator. The others follow in order for the case that nobody is
 * invited (RR10).
 */
export function leaderFirst(situation: Situation): readonly MemberId[] {
  const joined = eligible(situation.state.shared)
  const leader = joined.findIndex((member) => member.role === 'facilitator')
  return openedByOthers(situation, idsOf(rotated(joined, leader === -1 ? firstOf(situation, joined) : leader)))
}

/** The index after the last starter; else a facilitator, else a timekeeper, else the second member to join (RR15). */
function firstOf(situation: Situation, joined: readonly Member[]): number {
  const { starter } = situation.state.hidden
  if (starter !== null) {
    const all = situation.state.shared.members.map((member) => member.id)
    const after = all.indexOf(starter)
    const next = joined.findIndex((member) => all.indexOf(member.id) > after)
    return next === -1 ? 0 : next
  }
  const place = placeOfStarter(situation.state.hidden, joined)
  if (place !== null) return place
  for (const role of ['facilitator', 'timekeeper'] as const) {
    const place = joined.findIndex((member) => member.role === role)
    if (place !== -1) return place
  }
  return joined.length > 1 ? 1 : 0
}

const rotated = (members: readonly Member[], first: number) => [...members.slice(first), ...members.slice(0, first)]

/**
 * Orders members so that neighbours have different lenses where possible: the most frequent remaining lens goes next.
 */
function lensesApart(joined: readonly Member[]): readonly Member[] {
  const groups = new Map<string, Member[]>()
  for (const member of joined) {
    // Members without a lens differ from everybody.
    const lens = member.lens === null ? `no lens ${member.id}` : member.lens.toLowerCase()
    groups.set(lens, [...(groups.get(lens) ?? []), member])
  }
  const order: Member[] = []
  let last: string | null = null
  while (order.length < joined.length) {
    const left = [...groups].filter(([, members]) => members.length > 0)
    const apart = left.filter(([lens]) => lens !== last)
    const most = (apart.length > 0 ? apart : left).reduce((best, each) =>
      each[1].length > best[1].length ? each : best,
    )
    last = most[0]
    const next = most[1].shift()
    if (next) order.push(next)
  }
  return order
}

const idsOf = (members: readonly Member[]): readonly MemberId[] => members.map((member) => member.id)

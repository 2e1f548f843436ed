import type { MemberId } from '../../../ids.ts'
import type { QueuePolicy } from '../../model/parts/options.ts'
import type { Hand, HandReason } from '../../model/shared-state.ts'
import type { HiddenSlice } from '../../model/state.ts'
import { ledgerOf } from '../../model/state.ts'

/** After being overtaken this often, a hand is placed before all later ones (QU4). */
const MOST_OVERTAKEN = 2

export interface SettledQueue {
  readonly hands: readonly Hand[]
  /** The hands that have newly overtaken each hand. */
  readonly overtaken: Readonly<Record<MemberId, readonly MemberId[]>>
}

/**
 * The speaking order, each hand with the reason for its place (QU6). Pinned hands come first, then `process`, then
 * replies, then the rest by the policy (QU2–QU5, QU10).
 */
export function settledQueue(hands: readonly Hand[], hidden: HiddenSlice, policy: QueuePolicy): SettledQueue {
  const pinned = hands.filter((hand) => hidden.pinned.includes(hand.member))
  const free = hands.filter((hand) => !hidden.pinned.includes(hand.member)).toSorted(byArrival)
  const overtaken: Record<MemberId, MemberId[]> = {}
  const waiting = insertAll(
    free.filter((hand) => hand.kind !== 'process' && hand.kind !== 'reply'),
    hidden,
    policy,
    overtaken,
  )
  const count = (member: MemberId) => (hidden.overtaken[member]?.count ?? 0) + (overtaken[member]?.length ?? 0)
  const reasonOf = (hand: Hand): HandReason => {
    if (hidden.pinned.includes(hand.member)) return 'moved'
    if (hand.kind === 'process' || hand.kind === 'reply') return hand.kind
    if (policy === 'first-come') return 'first-come'
    if (policy === 'least-time') return 'less-time'
    if (count(hand.member) >= MOST_OVERTAKEN) return 'waited-long'
    return ledgerOf(hidden, hand.member).turnsInPhase === 0 ? 'not-spoken-yet' : 'fewer-turns'
  }
  const order = [
    ...pinned,
    ...free.filter((hand) => hand.kind === 'process'),
    ...free.filter((hand) => hand.kind === 'reply'),
    ...waiting,
  ]
  return { hands: order.map((hand) => ({ ...hand, reason: reasonOf(hand) })), overtaken }
}

/** Inserts hands in order of arrival. Each moves forward past hands that it may overtake. */
function insertAll(
  arrivals: readonly Hand[],
  hidden: HiddenSlice,
  policy: QueuePolicy,
  overtaken: Record<MemberId, MemberId[]>,
): readonly Hand[] {
  const order: Hand[] = []
  for (const hand of arrivals) {
    let place = order.length
    while (place > 0) {
      const ahead = order[place - 1]
      if (!ahead || measure(hand, hidden, policy) >= measure(ahead, hidden, policy)) break
      if (policy === 'fewest-turns' && !overtakes(hand.member, ahead.member, hidden, overtaken)) break
      place--
    }
    order.splice(place, 0, hand)
  }
  return order
}

/**
 * Whether one hand may overtake another. A hand that has done so may do so again. A third hand may not. It stores new
 * overtaking.
 */
function overtakes(
  one: MemberId,
  other: MemberId,
  hidden: HiddenSlice,
  overtaken: Record<MemberId, MemberId[]>,
): boolean {
  const known = hidden.overtaken[other] ?? { count: 0, by: [] }
  if (known.by.includes(one)) return true
  const fresh = overtaken[other] ?? []
  if (known.count + fresh.length >= MOST_OVERTAKEN) return false
  overtaken[other] = [...fresh, one]
  return true
}

/** The sort key of the policy; less comes first. */
function measure(hand: Hand, hidden: HiddenSlice, policy: QueuePolicy): number {
  const ledger = ledgerOf(hidden, hand.member)
  if (policy === 'first-come') return 0
  return policy === 'least-time' ? ledger.spokenMs : ledger.turnsInPhase
}

const byArrival = (one: Hand, other: Hand) => one.raisedAt - other.raisedAt

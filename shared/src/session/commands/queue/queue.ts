import type { MemberId } from '../../../ids.ts'
import type { CommandOf } from '../../../protocol/commands.ts'
import { refuse, type Verdict } from '../../model/decision.ts'
import type { Hand, HandKind, HandReason, Member } from '../../model/shared-state.ts'
import { innerOf, ruling } from '../../queries/format-rules.ts'
import { memberOf } from '../../queries/members.ts'
import { whyNoReply } from '../../queries/replies.ts'
import { ANYONE, type CommandRules, FACILITATOR, STEWARDS } from '../command-rule.ts'
import type { DecisionBuilder } from '../decision-builder.ts'
import { settledQueue } from './queue-order.ts'

export const queueCommands = {
  'raise-hand': { who: ANYONE, forOthers: STEWARDS, when: 'live', decide: raiseHand },
  'lower-hand': { who: ANYONE, forOthers: STEWARDS, when: 'live', decide: lowerHand },
  'lower-all-hands': { who: FACILITATOR, when: 'live', decide: (builder, _, by) => lowerAllHands(builder, by) },
  'set-queue': { who: FACILITATOR, when: 'always', decide: setQueue },
  'move-hand': { who: FACILITATOR, when: 'live', decide: moveHand },
} satisfies Partial<CommandRules>

/** `raise-hand`: for the sender or for another member. */
export function raiseHand(builder: DecisionBuilder, command: CommandOf<'raise-hand'>, by: Member): Verdict {
  const { kind = 'speak' } = command
  const member = memberOf(builder.shared, command.member ?? by.id)
  if (!member || member.presence === 'left') return refuse('unknown-member')
  if (!ruling(builder.shared).floor) return refuse('no-floor-here')
  if (kind !== 'process' && innerOf(builder.shared)?.includes(member.id) === false) return refuse('outside-circle')
  if (!builder.shared.queue.open && kind !== 'process') return refuse('queue-closed')
  const standing = handOf(builder, member.id)
  if (standing?.kind === kind) return null
  if (kind === 'reply') {
    const why = whyNoReply(builder.shared, member.id)
    if (why) return refuse(why)
    if (standing)
      builder.tell({ type: 'wish-kept', member: member.id, kind: standing.kind, raisedAt: standing.raisedAt })
  }
  // A hand raised during a reply takes up the stored wish, and keeps its time of arrival (QU12).
  const raisedAt = standing?.raisedAt ?? builder.hidden.wishes[member.id]?.raisedAt ?? builder.now
  placeHand(builder, { member: member.id, kind, raisedAt, by: member.id === by.id ? null : by.id })
  return null
}

/** `lower-hand`: for the sender or for another member. */
function lowerHand(builder: DecisionBuilder, command: CommandOf<'lower-hand'>, by: Member): Verdict {
  const member = memberOf(builder.shared, command.member ?? by.id)
  if (!member || member.presence === 'left') return refuse('unknown-member')
  if (!handOf(builder, member.id)) return null
  builder.tell({ type: 'hand-lowered', member: member.id, ...(member.id === by.id ? {} : { by: by.id }) })
  settleQueue(builder)
  return null
}

/** `lower-all-hands`: empties the queue. */
function lowerAllHands(builder: DecisionBuilder, by: Member): Verdict {
  if (builder.shared.queue.hands.length > 0) builder.tell({ type: 'hands-lowered', by: by.id })
  return null
}

/** `set-queue`: opens or closes the queue, and sets the policy, which is the option `queuePolicy`. */
function setQueue(builder: DecisionBuilder, command: CommandOf<'set-queue'>): Verdict {
  const { open, policy } = command
  if (open !== undefined && open !== builder.shared.queue.open) builder.tell({ type: 'queue-opened', open })
  if (policy !== undefined && policy !== builder.shared.queue.policy) {
    builder.tell({ type: 'options-set', options: { queuePolicy: policy } })
    settleQueue(builder)
  }
  return null
}

/** `move-hand`: pins the moved hand and those before it in this order; later hands come after them (QU10). */
function moveHand(builder: DecisionBuilder, command: CommandOf<'move-hand'>): Verdict {
  const { member, before = null } = command
  for (const id of before === null ? [member] : [member, before]) {
    if (!memberOf(builder.shared, id)) return refuse('unknown-member')
  }
  const { hands } = builder.shared.queue
  const order = hands.map((hand) => hand.member)
  if (!order.includes(member) || (before !== null && !order.includes(before))) return refuse('hand-gone')
  if (before === member) return null
  const rest = order.filter((id) => id !== member)
  const place = before === null ? rest.length : rest.indexOf(before)
  const next = rest.toSpliced(place, 0, member)
  if (next.every((id, index) => id === order[index])) return null
  const pinned = next.slice(0, Math.max(place + 1, lastPinned(builder, next) + 1))
  builder.tell({ type: 'hands-pinned', members: pinned })
  const inOrder = next.flatMap((id) => hands.filter((hand) => hand.member === id))
  const reasoned = inOrder.map((hand): Hand => (pinned.includes(hand.member) ? { ...hand, reason: 'moved' } : hand))
  tellOrder(builder, hands, reasoned)
  return null
}

/** Index of the last hand that an earlier move has pinned. */
const lastPinned = (builder: DecisionBuilder, order: readonly MemberId[]) =>
  order.findLastIndex((id) => builder.hidden.pinned.includes(id))

/** Restores wishes that had become replies, when the reply is over or has lapsed. They keep their arrival (QU12). */
export function restoreWishes(builder: DecisionBuilder): void {
  const { floor } = builder.shared
  for (const [member, wish] of Object.entries(builder.hidden.wishes)) {
    const replying = floor?.speaker === member && floor.kind === 'reply'
    if (!replying && !handOf(builder, member)) placeHand(builder, { member, ...wish, by: null })
  }
}

/** Recomputes the queue and tells the places that changed. */
export function settleQueue(builder: DecisionBuilder): void {
  const { hands, policy } = builder.shared.queue
  const settled = settledQueue(hands, builder.hidden, policy)
  tellOvertaken(builder, settled.overtaken)
  tellOrder(builder, hands, settled.hands)
}

/** Recomputes the queue if hands have gone since; else places stay (QU4). */
export function settleAfter(builder: DecisionBuilder, hands: number): void {
  if (builder.shared.queue.hands.length < hands) settleQueue(builder)
}

/** Inserts a hand at its place, and tells what changes for other hands. */
function placeHand(builder: DecisionBuilder, raised: Pick<Hand, 'member' | 'kind' | 'raisedAt' | 'by'>): void {
  const { hands, policy } = builder.shared.queue
  const others = hands.filter((hand) => hand.member !== raised.member)
  const standing = hands.length !== others.length
  const settled = settledQueue([...others, { ...raised, reason: 'first-come' }], builder.hidden, policy)
  const place = settled.hands.findIndex((hand) => hand.member === raised.member)
  const reason = settled.hands[place]?.reason ?? 'first-come'
  const known = standing || raised.raisedAt === builder.now
  builder.tell({
    type: 'hand-raised',
    member: raised.member,
    kind: raised.kind as HandKind,
    place,
    reason,
    ...(known ? {} : { raisedAt: raised.raisedAt }),
    ...(raised.by === null ? {} : { by: raised.by }),
  })
  tellOvertaken(builder, settled.overtaken)
  tellOrder(builder, builder.shared.queue.hands, settled.hands)
}

function tellOvertaken(builder: DecisionBuilder, overtaken: Readonly<Record<MemberId, readonly MemberId[]>>): void {
  for (const [member, by] of Object.entries(overtaken)) builder.tell({ type: 'hand-overtaken', member, by })
}

function tellOrder(builder: DecisionBuilder, before: readonly Hand[], after: readonly Hand[]): void {
  const reasons: Record<MemberId, HandReason> = {}
  for (const hand of after) {
    const known = before.find((standing) => standing.member === hand.member)
    if (known?.reason !== hand.reason) reasons[hand.member] = hand.reason
  }
  const moved = after.some((hand, place) => hand.member !== before[place]?.member)
  if (!moved && Object.keys(reasons).length === 0) return
  builder.tell({ type: 'queue-ordered', order: after.map((hand) => hand.member), reasons })
}

const handOf = (builder: DecisionBuilder, member: MemberId) =>
  builder.shared.queue.hands.find((hand) => hand.member === member) ?? null

/** Lowers the hands of members outside the inner circle, except `process` (IC2). */
export function lowerOutside(builder: DecisionBuilder): void {
  const inner = innerOf(builder.shared)
  if (!inner) return
  const raised = builder.shared.queue.hands.filter((hand) => hand.kind !== 'process').map((hand) => hand.member)
  const outside = [...new Set([...raised, ...Object.keys(builder.hidden.wishes)])].filter((id) => !inner.includes(id))
  for (const member of outside) builder.tell({ type: 'hand-lowered', member })
  if (outside.length > 0) settleQueue(builder)
}

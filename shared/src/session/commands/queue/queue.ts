import type { MemberId } from '../../../ids.ts'
import type { Asked } from '../../../protocol/commands.ts'
import { refuse, type Verdict } from '../../model/decision.ts'
import type { Hand, HandKind, HandReason, Member } from '../../model/shared-state.ts'
import { innerOf, ruling } from '../../queries/format-rules.ts'
import { memberOf } from '../../queries/members.ts'
import { whyNoReply } from '../../queries/replies.ts'
import type { Course } from '../decision-builder.ts'
import { settledQueue } from './queue-order.ts'

/** `raise-hand`, for oneself or for someone. */
export function raiseHand(course: Course, by: Member, command: Asked<'raise-hand'>): Verdict {
  const { kind = 'speak' } = command
  const member = memberOf(course.shared, command.member ?? by.id)
  if (!member || member.presence === 'left') return refuse('unknown-member')
  if (!ruling(course.shared).floor) return refuse('no-floor-here')
  if (kind !== 'process' && innerOf(course.shared)?.includes(member.id) === false) return refuse('outside-circle')
  if (!course.shared.queue.open && kind !== 'process') return refuse('queue-closed')
  const standing = handOf(course, member.id)
  if (standing?.kind === kind) return null
  if (kind === 'reply') {
    const why = whyNoReply(course.shared, member.id)
    if (why) return refuse(why)
    if (standing)
      course.tell({ type: 'wish-kept', member: member.id, kind: standing.kind, raisedAt: standing.raisedAt })
  }
  // Who raises a hand while replying takes up the wish that would come back by itself, and is no newcomer (QU12).
  const raisedAt = standing?.raisedAt ?? course.hidden.wishes[member.id]?.raisedAt ?? course.now
  placeHand(course, { member: member.id, kind, raisedAt, by: member.id === by.id ? null : by.id })
  return null
}

/** `lower-hand`, one's own or someone's. */
export function lowerHand(course: Course, by: Member, command: Asked<'lower-hand'>): Verdict {
  const member = memberOf(course.shared, command.member ?? by.id)
  if (!member || member.presence === 'left') return refuse('unknown-member')
  if (!handOf(course, member.id)) return null
  course.tell({ type: 'hand-lowered', member: member.id, ...(member.id === by.id ? {} : { by: by.id }) })
  settleQueue(course)
  return null
}

/** `lower-all-hands`. */
export function lowerAllHands(course: Course, by: Member): Verdict {
  if (course.shared.queue.hands.length > 0) course.tell({ type: 'hands-lowered', by: by.id })
  return null
}

/** `set-queue`: open or closed, and the policy, which is the same fact as the option. */
export function setQueue(course: Course, command: Asked<'set-queue'>): Verdict {
  const { open, policy } = command
  if (open !== undefined && open !== course.shared.queue.open) course.tell({ type: 'queue-opened', open })
  if (policy !== undefined && policy !== course.shared.queue.policy) {
    course.tell({ type: 'options-set', options: { queuePolicy: policy } })
    settleQueue(course)
  }
  return null
}

/** `move-hand`: the moved hand and those before it keep their order; later hands come behind it (QU10). */
export function moveHand(course: Course, command: Asked<'move-hand'>): Verdict {
  const { member, before = null } = command
  for (const id of before === null ? [member] : [member, before]) {
    if (!memberOf(course.shared, id)) return refuse('unknown-member')
  }
  const { hands } = course.shared.queue
  const order = hands.map((hand) => hand.member)
  if (!order.includes(member) || (before !== null && !order.includes(before))) return refuse('hand-gone')
  if (before === member) return null
  const rest = order.filter((id) => id !== member)
  const place = before === null ? rest.length : rest.indexOf(before)
  const next = rest.toSpliced(place, 0, member)
  if (next.every((id, index) => id === order[index])) return null
  const pinned = next.slice(0, Math.max(place + 1, lastPinned(course, next) + 1))
  course.tell({ type: 'hands-pinned', members: pinned })
  const inOrder = next.flatMap((id) => hands.filter((hand) => hand.member === id))
  const reasoned = inOrder.map((hand): Hand => (pinned.includes(hand.member) ? { ...hand, reason: 'moved' } : hand))
  tellOrder(course, hands, reasoned)
  return null
}

/** A moved hand stays settled where an earlier move put it. */
const lastPinned = (course: Course, order: readonly MemberId[]) =>
  order.findLastIndex((id) => course.hidden.pinned.includes(id))

/** A wish that became a reply comes back with its arrival when the reply is over or has lapsed (QU12). */
export function restoreWishes(course: Course): void {
  const { floor } = course.shared
  for (const [member, wish] of Object.entries(course.hidden.wishes)) {
    const replying = floor?.speaker === member && floor.kind === 'reply'
    if (!replying && !handOf(course, member)) placeHand(course, { member, ...wish, by: null })
  }
}

/** Settles the queue anew and tells what others' places became, if that changed. */
export function settleQueue(course: Course): void {
  const { hands, policy } = course.shared.queue
  const settled = settledQueue(hands, course.hidden, policy)
  tellOvertaken(course, settled.overtaken)
  tellOrder(course, hands, settled.hands)
}

/** Settles the queue when hands have gone since there were so many; else places stay (QU4). */
export function settleAfter(course: Course, hands: number): void {
  if (course.shared.queue.hands.length < hands) settleQueue(course)
}

/** Puts a hand into the queue where the order has it, and tells what that changes for others. */
function placeHand(course: Course, raised: Pick<Hand, 'member' | 'kind' | 'raisedAt' | 'by'>): void {
  const { hands, policy } = course.shared.queue
  const others = hands.filter((hand) => hand.member !== raised.member)
  const standing = hands.length !== others.length
  const settled = settledQueue([...others, { ...raised, reason: 'first-come' }], course.hidden, policy)
  const place = settled.hands.findIndex((hand) => hand.member === raised.member)
  const reason = settled.hands[place]?.reason ?? 'first-come'
  const known = standing || raised.raisedAt === course.now
  course.tell({
    type: 'hand-raised',
    member: raised.member,
    kind: raised.kind as HandKind,
    place,
    reason,
    ...(known ? {} : { raisedAt: raised.raisedAt }),
    ...(raised.by === null ? {} : { by: raised.by }),
  })
  tellOvertaken(course, settled.overtaken)
  tellOrder(course, course.shared.queue.hands, settled.hands)
}

function tellOvertaken(course: Course, overtaken: Readonly<Record<MemberId, readonly MemberId[]>>): void {
  for (const [member, by] of Object.entries(overtaken)) course.tell({ type: 'hand-overtaken', member, by })
}

function tellOrder(course: Course, before: readonly Hand[], after: readonly Hand[]): void {
  const reasons: Record<MemberId, HandReason> = {}
  for (const hand of after) {
    const known = before.find((standing) => standing.member === hand.member)
    if (known?.reason !== hand.reason) reasons[hand.member] = hand.reason
  }
  const moved = after.some((hand, place) => hand.member !== before[place]?.member)
  if (!moved && Object.keys(reasons).length === 0) return
  course.tell({ type: 'queue-ordered', order: after.map((hand) => hand.member), reasons })
}

const handOf = (course: Course, member: MemberId) =>
  course.shared.queue.hands.find((hand) => hand.member === member) ?? null

/** Hands of those outside come down, but those about the meeting itself (IC2). */
export function lowerOutside(course: Course): void {
  const inner = innerOf(course.shared)
  if (!inner) return
  const raised = course.shared.queue.hands.filter((hand) => hand.kind !== 'process').map((hand) => hand.member)
  const outside = [...new Set([...raised, ...Object.keys(course.hidden.wishes)])].filter((id) => !inner.includes(id))
  for (const member of outside) course.tell({ type: 'hand-lowered', member })
  if (outside.length > 0) settleQueue(course)
}

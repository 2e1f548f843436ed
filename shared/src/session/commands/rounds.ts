import type { MemberId } from '../../ids.ts'
import type { CommandOf } from '../../protocol/commands.ts'
import { refuse, type Verdict } from '../model/decision.ts'
import type { Member, Round } from '../model/shared-state.ts'
import { eligible, plannedOrder, roundTurnSeconds, ruling } from '../queries/format-rules.ts'
import { isHereNow, memberOf } from '../queries/members.ts'
import { orderOf } from '../queries/round-order.ts'
import { isDue, isRoundOver } from '../queries/round-status.ts'
import { type CommandRules, FACILITATOR } from './command-rule.ts'
import type { DecisionBuilder } from './decision-builder.ts'

export const roundCommands = {
  'start-round': { who: FACILITATOR, when: 'live', pausable: true, decide: startRound },
  'reorder-round': { who: FACILITATOR, when: 'live', decide: reorderRound },
  'end-round': { who: FACILITATOR, when: 'live', decide: endRound },
} satisfies Partial<CommandRules>

/** `start-round`: ends a running round and prepares a new one. It leaves the open turn alone (RR1). */
function startRound(builder: DecisionBuilder, command: CommandOf<'start-round'>): Verdict {
  const { order = plannedOrder(builder.shared) } = command
  if (Array.isArray(order)) {
    if (new Set(order).size !== order.length) return refuse('invalid-command', 'order')
    const able = eligible(builder.shared).map((member) => member.id)
    if (!order.every((member) => able.includes(member))) return refuse('unknown-member')
  }
  if (!ruling(builder.shared).floor) return refuse('no-floor-here')
  const members = Array.isArray(order) ? order : orderOf(builder, order)
  if (members.length === 0) return refuse('nobody-due')
  prepareRound(builder, members, command.turnSeconds)
  return null
}

/** Prepares a round over these members: screens show the order, everyone is due, nobody speaks (AG9). */
export function prepareRound(builder: DecisionBuilder, order: readonly MemberId[], turnSeconds?: number): void {
  if (builder.shared.round) builder.tell({ type: 'round-ended' })
  const seconds = turnSeconds ?? roundTurnSeconds(builder.shared, order.length)
  builder.tell({ type: 'round-prepared', order, turnSeconds: seconds })
}

/** `reorder-round`: members who are not in the list follow in their old order (RR9). */
function reorderRound(builder: DecisionBuilder, command: CommandOf<'reorder-round'>): Verdict {
  const { round } = builder.shared
  const { order } = command
  if (new Set(order).size !== order.length) return refuse('invalid-command', 'order')
  if (!round) return refuse(order.every((id) => memberOf(builder.shared, id)) ? 'nobody-due' : 'unknown-member')
  if (!order.every((member) => round.order.includes(member))) return refuse('unknown-member')
  const next = [...order, ...round.order.filter((member) => !order.includes(member))]
  if (next.some((member, place) => member !== round.order[place]))
    builder.tell({ type: 'round-reordered', order: next })
  return null
}

/** `end-round`: leaves the open turn alone. */
function endRound(builder: DecisionBuilder): Verdict {
  if (builder.shared.round) builder.tell({ type: 'round-ended' })
  return null
}

/**
 * `pass-turn` without a turn: passes the member's place ahead of time, or takes it up again. A timekeeper or
 * facilitator may do it for a member without a screen (RR14, MB12).
 */
export function passAhead(builder: DecisionBuilder, command: CommandOf<'pass-turn'>, by: Member): Verdict {
  const { member: id = by.id, comeBack = false } = command
  const member = memberOf(builder.shared, id)
  if (!member || member.presence === 'left') return refuse('unknown-member')
  if (id !== by.id && !member.voice) return refuse('not-allowed')
  const mark = builder.shared.round?.state[id]
  if (mark !== 'due' && mark !== 'later' && mark !== 'passed') return refuse('turn-already-over')
  const wanted = comeBack ? 'later' : 'passed'
  if (mark === wanted) return null
  if (comeBack && !builder.hidden.deferred.includes(id)) builder.tell({ type: 'round-deferred', member: id })
  builder.tell({ type: 'round-marked', member: id, mark: wanted })
  return null
}

/**
 * Calls the next member of the round: first `due`, then `later`. It defers members who are away, once each, and only if
 * somebody else is here (RR8). Returns whether it called somebody.
 */
export function callFromRound(
  builder: DecisionBuilder,
  open: (builder: DecisionBuilder, speaker: MemberId) => void,
): boolean {
  const putOff = new Set<MemberId>()
  for (;;) {
    const waiting = waitingIn(builder.shared.round)
    if (!waiting.some((id) => isHereNow(builder.shared, id))) return false
    const next = waiting.find((id) => !putOff.has(id))
    if (next === undefined) return false
    if (isHereNow(builder.shared, next)) {
      open(builder, next)
      return true
    }
    putOff.add(next)
    putOffInRound(builder, next)
  }
}

/** Appends a member who joins late, or no longer only listens, once to the current round (RR6, MB9). */
export function joinRound(builder: DecisionBuilder, member: MemberId): void {
  const { round } = builder.shared
  const mark = round?.state[member]
  if (!round || mark === 'due' || mark === 'speaking' || mark === 'spoke') return
  builder.tell({ type: 'round-marked', member, mark: 'due' })
}

/** Marks a member who now only listens as passed, unless they speak or spoke (MB9). */
export function listenInRound(builder: DecisionBuilder, member: MemberId): void {
  if (isDue(builder.shared.round, member)) builder.tell({ type: 'round-marked', member, mark: 'passed' })
}

/** Ends a round in which nobody is `due`, `later` or `speaking` (RR4). */
export function endRoundWhenOver(builder: DecisionBuilder): void {
  const { round } = builder.shared
  if (round && isRoundOver(round)) builder.tell({ type: 'round-ended' })
}

function putOffInRound(builder: DecisionBuilder, member: MemberId): void {
  const before = builder.hidden.deferred.includes(member)
  builder.tell({ type: 'round-deferred', member, called: true })
  builder.tell({ type: 'round-marked', member, mark: before ? 'passed' : 'later' })
}

/** The members still to be called, in order: first `due`, then `later` (RR3). */
export function waitingIn(round: Round | null): readonly MemberId[] {
  if (!round) return []
  const marked = (mark: string) => round.order.filter((member) => round.state[member] === mark)
  return [...marked('due'), ...marked('later')]
}

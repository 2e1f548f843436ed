import type { MemberId } from '../../../ids.ts'
import { idOf } from '../../../ids.ts'
import type { CommandOf } from '../../../protocol/commands.ts'
import { SECOND } from '../../../time.ts'
import { refuse, type Verdict } from '../../model/decision.ts'
import type { TurnEnding } from '../../model/private-events.ts'
import type { Member, TurnKind } from '../../model/shared-state.ts'
import { mayHaveFloor } from '../../queries/floor-access.ts'
import { focusComes } from '../../queries/focus.ts'
import { ruling, settleMs } from '../../queries/format-rules.ts'
import { isHereNow, mayEndFor, memberOf } from '../../queries/members.ts'
import { whyNoReply } from '../../queries/replies.ts'
import { isDue } from '../../queries/round-status.ts'
import { elapsedMs, remainingMs } from '../../queries/time/timers.ts'
import { turnLengthFor } from '../../queries/time/turn-length.ts'
import { ANYONE, type CommandRules, FACILITATOR, STEWARDS } from '../command-rule.ts'
import type { DecisionBuilder } from '../decision-builder.ts'
import { restoreWishes, settleAfter } from '../queue/queue.ts'
import { callFromRound, passAhead } from '../rounds.ts'

export const floorCommands = {
  'give-floor': { who: FACILITATOR, when: 'live', pausable: true, decide: giveFloor },
  'call-next': { who: STEWARDS, when: 'live', pausable: true, decide: callNext },
  'finish-turn': { who: ANYONE, when: 'live', decide: finishTurn },
  'pass-turn': {
    who: ANYONE,
    forOthers: STEWARDS,
    when: 'live',
    decide: (builder, command, by) =>
      command.turn === null ? passAhead(builder, command, by) : passTurn(builder, command, by),
  },
} satisfies Partial<CommandRules>

/** A turn passed this early does not count (FL13). */
const EARLY_PASS = 15 * SECOND
/** A shorter turn does not count (QU4). */
const SHORTEST_TURN = 3 * SECOND
/** After this time away, a timekeeper may go on without the speaker (FL3). */
const AWAY_BEFORE_CALL = 30 * SECOND

/** `give-floor`: ends the named turn and opens a turn for the member. */
function giveFloor(builder: DecisionBuilder, command: CommandOf<'give-floor'>): Verdict {
  const member = memberOf(builder.shared, command.member)
  if (!member || member.presence === 'left') return refuse('unknown-member')
  // The command names the turn that it ends, so two people who press at once advance only one step.
  if (currentTurn(builder) !== command.after) return refuse('turn-already-over')
  if (!ruling(builder.shared).floor) return refuse('no-floor-here')
  if (!mayHaveFloor(builder.shared, member.id)) return refuse('outside-circle')
  if (builder.shared.floor?.speaker === member.id) return null
  const replies = builder.shared.queue.hands.some((hand) => hand.member === member.id && hand.kind === 'reply')
  if (command.kind === 'reply' && !replies) {
    const why = whyNoReply(builder.shared, member.id)
    if (why) return refuse(why)
  }
  endTurn(builder, wentOn(builder))
  openTurn(builder, member.id, command.kind ?? (replies ? 'reply' : 'turn'))
  return null
}

/** `call-next`: ends the named turn and calls the next member. If nobody waits, the floor stays free. */
function callNext(builder: DecisionBuilder, command: CommandOf<'call-next'>, by: Member): Verdict {
  if (currentTurn(builder) !== command.after) return refuse('turn-already-over')
  if (by.role === 'timekeeper' && builder.shared.floor && !mayCallEarly(builder)) return refuse('not-allowed')
  if (!ruling(builder.shared).floor) return refuse('no-floor-here')
  const speaking = builder.shared.floor !== null
  const inRound = builder.shared.round !== null
  const focus = focusComes(builder.shared)
  endTurn(builder, wentOn(builder))
  // Restore the wish behind a reply before calling the next member (QU12).
  restoreWishes(builder)
  // A phase that advances by time opens no other turn after its end (TM8).
  if (isOver(builder)) return null
  const called = inRound
    ? callFromRound(builder, openTurn)
    : callFocus(builder, focus, 'first') || callFromQueue(builder)
  return called || callFocus(builder, focus, 'last') || speaking ? null : refuse('nobody-due')
}

/** `finish-turn`: by the speaker, or by somebody who may end it for them. */
function finishTurn(builder: DecisionBuilder, command: CommandOf<'finish-turn'>, by: Member): Verdict {
  const { floor } = builder.shared
  if (floor?.turn !== command.turn) return refuse('turn-already-over')
  if (by.id !== floor.speaker && !mayEndFor(builder.shared, by, floor.speaker)) return refuse('not-allowed')
  if (by.id === floor.speaker) endTurn(builder, 'finished', { own: true })
  else endTurn(builder, wentOn(builder))
  return null
}

/** `pass-turn` of the open turn: by the speaker, or by somebody who may end it for them. */
function passTurn(builder: DecisionBuilder, command: CommandOf<'pass-turn'>, by: Member): Verdict {
  const { floor } = builder.shared
  if (floor?.turn !== command.turn) return refuse('turn-already-over')
  if (by.id !== floor.speaker && !mayEndFor(builder.shared, by, floor.speaker)) return refuse('not-allowed')
  endTurn(builder, 'passed', { own: by.id === floor.speaker, comeBack: command.comeBack ?? false })
  return null
}

/** Opens a turn for a member. The floor must be free. */
export function openTurn(builder: DecisionBuilder, speaker: MemberId, asked: 'turn' | 'reply' = 'turn'): void {
  const { shared, hidden } = builder
  const inRound = asked === 'turn' && isDue(shared.round, speaker)
  const kind: TurnKind = asked === 'reply' ? 'reply' : (ruling(shared).turnKind ?? 'turn')
  const settle = kind === 'reply' ? 0 : settleMs(shared, inRound)
  const hands = shared.queue.hands.length
  builder.tell({
    type: 'turn-started',
    turn: idOf('turn', hidden.turns + 1),
    speaker,
    kind,
    lengthMs: turnLengthFor(builder, speaker, asked === 'reply' ? 'reply' : 'full', inRound),
    generation: hidden.generations.turn + 1,
    ...(settle > 0 ? { settleMs: settle } : {}),
  })
  // A full turn makes replies lapse; their wishes return in the same record (QU12).
  restoreWishes(builder)
  settleAfter(builder, hands)
}

/** Details of how a turn ended. */
interface Ended {
  /** The speaker finished or passed it themselves (FL10). */
  readonly own?: boolean
  /** The speaker wants a turn later (RR3). */
  readonly comeBack?: boolean
}

/** Closes the open turn, if there is one, and records it (FL4). */
export function endTurn(
  builder: DecisionBuilder,
  how: TurnEnding,
  { own = false, comeBack = false }: Ended = {},
): void {
  const { floor, round, timers } = builder.shared
  if (!floor) return
  const spokenMs = Math.max(0, elapsedMs(timers.turn, builder.now))
  const early = how === 'passed' && builder.now - floor.startedAt <= EARLY_PASS
  builder.tell({
    type: 'turn-recorded',
    turn: floor.turn,
    member: floor.speaker,
    kind: floor.kind,
    spokenMs,
    how,
    counts: how !== 'undone' && floor.kind !== 'reply' && !early && spokenMs >= SHORTEST_TURN,
    ...(own ? { own } : {}),
  })
  // An undone turn does not change the place in the round (FL10).
  const takesPlace = how !== 'undone' && round?.state[floor.speaker] === 'speaking'
  const mark = takesPlace ? markAfter(builder, floor.speaker, how, comeBack) : null
  builder.tell({ type: 'turn-ended', turn: floor.turn, ...(mark ? { mark } : {}) })
}

/** The speaker's new mark in the round. Each member is deferred to `later` at most once (RR3, RR8). */
function markAfter(builder: DecisionBuilder, speaker: MemberId, how: TurnEnding, comeBack: boolean) {
  if (how !== 'passed' && how !== 'skipped') return 'spoke'
  const wanted = how === 'skipped' || comeBack
  if (!wanted || builder.hidden.deferred.includes(speaker)) return 'passed'
  builder.tell({ type: 'round-deferred', member: speaker })
  return 'later'
}

/** Calls the focus of a spotlight, if this is their place (AG11). */
function callFocus(builder: DecisionBuilder, focus: ReturnType<typeof focusComes>, place: 'first' | 'last'): boolean {
  if (focus?.place !== place) return false
  openTurn(builder, focus.member)
  return true
}

/**
 * Calls the first hand whose member is here; members who are away keep their place (QU8). Returns whether it called
 * somebody.
 */
export function callFromQueue(builder: DecisionBuilder): boolean {
  const { hands } = builder.shared.queue
  const hand = hands.find(({ member }) => isHereNow(builder.shared, member))
  if (!hand) return false
  openTurn(builder, hand.member, hand.kind === 'reply' ? 'reply' : 'turn')
  return true
}

/** Whether the running phase's time is up and the phase advances by time (AG5). */
export function isOver(builder: DecisionBuilder): boolean {
  const { timers, options } = builder.shared
  return options.phaseEnd === 'advance' && timers.phase.status !== 'idle' && timers.phase.up
}

/** How a turn ends when others go on: `skipped` while its speaker is away, because they did not end it (FL6). */
function wentOn(builder: DecisionBuilder): TurnEnding {
  const { turn } = builder.shared.timers
  return turn.status === 'paused' && turn.heldBy.includes('away') ? 'skipped' : 'finished'
}

function mayCallEarly(builder: DecisionBuilder): boolean {
  const { turn } = builder.shared.timers
  if (turn.status !== 'idle' && (turn.up || (remainingMs(turn, builder.now) ?? 0) <= 0)) return true
  return awayForMs(builder) >= AWAY_BEFORE_CALL
}

/** How long the speaker has been away with the turn paused for them. */
function awayForMs(builder: DecisionBuilder): number {
  const { turn } = builder.hidden
  if (!turn) return 0
  return turn.awayMs + (turn.awaySince === null ? 0 : builder.now - turn.awaySince)
}

const currentTurn = (builder: DecisionBuilder) => builder.shared.floor?.turn ?? null

import { systemCommandId } from '../../ids.ts'
import { DAY, HOUR, type Instant, MINUTE, SECOND } from '../../time.ts'
import { nextShowAt } from '../balance/when-to-prompt.ts'
import { presentBalance, showPrompts } from '../commands/balance/show-prompts.ts'
import type { DecisionBuilder } from '../commands/decision-builder.ts'
import { AWAY_BEFORE_GOING_ON, endTurn, openTurn } from '../commands/floor/floor.ts'
import { endSession } from '../commands/lifecycle/lifecycle.ts'
import { claimDeadline, offerClaim, widenClaim } from '../commands/members/facilitator-claim.ts'
import { closeReflection, reflectionDeadline } from '../commands/reflection.ts'
import { callFromRound, waitingIn } from '../commands/rounds.ts'
import { noteTimeUp } from '../commands/timers.ts'
import { BALANCE_AT_FIRST } from '../model/balance-state.ts'
import type { Deadline } from '../model/deadline.ts'
import type { Verdict } from '../model/decision.ts'
import type { SessionState } from '../model/state.ts'
import type { DeadlineCommand } from '../model/system-commands.ts'
import { handsOnByItself, runningPhase } from '../queries/format-rules.ts'
import { isHereNow, stewardHere } from '../queries/members.ts'
import { choiceEndsAt } from '../queries/next-speaker-choice.ts'

/** A live session that nobody is in ends by itself after this (SE9). */
const ABANDONED_AFTER = 2 * HOUR
const LOBBY_KEPT = 30 * DAY
const KEPT_AFTER_PLANNED_START = 7 * DAY
const PRACTICE_KEPT = 10 * MINUTE

/**
 * The earliest deadline of a session, never before its last record; null while nothing can fall due.
 * Deadlines whose id is in `skipped` are left out.
 */
export function nextDeadline(state: SessionState, skipped?: ReadonlySet<string>): Deadline | null {
  const due = deadlinesOf(state).filter((deadline) => deadline !== null)
  const [first] = due.filter(({ id }) => !skipped?.has(id)).sort((one, other) => one.at - other.at)
  return first ? { ...first, at: Math.max(first.at, state.hidden.lastAt) } : null
}

function deadlinesOf(state: SessionState): (Deadline | null)[] {
  if (state.shared.status === 'ended') return [reflectionDeadline(state)]
  return [
    turnUp(state),
    cut(state),
    goOn(state),
    inOrder(state),
    phaseUp(state),
    abandoned(state),
    claimDeadline(state),
    promptDue(state),
  ]
}

/** When the session's log itself is to be erased (SE9). */
export function eraseAt(state: SessionState): Instant {
  const { shared, hidden } = state
  if (shared.practice && hidden.emptySince !== null) return hidden.emptySince + PRACTICE_KEPT
  if (shared.status === 'ended') return (shared.endedAt ?? hidden.lastAt) + shared.options.retentionHours * HOUR
  return Math.max(hidden.lastAt + LOBBY_KEPT, (shared.startsAt ?? 0) + KEPT_AFTER_PLANNED_START)
}

/** Applies what has fallen due; what is no longer so changes nothing. */
export function decideDeadline(builder: DecisionBuilder, command: DeadlineCommand): Verdict {
  if (command.type === 'close-reflection') return closeReflection(builder)
  if (builder.shared.status === 'ended') return null
  switch (command.type) {
    case 'end-timer':
      noteTimeUp(builder, command.timer)
      return null
    case 'cut-turn':
      if (isDue(cut(builder.state), builder)) endTurn(builder, 'cut')
      return null
    case 'go-on':
      if (isDue(goOn(builder.state), builder)) endTurn(builder, 'skipped')
      return null
    case 'call-in-order':
      if (isDue(inOrder(builder.state), builder)) callFromRound(builder, openTurn)
      return null
    case 'show-prompts':
      showPrompts(builder, presentBalance(builder))
      return null
    case 'end-abandoned':
      return isDue(abandoned(builder.state), builder) ? endSession(builder) : null
    case 'offer-claim':
    case 'widen-claim': {
      const due = claimDeadline(builder.state)
      if (due?.command.type !== command.type || !isDue(due, builder)) return null
      if (command.type === 'offer-claim') offerClaim(builder)
      else widenClaim(builder)
      return null
    }
    default:
      return command satisfies never
  }
}

const isDue = (deadline: Deadline | null, builder: DecisionBuilder) => deadline !== null && deadline.at <= builder.now

function turnUp({ shared, hidden }: SessionState): Deadline | null {
  const { turn } = shared.timers
  if (turn.status !== 'running' || turn.up || !shared.floor) return null
  const id = systemCommandId(shared.floor.turn, (hidden.turn?.ends ?? 0) + 1)
  return { at: turn.endsAt, id, command: { type: 'end-timer', timer: 'turn' } }
}

/** A turn that has been over for as long as the group agreed ends (TM7). */
function cut({ shared, hidden }: SessionState): Deadline | null {
  const { turn } = shared.timers
  const { cutAfterSeconds } = shared.options
  if (cutAfterSeconds === null || turn.status !== 'running' || !turn.up || !shared.floor) return null
  if (hidden.turn?.spared === hidden.turn?.ends) return null
  const id = systemCommandId(shared.floor.turn, 'cut', hidden.turn?.ends ?? 0)
  return { at: turn.endsAt + cutAfterSeconds * SECOND, id, command: { type: 'cut-turn', turn: shared.floor.turn } }
}

/** With no facilitator and no timekeeper here the session goes on without a speaker who stays away (FL6). */
function goOn({ shared, hidden }: SessionState): Deadline | null {
  const open = hidden.turn
  if (!shared.floor || open === null || open.awaySince === null || stewardHere(shared)) return null
  const { turn } = shared.floor
  const at = open.awaySince + AWAY_BEFORE_GOING_ON - open.awayMs
  return { at, id: systemCommandId(turn, 'away'), command: { type: 'go-on', turn } }
}

/** Whoever may invite has chosen nobody: the next in order who is here is called (RR10). */
function inOrder(state: SessionState): Deadline | null {
  const { shared, hidden } = state
  const at = choiceEndsAt(state)
  if (at === null || !hidden.choice || !shared.round || !handsOnByItself(shared)) return null
  if (hidden.waitsForCall && stewardHere(shared)) return null
  if (!waitingIn(shared.round).some((member) => isHereNow(shared, member))) return null
  const { turn } = hidden.choice
  return { at, id: systemCommandId(turn, 'invite'), command: { type: 'call-in-order', turn } }
}

function phaseUp({ shared, hidden }: SessionState): Deadline | null {
  const { phase: timer } = shared.timers
  const phase = runningPhase(shared)
  if (timer.status !== 'running' || timer.up || !phase) return null
  const id = systemCommandId(`${phase.id}.${phase.runs.length}`, hidden.phaseEnds + 1)
  return { at: timer.endsAt, id, command: { type: 'end-timer', timer: 'phase' } }
}

function abandoned({ shared, hidden }: SessionState): Deadline | null {
  if (hidden.emptySince === null || shared.startedAt === null) return null
  const since = Math.max(hidden.emptySince, shared.startedAt)
  return { at: since + ABANDONED_AFTER, id: systemCommandId('abandoned'), command: { type: 'end-abandoned' } }
}

/** A prompt that is due while the floor rests free comes alone (BA9). */
function promptDue({ shared, hidden }: SessionState): Deadline | null {
  const at = nextShowAt(hidden.balance ?? BALANCE_AT_FIRST, shared)
  return at === null ? null : { at, id: systemCommandId('prompts', at), command: { type: 'show-prompts' } }
}

import { DAY, HOUR, type Instant, MINUTE } from '../../time.ts'
import { promptDeadlines } from '../commands/balance/show-prompts.ts'
import type { DecisionBuilder } from '../commands/decision-builder.ts'
import { floorDeadlines } from '../commands/floor/floor-deadlines.ts'
import { lifecycleDeadlines } from '../commands/lifecycle/lifecycle.ts'
import { claimDeadlines } from '../commands/members/facilitator-claim.ts'
import { reflectionDeadlines } from '../commands/reflection.ts'
import type { DeadlineKind, DeadlineRules } from '../commands/system-command-rule.ts'
import { timerDeadlines } from '../commands/timers.ts'
import type { Deadline } from '../model/deadline.ts'
import type { Verdict } from '../model/decision.ts'
import type { SessionState } from '../model/state.ts'
import type { DeadlineCommand } from '../model/system-commands.ts'

const LOBBY_KEPT = 30 * DAY
const KEPT_AFTER_PLANNED_START = 7 * DAY
const PRACTICE_KEPT = 10 * MINUTE

/** Everything that can fall due. Of two that are due at the same instant the first in this list comes first. */
const DEADLINES: DeadlineRules = {
  'end-timer-turn': timerDeadlines['end-timer-turn'],
  ...floorDeadlines,
  'end-timer-phase': timerDeadlines['end-timer-phase'],
  ...lifecycleDeadlines,
  ...claimDeadlines,
  ...promptDeadlines,
  ...reflectionDeadlines,
}

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
  const hasEnded = state.shared.status === 'ended'
  const rules = Object.values(DEADLINES).filter(({ afterEnd = false }) => afterEnd === hasEnded)
  return rules.map(({ next }) => next(state))
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
  const { decide, afterEnd = false } = DEADLINES[kindOf(command)]
  return afterEnd === (builder.shared.status === 'ended') ? decide(builder) : null
}

function kindOf(command: DeadlineCommand): DeadlineKind {
  return command.type === 'end-timer' ? `end-timer-${command.timer}` : command.type
}

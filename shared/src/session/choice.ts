import { type Duration, type Instant, SECOND } from '../time.ts'
import type { Happening } from './happening.ts'
import { inviterOf } from './inviter.ts'
import type { HiddenSlice, SessionState } from './state.ts'
import type { TurnId } from './view.ts'

/** With no choice after this the next in order is called (RR10). */
const CHOICE_TAKES = 20 * SECOND

/** How long somebody has been choosing whom to invite; a pause of the session does not count (TM16). */
export interface Choice {
  /** The turn after which it is chosen. */
  readonly turn: TurnId
  readonly waitedMs: Duration
  /** Null while the session is paused. */
  readonly since: Instant | null
}

/** Folds since when somebody has been choosing: from the end of a turn on, until somebody has the floor. */
export function evolveChoice({ choice = null }: HiddenSlice, { event, before, after, at }: Happening): Choice | null {
  if (after.floor) return null
  if (before.floor) {
    if (inviterOf(after) === null) return null
    return { turn: before.floor.turn, waitedMs: 0, since: after.pause ? null : at }
  }
  if (!choice || !after.round) return null
  if (event.type === 'session-paused' && choice.since !== null)
    return { ...choice, waitedMs: choice.waitedMs + at - choice.since, since: null }
  return event.type === 'session-resumed' ? { ...choice, since: at } : choice
}

/** When the time to choose is over; null while nobody chooses, or while it stands still. */
export function choiceEndsAt({ shared, hidden }: SessionState): Instant | null {
  const { choice = null } = hidden
  if (!choice || choice.since === null || inviterOf(shared) === null) return null
  return choice.since + CHOICE_TAKES - choice.waitedMs
}

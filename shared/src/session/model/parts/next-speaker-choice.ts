import type { TurnId } from '../../../ids.ts'
import type { Duration, Instant } from '../../../time.ts'
/** How long a member has been choosing whom to invite. Pauses of the session do not count (TM16). */
export interface Choice {
  /** The turn before this choice. */
  readonly turn: TurnId
  readonly waitedMs: Duration
  /** Null while the session is paused. */
  readonly since: Instant | null
}

import type { TurnId } from '../../../ids.ts'
import type { Duration, Instant } from '../../../time.ts'
/** How long somebody has been choosing whom to invite; a pause of the session does not count (TM16). */
export interface Choice {
  /** The turn after which it is chosen. */
  readonly turn: TurnId
  readonly waitedMs: Duration
  /** Null while the session is paused. */
  readonly since: Instant | null
}

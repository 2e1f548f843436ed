import type { Instant } from '../../time.ts'
import type { DeadlineCommand } from './system-commands.ts'
/** The next instant at which the server has to act on a session by itself. */
export interface Deadline {
  readonly at: Instant
  /** The command id of this deadline. Several servers may fire it; the log applies it once. */
  readonly id: string
  readonly command: DeadlineCommand
}

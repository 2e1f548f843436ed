import type { Instant } from '../../time.ts'
import type { DeadlineCommand } from './system-commands.ts'
/** The next instant at which something falls due by itself. */
export interface Deadline {
  readonly at: Instant
  /** The command id under which it is applied, of many firings, once. */
  readonly id: string
  readonly command: DeadlineCommand
}

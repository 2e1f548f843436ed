import type { Instant } from '../../time.ts'
import type { SessionEvent } from './events.ts'
import type { SharedSlice } from './shared-state.ts'

/** One event, with the shared slice before and after it. */
export interface FoldContext {
  readonly event: SessionEvent
  readonly before: SharedSlice
  readonly after: SharedSlice
  readonly at: Instant
}

import { type Deadline, eraseAt, nextDeadline } from '@circlet/shared/session/deadlines'
import type { SessionEvent } from '@circlet/shared/session/events'
import type { SessionState } from '@circlet/shared/session/state'
import type { Instant } from '@circlet/shared/time'
import type { Position } from '../log/event-log.ts'

/** One record as the session has folded it. */
export interface Applied extends Position {
  readonly at: Instant
  readonly events: readonly SessionEvent[]
}

/** A session's state at one position of its log. */
export class Replica {
  readonly position: Position
  readonly state: SessionState
  // Worked out when first asked for: a long tail is folded without it.
  #deadline: Deadline | null | undefined
  #eraseAt: Instant | undefined

  constructor(position: Position, state: SessionState) {
    this.position = position
    this.state = state
  }

  /** What falls due next by itself. */
  get deadline(): Deadline | null {
    if (this.#deadline === undefined) this.#deadline = nextDeadline(this.state)
    return this.#deadline
  }

  /** When nothing may be left of the session. */
  get eraseAt(): Instant {
    this.#eraseAt ??= eraseAt(this.state)
    return this.#eraseAt
  }

  /** When somebody must look after the session again. */
  get wakeAt(): Instant {
    return Math.min(this.deadline?.at ?? Number.POSITIVE_INFINITY, this.eraseAt)
  }
}

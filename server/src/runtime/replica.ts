import { eraseAt, nextDeadline } from '@circlet/shared/session/engine/deadlines'
import type { Deadline } from '@circlet/shared/session/model/deadline'
import type { SessionEvent } from '@circlet/shared/session/model/events'
import type { SessionState } from '@circlet/shared/session/model/state'
import type { Instant } from '@circlet/shared/time'
import type { Position } from '../store/event-log.ts'

/** One record as the session has folded it. */
export interface Applied extends Position {
  readonly at: Instant
  readonly events: readonly SessionEvent[]
}

const NONE: ReadonlySet<string> = new Set()

/** A session's state at one position of its log. */
export class Replica {
  readonly position: Position
  readonly state: SessionState
  /** The ids of deadlines that fell due and could not be applied: they would fall due again at once, for ever. */
  readonly #skipped: ReadonlySet<string>
  // Worked out when first asked for: a long tail is folded without it.
  #deadline: Deadline | null | undefined
  #eraseAt: Instant | undefined

  constructor(position: Position, state: SessionState, skipped: ReadonlySet<string> = NONE) {
    this.position = position
    this.state = state
    this.#skipped = skipped
  }

  /** What falls due next by itself. */
  get deadline(): Deadline | null {
    if (this.#deadline === undefined) this.#deadline = nextDeadline(this.state, this.#skipped)
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

  /** The replica at a later position. */
  next(position: Position, state: SessionState): Replica {
    return new Replica(position, state, this.#skipped)
  }

  /** The same replica without a deadline that cannot be applied. */
  skipping(deadline: string): Replica {
    return new Replica(this.position, this.state, new Set([...this.#skipped, deadline]))
  }
}

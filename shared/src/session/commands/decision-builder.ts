import { LIMITS } from '../../limits.ts'
import type { Instant } from '../../time.ts'
import { evolveEvent } from '../evolve/evolve.ts'
import type { Context } from '../model/decision.ts'
import type { SessionEvent } from '../model/events.ts'
import type { BallotAsk, Counted } from '../model/parts/poll.ts'
import type { SharedSlice } from '../model/shared-state.ts'
import type { HiddenSlice, SessionState } from '../model/state.ts'

/** Default limit of members in one session (PROTOCOL). */

/**
 * Collects the events of one decision. It folds each event at once, so that later steps see the new state. The caller
 * discards the builder of a refused decision.
 */
export class DecisionBuilder {
  readonly events: SessionEvent[] = []
  readonly now: Instant
  readonly seed: number
  readonly maxMembers: number
  readonly counted: Counted | null
  /** The request to the ballot box, instead of events. */
  ballot: BallotAsk | null = null
  state: SessionState

  constructor(state: SessionState, context: Context) {
    this.state = state
    this.now = Math.max(context.now, state.hidden.lastAt)
    this.seed = context.seed
    this.maxMembers = context.maxMembers ?? LIMITS.members
    this.counted = context.counted ?? null
  }

  get shared(): SharedSlice {
    return this.state.shared
  }

  get hidden(): HiddenSlice {
    return this.state.hidden
  }

  /** Adds one event. */
  tell(event: SessionEvent): void {
    this.events.push(event)
    this.state = evolveEvent(this.state, event, this.now)
  }
}

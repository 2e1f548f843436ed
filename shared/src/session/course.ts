import { LIMITS } from '../limits.ts'
import type { RefusalCode } from '../protocol/refusals.ts'
import type { Instant } from '../time.ts'
import type { SessionEvent } from './events.ts'
import { evolveEvent } from './evolve.ts'
import type { BallotAsk, Counted } from './poll.ts'
import type { HiddenSlice, SessionState } from './state.ts'
import type { SharedSlice } from './view.ts'

/** Members of one session, unless the server says otherwise (PROTOCOL). */

/** What a decision may know besides the state: the time, and a 32-bit seed for shuffles. */
export interface Context {
  readonly now: Instant
  readonly seed: number
  /** How many may sit in one session at once; 60 when nothing is said. */
  readonly maxMembers?: number
  /** What was in a ballot box, when the decision before asked for it. */
  readonly counted?: Counted
}

export interface Refusal {
  readonly ok: false
  readonly code: RefusalCode
  /** The field that is wrong, with `invalid-command`. */
  readonly field?: string
}

/** A refusal, or null: accepted with whatever the course has told. */
export type Verdict = Refusal | null

/** A no, as a value. */
export function refuse(code: RefusalCode, field?: string): Refusal {
  return field === undefined ? { ok: false, code } : { ok: false, code, field }
}

/**
 * A decision as it takes shape: each event told is folded at once, so that what follows is judged on the state it
 * leaves. A refused course is thrown away whole.
 */
export class Course {
  readonly events: SessionEvent[] = []
  readonly now: Instant
  readonly seed: number
  readonly maxMembers: number
  readonly counted: Counted | null
  /** What is to be done at the ballot box, in the place of events. */
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

  /** Adds one fact. */
  tell(event: SessionEvent): void {
    this.events.push(event)
    this.state = evolveEvent(this.state, event, this.now)
  }
}

import type { RefusalCode } from '../../protocol/refusals.ts'
import type { Instant } from '../../time.ts'
import type { SessionEvent } from './events.ts'
import type { BallotAsk, Counted } from './parts/poll.ts'
import type { SessionState } from './state.ts'

/**
 * Accepted, with what happened (nothing: it was already so) and the state that leaves; or refused. With a `ballot`
 * nothing has happened yet that the log may know: the ballot box has its part first.
 */
export type Decision =
  | {
      readonly ok: true
      readonly events: readonly SessionEvent[]
      readonly state: SessionState
      readonly ballot?: BallotAsk
    }
  | Refusal

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

/** What a question about the next step may look at: the state so far, the time, and the seed for shuffles. */
export interface Situation {
  readonly state: SessionState
  readonly now: Instant
  readonly seed: number
}

/** A refusal, or null: accepted with whatever the decision builder has told. */
export type Verdict = Refusal | null

/** A no, as a value. */
export function refuse(code: RefusalCode, field?: string): Refusal {
  return field === undefined ? { ok: false, code } : { ok: false, code, field }
}

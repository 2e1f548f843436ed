import type { RefusalCode } from '../../protocol/refusals.ts'
import type { Instant } from '../../time.ts'
import type { SessionEvent } from './events.ts'
import type { BallotAsk, Counted } from './parts/poll.ts'
import type { SessionState } from './state.ts'

/**
 * Accepted, with the events and the state after them, or refused. No events means that nothing had to change. With a
 * `ballot`, the server uses the ballot box first, because the log must not contain the answer.
 */
export type Decision =
  | {
      readonly ok: true
      readonly events: readonly SessionEvent[]
      readonly state: SessionState
      readonly ballot?: BallotAsk
    }
  | Refusal

/** The inputs of a decision besides the state: the time, and a 32-bit seed for shuffles. */
export interface Context {
  readonly now: Instant
  readonly seed: number
  /** How many members one session may have at once; default 60. */
  readonly maxMembers?: number
  /** The content of a ballot box, when the previous decision asked for it. */
  readonly counted?: Counted
}

export interface Refusal {
  readonly ok: false
  readonly code: RefusalCode
  /** The invalid field, with `invalid-command`. */
  readonly field?: string
}

/** The inputs of a query about the next step: the state, the time, and the seed for shuffles. */
export interface Situation {
  readonly state: SessionState
  readonly now: Instant
  readonly seed: number
}

/** A refusal, or null when the builder's events are accepted. */
export type Verdict = Refusal | null

/** Makes a refusal. */
export function refuse(code: RefusalCode, field?: string): Refusal {
  return field === undefined ? { ok: false, code } : { ok: false, code, field }
}

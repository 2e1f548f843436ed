import type { MemberId, PhaseId } from './view.ts'

export type PollId = string
export type PollKind = 'consent' | 'fist-of-five' | 'single' | 'dots' | 'temperature'

/** Minutes that a phase may get. */
export interface MoreTime {
  readonly phase: PhaseId
  readonly minutes: number
}

/** What somebody answers: one choice, or with dots a few; a reason where they give one. */
export interface Answered {
  readonly choice: readonly string[]
  readonly reason: string | null
}

export interface Vote extends Answered {
  readonly member: MemberId
}

/** A question to the whole circle; what anybody answered is seen by nobody until it closes. */
export interface Poll {
  readonly id: PollId
  readonly kind: PollKind
  readonly question: string
  readonly choices: readonly string[]
  readonly anonymous: boolean
  /** What is given to the phase it was asked in, when more say yes than no (AG32). */
  readonly moreTime?: MoreTime
  readonly status: 'open' | 'closed'
  /** How often each choice was taken; null while open, and when too few answered to stay unknown (PO5). */
  readonly counts: Readonly<Record<string, number>> | null
  /** Who answered what, when it was agreed to be open. */
  readonly votes: readonly Vote[] | null
}

/** Facts about polls that everyone sees. */
export type PollEvent =
  | {
      readonly type: 'poll-opened'
      readonly poll: PollId
      readonly kind: PollKind
      readonly question: string
      readonly choices: readonly string[]
      readonly anonymous: boolean
      readonly moreTime?: MoreTime
    }
  /** `votes` of an open poll, `counts` of an anonymous one; neither when it closes without a result. */
  | {
      readonly type: 'poll-closed'
      readonly poll: PollId
      readonly votes?: readonly Vote[]
      readonly counts?: Readonly<Record<string, number>>
    }

/** What one member has answered in an open poll; they alone and the log know it until the poll closes. */
export type VoteEvent = {
  readonly type: 'vote-cast'
  readonly member: MemberId
  readonly poll: PollId
  readonly choice: readonly string[]
  readonly reason?: string
}

/** What a decision asks of the ballot box, where anonymous answers lie beside the log and never in it. */
export type BallotAsk =
  | {
      readonly does: 'put'
      readonly box: string
      readonly voter: MemberId
      readonly answer: string
      /** Kept by voter until the box is closed; else given once, and nobody's any more. */
      readonly mayChange: boolean
    }
  /** The decision is to be made again with what is in the box. */
  | { readonly does: 'count'; readonly box: string }

/** What was in a box when it was closed: the answers, in an order that says nothing. */
export interface Counted {
  readonly box: string
  readonly answers: readonly string[]
}

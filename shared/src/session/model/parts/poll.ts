import type { MemberId, PhaseId } from '../../../ids.ts'

export type PollId = string
/** What the circle may agree on about what is told of its talking afterwards (BA19). */
export type About = 'evenness' | 'names'
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
  /** What is told afterwards when it is agreed to (BA19). */
  readonly about?: About
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
      readonly about?: About
    }
  /** `votes` of an open poll, `counts` of an anonymous one; neither when it closes without a result. */
  | {
      readonly type: 'poll-closed'
      readonly poll: PollId
      readonly votes?: readonly Vote[]
      readonly counts?: Readonly<Record<string, number>>
    }

/** What one member has answered in an open poll; they alone and the log know it until the poll closes. */
export type VoteEvent =
  | {
      readonly type: 'vote-cast'
      readonly member: MemberId
      readonly poll: PollId
      readonly choice: readonly string[]
      readonly reason?: string
    }
  /** They have no answer any more, as before their first (PO9). */
  | { readonly type: 'vote-withdrawn'; readonly member: MemberId; readonly poll: PollId }

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

/** Whether a consent carries: somebody agreed to it and nobody objected (PO7). */
export function isConsent({ kind, counts }: Poll): boolean {
  return kind === 'consent' && counts !== null && (counts.agree ?? 0) > 0 && counts.object === 0
}

/** The question about it on which the circle has agreed, the last time that it was asked; null where it did not (BA19). */
export function agreedOn(polls: readonly Poll[], about: About): Poll | null {
  const last = polls.findLast((poll) => poll.about === about && poll.status === 'closed')
  return last !== undefined && isConsent(last) ? last : null
}

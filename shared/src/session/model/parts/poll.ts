import type { MemberId, PhaseId } from '../../../ids.ts'

export type PollId = string
/** What a consent lets the server show about speaking time after the end (BA19). */
export type About = 'evenness' | 'names'
export type PollKind = 'consent' | 'fist-of-five' | 'single' | 'dots' | 'temperature'

/** Minutes that a poll can add to a phase. */
export interface MoreTime {
  readonly phase: PhaseId
  readonly minutes: number
}

/** One member's answer: one choice (several with `dots`), and a reason if they give one. */
export interface Answered {
  readonly choice: readonly string[]
  readonly reason: string | null
}

export interface Vote extends Answered {
  readonly member: MemberId
}

/** A question to the whole circle. Nobody sees the answers until it closes. */
export interface Poll {
  readonly id: PollId
  readonly kind: PollKind
  readonly question: string
  readonly choices: readonly string[]
  readonly anonymous: boolean
  /** Minutes for the phase in which the poll was opened, if more members say yes than no (AG32). */
  readonly moreTime?: MoreTime
  /** What everyone learns after the end if the circle agrees (BA19). */
  readonly about?: About
  readonly status: 'open' | 'closed'
  /** How often members took each choice. Null while open, and when too few answered to stay anonymous (PO5). */
  readonly counts: Readonly<Record<string, number>> | null
  /** Who answered what. Null in an anonymous poll. */
  readonly votes: readonly Vote[] | null
}

/** Events about polls that everyone sees. */
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
  /** An open poll has `votes`, an anonymous poll `counts`. Both are absent when it closes without a result. */
  | {
      readonly type: 'poll-closed'
      readonly poll: PollId
      readonly votes?: readonly Vote[]
      readonly counts?: Readonly<Record<string, number>>
    }

/** One member's answer in an open poll. Only they and the log know it until the poll closes. */
export type VoteEvent =
  | {
      readonly type: 'vote-cast'
      readonly member: MemberId
      readonly poll: PollId
      readonly choice: readonly string[]
      readonly reason?: string
    }
  /** The member takes their answer back (PO9). */
  | { readonly type: 'vote-withdrawn'; readonly member: MemberId; readonly poll: PollId }

/** What a decision asks the ballot box to do. The box keeps anonymous answers outside the log. */
export type BallotAsk =
  | {
      readonly does: 'put'
      readonly box: string
      readonly voter: MemberId
      readonly answer: string
      /**
       * True: the box keeps the answer by voter until it closes. False: each voter answers once, and the box keeps no
       * voter.
       */
      readonly mayChange: boolean
    }
  /** The server decides again with the content of the box. */
  | { readonly does: 'count'; readonly box: string }

/** The content of a box when it closed. The order of the answers reveals nothing. */
export interface Counted {
  readonly box: string
  readonly answers: readonly string[]
}

/** Whether a consent is accepted: somebody agreed and nobody objected (PO7). */
export function isConsent({ kind, counts }: Poll): boolean {
  return kind === 'consent' && counts !== null && (counts.agree ?? 0) > 0 && counts.object === 0
}

/** The last closed poll on this topic, if the circle agreed to it; else null (BA19). */
export function agreedOn(polls: readonly Poll[], about: About): Poll | null {
  const last = polls.findLast((poll) => poll.about === about && poll.status === 'closed')
  return last !== undefined && isConsent(last) ? last : null
}

import type { MemberId, Role, TurnId } from '../../ids.ts'
import type { Duration } from '../../time.ts'
import type { TimerName } from './shared-state.ts'

/**
 * What the server itself asks of a session. The wire schema does not know these, so nobody can forge them.
 */
export type SystemCommand =
  | {
      readonly type: 'join'
      readonly role: Role
      readonly name: string
      readonly pronouns?: string
      readonly lens?: string
      readonly listening?: boolean
      /** It is their first time in this group (MB23). */
      readonly firstTime?: boolean
      /** The version of the norms that was accepted; left out: whichever stands. */
      readonly normsVersion?: number
      /** Stored hash of the seat token that the server has drawn. */
      readonly seat: string
      /** Hash of the id with which the same person may join again within 10 min and get the same seat. */
      readonly joinId?: string
      readonly maxMembers: number
      /** Who of the group it is: the same person has the same seat. */
      readonly person?: string
    }
  /** First connection after having been away. */
  | { readonly type: 'note-here'; readonly member: MemberId }
  /** No connection anywhere, and the grace is over. */
  | { readonly type: 'note-away'; readonly member: MemberId }
  /** They are to be found nowhere any more; what the log knows of before is redacted with it. */
  | { readonly type: 'forget-member'; readonly member: MemberId }
  /** What speaking detection heard of each in the last ten seconds, in milliseconds. */
  | { readonly type: 'note-voice'; readonly sums: Readonly<Record<MemberId, Duration>> }
  | DeadlineCommand

/** What falls due by itself at an instant that follows from the state. */
export type DeadlineCommand =
  | { readonly type: 'end-timer'; readonly timer: TimerName }
  | { readonly type: 'cut-turn'; readonly turn: TurnId }
  | { readonly type: 'go-on'; readonly turn: TurnId }
  /** Nobody was invited in time (RR10). */
  | { readonly type: 'call-in-order'; readonly turn: TurnId }
  | { readonly type: 'end-abandoned' }
  | { readonly type: 'offer-claim' }
  | { readonly type: 'widen-claim' }
  | { readonly type: 'show-prompts' }
  /** Everybody has given the private form, or its time is over (RF3). */
  | { readonly type: 'close-reflection' }

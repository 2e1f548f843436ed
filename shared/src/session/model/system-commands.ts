import type { MemberId, Role, TurnId } from '../../ids.ts'
import type { Duration } from '../../time.ts'
import type { TimerName } from './shared-state.ts'

/** Commands that only the server issues. The wire schema does not accept them, so no client can forge them. */
export type SystemCommand =
  | {
      readonly type: 'join'
      readonly role: Role
      readonly name: string
      readonly pronouns?: string
      readonly lens?: string
      readonly listening?: boolean
      /** It is the member's first time in this group (MB23). */
      readonly firstTime?: boolean
      /** The version of the norms that they accepted. Absent: the current version. */
      readonly normsVersion?: number
      /** Stored hash of the seat token that the server has generated. */
      readonly seat: string
      /** Hash of the join id. Repeating it within 10 min leads to the same seat. */
      readonly joinId?: string
      readonly maxMembers: number
      /** The person of the group. The same person gets the same seat. */
      readonly person?: string
    }
  /** The first connection after the member was away. */
  | { readonly type: 'note-here'; readonly member: MemberId }
  /** The member has no connection on any node, and the grace period is over. */
  | { readonly type: 'note-away'; readonly member: MemberId }
  /** Removes a member's data. The log's earlier records are redacted with it. */
  | { readonly type: 'forget-member'; readonly member: MemberId }
  /** How long each member spoke in the last ten seconds according to speech detection, in milliseconds. */
  | { readonly type: 'note-voice'; readonly sums: Readonly<Record<MemberId, Duration>> }
  | DeadlineCommand

/** Commands that the server issues at a deadline derived from the state. */
export type DeadlineCommand =
  | { readonly type: 'end-timer'; readonly timer: TimerName }
  | { readonly type: 'cut-turn'; readonly turn: TurnId }
  | { readonly type: 'go-on'; readonly turn: TurnId }
  /** The speaker invited nobody in time (RR10). */
  | { readonly type: 'call-in-order'; readonly turn: TurnId }
  | { readonly type: 'end-abandoned' }
  | { readonly type: 'offer-claim' }
  | { readonly type: 'widen-claim' }
  | { readonly type: 'show-prompts' }
  /** Everybody has submitted the private form, or its time is over (RF3). */
  | { readonly type: 'close-reflection' }

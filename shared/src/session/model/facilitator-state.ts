import type { MemberId } from '../../ids.ts'
import type { CommandType } from '../../protocol/commands.ts'
import type { Instant } from '../../time.ts'
import type { Pace, Signal } from './parts/prompt.ts'

/** An open offer to facilitate: first to one member, then to everyone who is here (MB8). */
export interface Claim {
  /** Null: the offer is for everyone who is here. */
  readonly to: MemberId | null
  readonly since: Instant
}

/** A facilitator-only hint about what could help the circle. It names nobody (BA13). */
export interface Hint {
  readonly id: string
  /** Key of a sentence in the text catalogue. */
  readonly wording: string
  readonly at: Instant
}

/** A line that a member wrote to the facilitators instead of speaking (BA15). */
export interface Line {
  readonly member: MemberId
  readonly text: string
  readonly at: Instant
}

/** A member took over facilitating while no facilitator was here. */
export interface Claimed {
  readonly by: MemberId
  readonly at: Instant
}

/** A newcomer who says that they are a member who is away, now on another device (MB11). */
export interface Returning {
  readonly newcomer: MemberId
  readonly member: MemberId
  readonly at: Instant
}

/** The facilitator-only slice of a view. */
export interface FacilitationSlice {
  readonly band: 'even' | 'mixed' | 'few-voices' | null
  /** The newest hint of this phase (BA13). */
  readonly hints: readonly Hint[]
  readonly invitations: number
  readonly asked: readonly MemberId[]
  readonly holding: readonly MemberId[]
  /** Members who said on joining that this is their first time. Absent until somebody does (MB23). */
  readonly firstTimers?: readonly MemberId[]
  /** Lines to the facilitators, the newest last, until the session ends. Absent until somebody writes one (BA15). */
  readonly lines?: readonly Line[]
  /** Signals without an answer, the newest last (MB14). */
  readonly signals: readonly { readonly member: MemberId; readonly signal: Signal; readonly at: Instant }[]
  /** Members with longer turns, and the factor (MB16). */
  readonly paces: Readonly<Record<MemberId, Pace>>
  /** Actions of facilitators and timekeepers, the newest last. */
  readonly acts: readonly { readonly by: MemberId; readonly command: CommandType; readonly at: Instant }[]
  /** Who took over facilitating last, and when. */
  readonly claimed: Claimed | null
  /** Newcomers who say that they are a member who is away. */
  readonly returning: readonly Returning[]
}

/** The facilitation slice of a new session. */
export const FACILITATION_AT_FIRST: FacilitationSlice = {
  band: null,
  hints: [],
  invitations: 0,
  asked: [],
  holding: [],
  signals: [],
  paces: {},
  acts: [],
  claimed: null,
  returning: [],
}

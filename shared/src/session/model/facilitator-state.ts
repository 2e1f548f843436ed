import type { MemberId } from '../../ids.ts'
import type { CommandType } from '../../protocol/commands.ts'
import type { Instant } from '../../time.ts'
import type { Pace, Signal } from './parts/prompt.ts'

/** Facilitating is offered: to one first, to everyone here when that one will not or lets it be (MB8). */
export interface Claim {
  /** Null: everyone here. */
  readonly to: MemberId | null
  readonly since: Instant
}

/** What could help the group now, said to facilitators alone; names nobody (BA13). */
export interface Hint {
  readonly id: string
  /** Which sentence of the catalogue of texts it says. */
  readonly wording: string
  readonly at: Instant
}

/** What somebody wrote to the facilitators instead of speaking (BA15). */
export interface Line {
  readonly member: MemberId
  readonly text: string
  readonly at: Instant
}

/** Somebody took over facilitating while no facilitator was here. */
export interface Claimed {
  readonly by: MemberId
  readonly at: Instant
}

/** A newcomer who says that they are a member who is away, on another device (MB11). */
export interface Returning {
  readonly newcomer: MemberId
  readonly member: MemberId
  readonly at: Instant
}

/** What facilitators alone see. */
export interface FacilitationSlice {
  readonly band: 'even' | 'mixed' | 'few-voices' | null
  /** The newest of this part (BA13). */
  readonly hints: readonly Hint[]
  readonly invitations: number
  readonly asked: readonly MemberId[]
  readonly holding: readonly MemberId[]
  /** Who said on joining that it is their first time in this group; there once somebody did (MB23). */
  readonly firstTimers?: readonly MemberId[]
  /** What was written to the facilitators instead of speaking, the newest last; there once something was, until the end (BA15). */
  readonly lines?: readonly Line[]
  /** Not yet answered, the newest last (MB14). */
  readonly signals: readonly { readonly member: MemberId; readonly signal: Signal; readonly at: Instant }[]
  /** Whose turns are longer, and how much (MB16). */
  readonly paces: Readonly<Record<MemberId, Pace>>
  /** What facilitators and timekeepers did, the newest last. */
  readonly acts: readonly { readonly by: MemberId; readonly command: CommandType; readonly at: Instant }[]
  /** Who took over facilitating last, and when. */
  readonly claimed: Claimed | null
  /** Newcomers who say that they are somebody who is away. */
  readonly returning: readonly Returning[]
}

/** What facilitators see of nothing yet. */
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

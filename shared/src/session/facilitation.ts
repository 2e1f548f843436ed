import type { Instant } from '../time.ts'
import type { MemberId } from './view.ts'

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

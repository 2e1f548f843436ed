import type { LinkRole, MemberId } from '../ids.ts'
import type { SessionRecord } from '../session/model/events.ts'
import type { BareView } from '../session/model/wire-view.ts'
import type { Duration, Instant } from '../time.ts'
import type { Command } from './commands.ts'
import type { RefusalCode } from './refusals.ts'

/** The number both sides must share; its history stands beside the schemas' fingerprint. */
export const PROTOCOL = 1

/** How many records the log has, and the random id of the last: together they name one history. */
export interface Position {
  readonly version: number
  readonly head: string
}

export interface SnapshotMessage {
  readonly position: Position
  readonly view: BareView
  readonly now: Instant
  /** The client's position was of another history. */
  readonly reset?: true
}

export interface RecordsMessage {
  readonly position: Position
  readonly records: readonly SessionRecord[]
}

export type ClosedReason = 'ended' | 'erased' | 'removed' | 'left' | 'client-outdated' | 'restarting'

export type Acknowledgement =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly code: RefusalCode; readonly version: number; readonly field?: string }

/** One connected screen, as those who hold the frame see it. */
export interface Screen {
  /** Short, of this session; a display's is told from the others by its letter, `d1`. */
  readonly id: string
  readonly kind: LinkRole
  readonly member: MemberId | null
  /** False for a display that was there a while ago and is gone. */
  readonly live: boolean
  /** What its clock may be off by, as it says itself, rounded up; null until it has said so. */
  readonly clockMs: Duration | null
}

/** What the server tells a browser. */
export interface DownMessages {
  'session:snapshot': (message: SnapshotMessage) => void
  'session:records': (message: RecordsMessage) => void
  /** To facilitators and timekeepers, when it changes and at most each 5 s. */
  'session:screens': (screens: readonly Screen[]) => void
  /** To one screen: show for a moment which one it is. */
  'session:identify': (message: { readonly screen: string }) => void
  'session:closed': (message: { readonly reason: ClosedReason }) => void
}

export interface Handshake {
  readonly protocol: number
  readonly sessionId: string
  readonly token: string
  readonly since?: Position
}

export type { Command, RefusalCode }

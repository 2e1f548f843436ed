import type { LinkRole, MemberId } from '../ids.ts'
import type { SessionRecord } from '../session/model/events.ts'
import type { BareView } from '../session/model/wire-view.ts'
import type { Duration, Instant } from '../time.ts'
import type { Command } from './commands.ts'
import type { RefusalCode } from './refusals.ts'

/** The number that both sides must share. `PROTOCOL_HISTORY` explains it. */
export const PROTOCOL = 1

/** The number of records in the log, and the random id of the last one. Together they identify one history. */
export interface Position {
  readonly version: number
  readonly head: string
}

export interface SnapshotMessage {
  readonly position: Position
  readonly view: BareView
  readonly now: Instant
  /** The client's position belongs to another history. */
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

/** One connected screen, as facilitators and timekeepers see it. */
export interface Screen {
  /** A short id in this session. A display's id begins with `d`. */
  readonly id: string
  readonly kind: LinkRole
  readonly member: MemberId | null
  /** False for a display that has recently disconnected. */
  readonly live: boolean
  /** The clock error that the screen reports, rounded up. Null until it has reported one. */
  readonly clockMs: Duration | null
}

/** Messages from the server to a browser. */
export interface DownMessages {
  'session:snapshot': (message: SnapshotMessage) => void
  'session:records': (message: RecordsMessage) => void
  /** To facilitators and timekeepers: on change, at most every 5 s. */
  'session:screens': (screens: readonly Screen[]) => void
  /** To one screen: show briefly which screen this is. */
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

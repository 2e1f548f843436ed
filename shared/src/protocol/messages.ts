import type { SessionRecord } from '../session/events.ts'
import type { View } from '../session/view.ts'
import type { Instant } from '../time.ts'
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
  readonly view: View
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

/** What the server tells a browser. */
export interface DownMessages {
  'session:snapshot': (message: SnapshotMessage) => void
  'session:records': (message: RecordsMessage) => void
  'session:closed': (message: { readonly reason: ClosedReason }) => void
}

export interface Handshake {
  readonly protocol: number
  readonly sessionId: string
  readonly token: string
  readonly since?: Position
}

export type { Command, RefusalCode }

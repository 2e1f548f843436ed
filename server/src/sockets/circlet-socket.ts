import type { DownMessages, Position } from '@circlet/shared/protocol/messages'
import type { Viewer } from '@circlet/shared/session/model/view'
import type { Server, Socket } from 'socket.io'
import type { LiveSession } from '../runtime/live-session.ts'
import type { Applied } from '../runtime/replica.ts'

/** Who is behind a connection, found out at the handshake. */
export interface Admitted {
  readonly session: LiveSession
  /** Their role changes when the session says so. */
  viewer: Viewer
  readonly resume: Resume | null
  /** Which screen it is, once it has come in. */
  screen?: { readonly id: string; readonly clockMs: number | null }
  /** The list of screens it was told last. */
  toldScreens?: string
}

/** Where a client left off, and what the log says came after. */
export interface Resume {
  readonly since: Position
  readonly records: readonly Applied[] | 'foreign' | 'far'
}

/** Everything that comes up goes through the gateway, so no event of theirs is named here. */
type NoEvents = Record<string, never>

export type CircletServer = Server<NoEvents, DownMessages, NoEvents, Admitted>
export type CircletSocket = Socket<NoEvents, DownMessages, NoEvents, Admitted>

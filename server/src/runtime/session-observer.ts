import type { LiveSession } from './live-session.ts'
import type { Applied } from './replica.ts'

/** Whoever must hear of what happens to the sessions this node has open; called in order, and never awaited. */
export interface Watcher {
  /** A record was stored, by whichever node, and the session's state includes it. */
  recorded?(session: LiveSession, record: Applied): void
  /** The session stands at a new position: once after any number of records. */
  moved?(session: LiveSession): void
  /** The store tells another history than before: what was shown may never have happened. */
  replaced?(session: LiveSession): void
  /** The session is about to be erased for everyone, which waits for this, whatever becomes of it. */
  erasing?(session: LiveSession): Promise<void>
  /** Nothing of the session is left. */
  erased?(session: LiveSession): void
  /** Nobody uses the session any more, and it is no longer followed here. */
  released?(session: LiveSession): void
}

/** All of them as one. */
export type EveryWatcher = Required<Omit<Watcher, 'erasing' | 'released'>>

import type { Applied } from './replica.ts'

/** Hears what happens to the sessions that this node has open. Observers are called in order and never awaited, except `erasing`. */
export interface SessionObserver<Session> {
  /** A record was stored, by whichever node, and the session's state includes it. */
  recorded?(session: Session, record: Applied): void
  /** The session has a new position: called once after any number of records. */
  moved?(session: Session): void
  /** The store tells another history than before: what was shown may never have happened. */
  replaced?(session: Session): void
  /** The session is about to be erased for everyone, which waits for this, whatever becomes of it. */
  erasing?(session: Session): Promise<void>
  /** Nothing of the session is left. */
  erased?(session: Session): void
  /** Nobody uses the session any more, and it is no longer followed here. */
  released?(session: Session): void
}

/** All of them as one. */
export type EveryObserver<Session> = Required<Omit<SessionObserver<Session>, 'erasing' | 'released'>>

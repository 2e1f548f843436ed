/** One answer on its way into a box. */
export interface Ballot {
  readonly session: string
  /** Which box of the session: a name without a slash. */
  readonly box: string
  readonly voter: string
  /** The command that brings it: the same one again changes nothing. */
  readonly command: string
  readonly answer: string
  /**
   * Kept by voter, and replaced by their next, until the box is closed. Else it is given once, and lies under a random
   * name where nobody finds out whose it is.
   */
  readonly mayChange: boolean
}

/** `kept`; `answered`: given already, and once only; `closed`: too late; `unknown`: there is no such session. */
export type Put = 'kept' | 'answered' | 'closed' | 'unknown'

/**
 * Where anonymous answers lie beside a session's log, and never in it: who has answered, and apart from that what was
 * answered, without times and in no order that tells anything. A box is there as soon as something is put in; all of
 * them go with their session. Until it is dropped, the store's own journal may still know in which order it was filled.
 *
 * Every method may reject with `StoreUnavailable`, within 3 s of being called.
 */
export interface BallotBoxes {
  /** Puts an answer in. All or nothing. */
  put(ballot: Ballot): Promise<Put>
  /** Who has answered, in the order of their ids. */
  answered(session: string, box: string): Promise<readonly string[]>
  /** Closes the box and gives what is in it, in an order that says nothing; again and again, until it is dropped. */
  tally(session: string, box: string): Promise<readonly string[]>
  /** Removes what was answered, and by whom. The box stays closed. */
  drop(session: string, box: string): Promise<void>
  /** Removes from every box of the session that somebody has answered, and what they answered where it lies under their name. */
  forget(session: string, voter: string): Promise<void>
}

import { type Instant, SECOND } from '../time.ts'
import type { HiddenSlice, Ledger, OpenTurn } from './state.ts'
import type { Floor, MemberId, SharedSlice, Timer, TurnId } from './view.ts'

/** How long a hand-over can be undone (FL10). */
export const UNDO_FOR = 10 * SECOND

/** What of the hidden slice a hand-over touches, and an undo brings back. */
export type Touched = Pick<HiddenSlice, 'wishes' | 'overtaken' | 'pinned' | 'deferred' | 'starter'>

/**
 * The floor as it stood just before a turn ended, and what others have done since: as if the turn had been held all the
 * while. An undo makes this what is (FL10).
 */
export interface Undoable extends Touched {
  readonly turn: TurnId
  readonly endedAt: Instant
  /** Ended by the speaker's own finish or pass: they may take it back themselves. */
  readonly own: boolean
  readonly floor: Floor
  /** Held since the end. */
  readonly timer: Timer
  readonly open: OpenTurn | null
  readonly ledger: Pick<Ledger, 'spokenMs' | 'turns' | 'turnsInPhase'>
  readonly last: SharedSlice['last']
  readonly hands: SharedSlice['queue']['hands']
  readonly round: SharedSlice['round']
  /** A hand has come or gone since, or the policy changed: places are settled anew (QU4). */
  readonly stirred: boolean
  /** Put off since because they were away when called: that goes with the hand-over. */
  readonly putOff: MemberId | null
}

import type { FoldContext } from '../model/fold-context.ts'
import type { HiddenSlice } from '../model/state.ts'

/** A limit that no session reaches in a day. */
const MOST_TURNS = 2000

/** Keeps past turns. It ignores an undone turn, and removes a turn that continues (FL10). */
export function evolveTurnsHad(hidden: HiddenSlice, { event, before, at }: FoldContext): HiddenSlice {
  const had = hidden.turnsHad ?? []
  if (event.type === 'turn-continued') {
    // Snapshots of older builds may have no ended turn to continue.
    return had.length === 0 ? hidden : { ...hidden, turnsHad: had.slice(0, -1) }
  }
  if (event.type !== 'turn-recorded' || event.how === 'undone' || !before.floor) return hidden
  const turn = { member: event.member, from: Math.min(before.floor.startedAt, at), to: at }
  return { ...hidden, turnsHad: [...had, turn].slice(-MOST_TURNS) }
}

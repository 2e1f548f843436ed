import type { FoldContext } from '../model/fold-context.ts'
import type { HiddenSlice } from '../model/state.ts'

/** More turns than that nobody has in a day. */
const MOST_TURNS = 2000

/** Keeps the turns that were had; one that is undone was none, and one that goes on has not ended (FL10). */
export function evolveTurnsHad(hidden: HiddenSlice, { event, before, at }: FoldContext): HiddenSlice {
  const had = hidden.turnsHad ?? []
  if (event.type === 'turn-continued') {
    // With nothing ended there is nothing to go on with: a snapshot of an older build.
    return had.length === 0 ? hidden : { ...hidden, turnsHad: had.slice(0, -1) }
  }
  if (event.type !== 'turn-recorded' || event.how === 'undone' || !before.floor) return hidden
  const turn = { member: event.member, from: Math.min(before.floor.startedAt, at), to: at }
  return { ...hidden, turnsHad: [...had, turn].slice(-MOST_TURNS) }
}

import type { FoldContext } from '../model/fold-context.ts'
import type { Choice } from '../model/parts/next-speaker-choice.ts'
import type { HiddenSlice } from '../model/state.ts'
import { inviterOf } from '../queries/inviter.ts'
/** Folds since when a member has been choosing: from the end of a turn until somebody has the floor. */
export function evolveChoice({ choice = null }: HiddenSlice, { event, before, after, at }: FoldContext): Choice | null {
  if (after.floor) return null
  if (before.floor) {
    if (inviterOf(after) === null) return null
    return { turn: before.floor.turn, waitedMs: 0, since: after.pause ? null : at }
  }
  if (!choice || !after.round) return null
  if (event.type === 'session-paused' && choice.since !== null)
    return { ...choice, waitedMs: choice.waitedMs + at - choice.since, since: null }
  return event.type === 'session-resumed' ? { ...choice, since: at } : choice
}

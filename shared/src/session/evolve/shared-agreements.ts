import type { SharedEvent } from '../model/shared-events.ts'
import type { Norms, SharedSlice } from '../model/shared-state.ts'

type Edited = Extract<SharedEvent, { type: 'session-edited' }>

/** Folds an edit of the session. A note that was cleared is hidden (NO5). */
export function evolveEdited<S extends SharedSlice>(state: S, { type: _, ...facts }: Edited): S {
  const next = { ...state, ...facts, ...(facts.norms && { normsSince: sinceOf(state, facts.norms) }) }
  return next.note !== null && next[next.note] === null ? { ...next, note: null } : next
}

/** The version in which each norm was added. Unchanged norms keep theirs (NO3). */
function sinceOf({ norms: before, normsSince }: SharedSlice, { version, items }: Norms): readonly number[] {
  return items.map((item) => {
    const place = before.items.indexOf(item)
    return place < 0 ? version : (normsSince[place] ?? before.version)
  })
}

import { isShared, type SessionRecord } from './events.ts'
import { evolveFacilitation } from './evolve-facilitation.ts'
import { evolveOwn } from './evolve-own.ts'
import { evolveShared } from './evolve-shared.ts'
import type { View } from './view.ts'

/**
 * A view folded with the records that follow it, equal to the view at their end, order of keys aside (LG4, LG5).
 * Events are those the viewer received; a viewer whose role changes receives a new snapshot instead.
 */
export function fold(view: View, records: readonly SessionRecord[]): View {
  let next = view
  for (const { at, events } of records) {
    for (const event of events) {
      if (isShared(event)) next = evolveShared(next, event, at)
      if (next.facilitation) next = { ...next, facilitation: evolveFacilitation(next.facilitation, event, at) }
      const { memberId, role, ...mine } = next.you
      const { preferences, prompts } = mine
      if (memberId === null || !preferences || !prompts) continue
      const own = { ...mine, preferences, prompts }
      const after = evolveOwn(own, event, memberId, at)
      if (after !== own) next = { ...next, you: { memberId, role, ...after } }
    }
  }
  return next
}

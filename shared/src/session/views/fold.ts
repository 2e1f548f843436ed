import { evolveFacilitation } from '../evolve/facilitator.ts'
import { evolveOwn } from '../evolve/own.ts'
import { evolveShared } from '../evolve/shared.ts'
import { isShared, type SessionEvent, type SessionRecord } from '../model/events.ts'
import type { Capture } from '../model/parts/capture.ts'
import type { View } from '../model/view.ts'
import { type BareView, bareView, wholeView } from '../model/wire-view.ts'

/**
 * Folds records into a view. The result equals the view at their end, except for the order of keys (LG4, LG5). The
 * events are those that the viewer received. A viewer whose role changes gets a new snapshot instead.
 */
export function fold(view: View, records: readonly SessionRecord[]): View {
  // A view lists the shared captures, then the viewer's private ones. Each list is folded separately.
  let mine: readonly Capture[] = view.captures.filter((capture) => capture.private)
  let next: View = { ...view, captures: view.captures.filter((capture) => !capture.private) }
  for (const { at, events } of records) {
    for (const event of events) {
      if (isShared(event)) next = evolveShared(next, event, at)
      if (next.facilitation) next = { ...next, facilitation: evolveFacilitation(next.facilitation, event, at) }
      ;[next, mine] = withOwn(next, mine, event, at)
    }
  }
  return { ...next, captures: [...next.captures, ...mine] }
}

/** Folds records into a view as the wire carries it. */
export function foldBare(view: BareView, records: readonly SessionRecord[]): BareView {
  return bareView(fold(wholeView(view), records))
}

function withOwn(
  view: View,
  captures: readonly Capture[],
  event: SessionEvent,
  at: SessionRecord['at'],
): [View, readonly Capture[]] {
  const { memberId, role, ...seen } = view.you
  const { preferences, prompts } = seen
  if (memberId === null || !preferences || !prompts) return [view, captures]
  const own = { ...seen, preferences, prompts, captures }
  const after = evolveOwn(own, event, memberId, at)
  if (after === own) return [view, captures]
  const { captures: mine, ...you } = after
  return [{ ...view, you: { memberId, role, ...you } }, mine]
}

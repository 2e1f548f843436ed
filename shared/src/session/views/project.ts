import { audienceOf, type SessionEvent } from '../model/events.ts'
import { FACILITATION_AT_FIRST } from '../model/facilitator-state.ts'
import { OWN_AT_FIRST } from '../model/own-state.ts'
import type { SessionState } from '../model/state.ts'
import type { View, Viewer } from '../model/view.ts'

/** What one viewer sees: the shared slice, their own, and for facilitators the facilitation slice. */
export function project(state: SessionState, viewer: Viewer): View {
  const { memberId, role } = viewer
  if (memberId === null) return { ...state.shared, you: { memberId, role } }
  const { captures, ...own } = state.own[memberId] ?? OWN_AT_FIRST
  const view: View = {
    ...state.shared,
    captures: [...state.shared.captures, ...captures],
    you: { memberId, role, ...own },
  }
  if (role !== 'facilitator') return view
  // A snapshot of an earlier build may lack what this one knows.
  return { ...view, facilitation: { ...FACILITATION_AT_FIRST, ...state.facilitation } }
}

/** The events that one viewer receives; what is left of a record may be nothing. */
export function visible(events: readonly SessionEvent[], viewer: Viewer): readonly SessionEvent[] {
  return events.filter((event) => {
    switch (audienceOf(event)) {
      case 'shared':
        return true
      case 'own':
        return 'member' in event && event.member === viewer.memberId
      case 'facilitation':
        return viewer.role === 'facilitator' && viewer.memberId !== null
      default:
        return false
    }
  })
}

/** Whether these events change the viewer's own role, or make the viewer another: they receive a snapshot instead (LG5). */
export function changesRole(events: readonly SessionEvent[], viewer: Viewer): boolean {
  return events.some(
    (event) => (event.type === 'role-set' || event.type === 'seat-moved') && event.member === viewer.memberId,
  )
}

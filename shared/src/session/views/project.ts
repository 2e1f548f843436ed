import type { LinkRole } from '../../ids.ts'
import { audienceOf, type SessionEvent } from '../model/events.ts'
import { FACILITATION_AT_FIRST } from '../model/facilitator-state.ts'
import { OWN_AT_FIRST } from '../model/own-state.ts'
import type { SessionState } from '../model/state.ts'
import type { View, Viewer } from '../model/view.ts'
import { IDLE } from '../queries/time/timers.ts'

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

/** What the holder of a link may know before taking a seat: the plan, and nobody's name. */
export function preview(state: SessionState, role: LinkRole): View {
  const { shared } = state
  const phases = shared.agenda.phases.map((phase) => ({ ...phase, outcomeText: null, focus: null }))
  return {
    ...shared,
    members: [],
    agenda: { ...shared.agenda, phases },
    floor: null,
    last: null,
    undo: null,
    note: null,
    queue: { ...shared.queue, hands: [] },
    round: null,
    breakout: null,
    inner: null,
    timers: { ...shared.timers, turn: IDLE },
    claim: null,
    captures: [],
    polls: [],
    reflection: null,
    groupLine: null,
    sinceLast: null,
    you: { memberId: null, role },
  }
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

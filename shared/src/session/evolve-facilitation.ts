import type { Instant } from '../time.ts'
import type { SessionEvent } from './events.ts'
import type { FacilitationSlice } from './view.ts'

/** How many acts the feed remembers. */
const ACTS = 20

/** What facilitators see of nothing yet. */
export const FACILITATION_AT_FIRST: FacilitationSlice = {
  band: null,
  hints: [],
  invitations: 0,
  asked: [],
  holding: [],
  signals: [],
  acts: [],
}

/** Folds one event into what facilitators alone see: from shared events and those for facilitators. */
export function evolveFacilitation(state: FacilitationSlice, event: SessionEvent, at: Instant): FacilitationSlice {
  switch (event.type) {
    case 'act-noted':
      return { ...state, acts: [...state.acts, { by: event.by, command: event.command, at }].slice(-ACTS) }
    default:
      return state
  }
}

import type { Instant } from '../time.ts'
import type { SessionEvent } from './events.ts'
import type { FacilitationSlice, MemberId } from './view.ts'

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
  paces: {},
  acts: [],
}

/** Folds one event into what facilitators alone see: from shared events and those for facilitators. */
export function evolveFacilitation(state: FacilitationSlice, event: SessionEvent, at: Instant): FacilitationSlice {
  switch (event.type) {
    case 'act-noted':
      return { ...state, acts: [...state.acts, { by: event.by, command: event.command, at }].slice(-ACTS) }
    case 'signal-received': {
      const { member, signal } = event
      return { ...state, signals: [...without(state.signals, member), { member, signal, at }] }
    }
    case 'signal-answered':
      return { ...state, signals: without(state.signals, event.member) }
    // Nobody can answer any more, and nothing of it is kept (MB14).
    case 'session-ended':
      return { ...state, signals: [] }
    case 'pace-set': {
      // A snapshot from before pace was told has none.
      const { [event.member]: _, ...others } = state.paces ?? {}
      return { ...state, paces: event.pace === 1 ? others : { ...others, [event.member]: event.pace } }
    }
    default:
      return state
  }
}

const without = (signals: FacilitationSlice['signals'], member: MemberId) =>
  signals.filter((signal) => signal.member !== member)

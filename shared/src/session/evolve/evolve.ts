import type { MemberId } from '../../ids.ts'
import type { Instant } from '../../time.ts'
import { isShared, type SessionEvent } from '../model/events.ts'
import { OWN_AT_FIRST } from '../model/own-state.ts'
import type { SessionState } from '../model/state.ts'
import { evolveFacilitation } from './facilitator.ts'
import { evolveHidden } from './hidden.ts'
import { evolveOwn } from './own.ts'
import { evolveShared } from './shared.ts'

/**
 * Folds one record into the state. Total: it never refuses and never throws, because the events have already happened.
 */
export function evolve(
  state: SessionState,
  record: { readonly at: Instant; readonly events: readonly SessionEvent[] },
): SessionState {
  let next = state
  for (const event of record.events) next = evolveEvent(next, event, record.at)
  return next
}

/** Folds one event that happened at `at`. */
export function evolveEvent(state: SessionState, event: SessionEvent, at: Instant): SessionState {
  const shared = isShared(event) ? evolveShared(state.shared, event, at) : state.shared
  const hidden = evolveHidden(state.hidden, { event, before: state.shared, after: shared, at })
  const facilitation = evolveFacilitation(state.facilitation, event, at)
  return { shared, own: evolveEveryOwn(state.own, event, at), facilitation, hidden }
}

function evolveEveryOwn(own: SessionState['own'], event: SessionEvent, at: Instant): SessionState['own'] {
  if (event.type === 'member-forgotten') {
    const { [event.member]: _, ...others } = own
    return evolveEach(others, Object.keys(others), event, at)
  }
  return evolveEach(own, 'member' in event ? [event.member] : Object.keys(own), event, at)
}

function evolveEach(
  own: SessionState['own'],
  concerned: readonly MemberId[],
  event: SessionEvent,
  at: Instant,
): SessionState['own'] {
  let next = own
  for (const member of concerned) {
    const before = own[member] ?? OWN_AT_FIRST
    const after = evolveOwn(before, event, member, at)
    if (after !== before) next = { ...next, [member]: after }
  }
  return next
}

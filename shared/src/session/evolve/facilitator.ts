import type { MemberId } from '../../ids.ts'
import type { Instant } from '../../time.ts'
import type { SessionEvent } from '../model/events.ts'
import type { FacilitationSlice, Returning } from '../model/facilitator-state.ts'
import { forgottenByFacilitators } from './forget-shown.ts'

/** How many actions the feed keeps. */
const ACTS = 20

/** How many lines to the facilitators are kept. */
const LINES = 20

/** Folds one event into the facilitator-only slice. */
export function evolveFacilitation(state: FacilitationSlice, event: SessionEvent, at: Instant): FacilitationSlice {
  switch (event.type) {
    case 'act-noted':
      return withAct(state, { by: event.by, command: event.command, at })
    case 'signal-received': {
      const { member, signal } = event
      return { ...state, signals: [...without(state.signals, member), { member, signal, at }] }
    }
    case 'signal-answered':
      return { ...state, signals: without(state.signals, event.member) }
    // Nobody can answer after the end, so the lines, signals and hints are deleted (MB14).
    case 'session-ended': {
      const { lines: _, ...rest } = state
      return { ...rest, signals: [], hints: [] }
    }
    case 'pace-set': {
      // Snapshots of older builds have no pace.
      const { [event.member]: _, ...rest } = state.paces ?? {}
      return { ...state, paces: event.pace === 1 ? rest : { ...rest, [event.member]: event.pace } }
    }
    case 'return-asked':
      return { ...state, returning: [...state.returning, { newcomer: event.newcomer, member: event.member, at }] }
    case 'member-left':
      return withoutReturning(
        withoutAsked(state, event.member),
        ({ newcomer, member }) => newcomer === event.member || member === event.member,
      )
    case 'member-forgotten':
      return forgottenByFacilitators(state, event.member)
    case 'presence-changed':
      return event.presence === 'here' ? withoutReturning(state, ({ member }) => member === event.member) : state
    case 'invitation-asked':
      return { ...state, asked: [...others(state.asked, event.member), event.member] }
    // A member who was invited, has the floor or has left needs no invitation any more.
    case 'member-invited':
      return withoutAsked(state, event.member)
    case 'turn-started':
      return withoutAsked(state, event.speaker)
    case 'space-held':
      return { ...state, holding: [...others(state.holding, event.member), ...(event.on ? [event.member] : [])] }
    case 'phase-ended':
      return { ...state, asked: [], holding: [], hints: [] }
    case 'band-set':
      return { ...state, band: event.band }
    case 'first-time-said':
      return { ...state, firstTimers: [...(state.firstTimers ?? []), event.member] }
    case 'line-received': {
      const { member, text } = event
      return { ...state, lines: [...(state.lines ?? []), { member, text, at }].slice(-LINES) }
    }
    case 'hint-shown':
      return { ...state, hints: [{ id: event.hint, wording: event.wording, at }] }
    // A round includes everybody, so there is nothing to suggest.
    case 'round-prepared':
      return state.hints.length === 0 ? state : { ...state, hints: [] }
    case 'invitations-counted':
      return { ...state, invitations: event.count }
    default:
      return state
  }
}

const withoutAsked = (state: FacilitationSlice, member: MemberId): FacilitationSlice =>
  state.asked.includes(member) ? { ...state, asked: others(state.asked, member) } : state

const others = (members: readonly MemberId[], member: MemberId) => members.filter((other) => other !== member)

const without = (signals: FacilitationSlice['signals'], member: MemberId) =>
  signals.filter((signal) => signal.member !== member)

type Act = FacilitationSlice['acts'][number]

function withAct(state: FacilitationSlice, act: Act): FacilitationSlice {
  const acts = [...state.acts, act].slice(-ACTS)
  return act.command === 'claim-facilitation'
    ? { ...state, acts, claimed: { by: act.by, at: act.at } }
    : { ...state, acts }
}

/** A request to return ends when either member has left, or when the absent member is here. */
function withoutReturning(state: FacilitationSlice, over: (each: Returning) => boolean): FacilitationSlice {
  return state.returning.some(over) ? { ...state, returning: state.returning.filter((each) => !over(each)) } : state
}

import type { MemberId } from '../../ids.ts'
import { type Instant, SECOND } from '../../time.ts'
import type { SharedEvent } from '../model/shared-events.ts'
import type { Member, SharedSlice, TimerName } from '../model/shared-state.ts'
import { isHere } from '../queries/members.ts'
import { extended, held, released } from '../queries/time/timers.ts'
import { forgottenShared } from './forget-shown.ts'
import { evolveAgenda } from './shared-agenda.ts'
import { evolveEdited } from './shared-agreements.ts'
import { evolveBreakouts, ungathered } from './shared-breakouts.ts'
import { evolveCaptures } from './shared-captures.ts'
import { settledClaim } from './shared-claim.ts'
import { evolveFloor } from './shared-floor.ts'
import { evolvePolls } from './shared-polls.ts'

/** How long screens show the speaker's request for one more minute (FL15). */
const ASKED = 20 * SECOND

/**
 * Folds one shared event into the shared slice, or into a view that contains it. Servers and browsers run the same
 * code. Total: it never refuses, because the events have already happened.
 */
export function evolveShared<S extends SharedSlice>(state: S, event: SharedEvent, at: Instant): S {
  return settledClaim(evolveFacts(state, event, at))
}

function evolveFacts<S extends SharedSlice>(state: S, event: SharedEvent, at: Instant): S {
  switch (event.type) {
    case 'session-created': {
      const { type: _, phases, ...facts } = event
      const queue = { ...state.queue, policy: facts.options.queuePolicy }
      return {
        ...state,
        ...facts,
        queue,
        agenda: { phases, current: null },
        normsSince: facts.norms.items.map(() => 1),
      }
    }
    case 'session-edited':
      return evolveEdited(state, event)
    case 'actions-brought':
      return { ...state, sinceLast: event.actions.length > 0 ? event.actions : null }
    case 'note-shown':
      return { ...state, note: event.note }
    case 'session-started':
      return {
        ...state,
        status: 'live',
        startedAt: at,
        plannedEndAt: event.plannedEndAt,
        members: state.members.map((member) => ({ ...member, today: event.today.includes(member.id) })),
      }
    case 'session-ended':
      return {
        ...state,
        status: 'ended',
        endedAt: at,
        pause: null,
        undo: null,
        queue: { ...state.queue, hands: [] },
        groupLine: null,
      }
    case 'session-paused': {
      const { turn, phase } = state.timers
      const timers = { turn: held(turn, 'session', at), phase: held(phase, 'session', at) }
      return { ...state, pause: { reason: event.reason, since: at }, timers }
    }
    case 'session-resumed':
      return letGo(letGo({ ...state, pause: null }, 'turn', ['session'], at), 'phase', ['session'], at)
    case 'options-set': {
      const options = { ...state.options, ...event.options }
      return { ...state, options, queue: { ...state.queue, policy: options.queuePolicy } }
    }
    case 'member-joined':
      return { ...state, members: [...state.members, seated(event, state.status === 'live')] }
    case 'presence-changed':
      return evolvePresence(state, event.member, event.presence, at)
    case 'member-left':
      return ungathered(evolveLeaving(state, event.member), event.member, at)
    case 'member-forgotten':
      return forgottenShared(state, event.member)
    case 'member-renamed':
      return withMember(state, event.member, { name: event.name })
    case 'role-set':
      return withMember(state, event.member, { role: event.role })
    case 'listening-set':
      return withMember(state, event.member, { listening: event.on })
    case 'voice-set':
      return evolveVoice(state, event.member, event.on, at)
    case 'claim-offered':
      return { ...state, claim: { to: event.to, since: state.claim?.since ?? at } }
    case 'time-up':
      return withTimer(state, event.timer, (timer) => (timer.status === 'idle' ? timer : { ...timer, up: true }))
    case 'timer-paused':
      return withTimer(state, event.timer, (timer) => held(timer, 'hand', at))
    case 'timer-resumed':
      return letGo(state, event.timer, ['hand', 'away'], at)
    case 'timer-extended': {
      const next = event.timer === 'turn' && event.byMs > 0 ? askedUntil(state, at) : state
      return withTimer(next, event.timer, (timer) => extended(timer, event.byMs, at))
    }
    case 'time-asked':
      return state.floor ? { ...state, floor: { ...state.floor, askedUntil: at + ASKED } } : state
    case 'group-line-shown':
      return { ...state, groupLine: { wording: event.wording, until: event.until } }
    case 'message-shown':
      return { ...state, display: { ...state.display, message: event.text } }
    case 'display-blanked':
      return { ...state, display: { ...state.display, blank: event.on } }
    case 'capture-added':
    case 'capture-edited':
    case 'capture-removed':
    case 'action-taken':
      return { ...state, captures: evolveCaptures(state.captures, event, at) }
    case 'poll-opened':
    case 'poll-closed':
      return { ...state, polls: evolvePolls(state.polls, event) }
    case 'reflection-closed':
      return { ...state, reflection: { tally: event.tally ?? null } }
    case 'phase-added':
    case 'phase-edited':
    case 'phase-moved':
    case 'phase-removed':
    case 'phase-skipped':
    case 'outcome-recorded':
    case 'phases-fitted':
    case 'phase-begun':
    case 'phase-ended':
      return evolveAgenda(state, event, at)
    case 'groups-formed':
    case 'group-changed':
    case 'inner-set':
    case 'chair-taken':
    case 'chair-left':
    case 'with-you':
      return evolveBreakouts(state, event, at)
    default:
      return evolveFloor(state, event, at)
  }
}

/** More time answers the speaker's request (FL15). */
function askedUntil<S extends SharedSlice>(state: S, at: Instant): S {
  const asked = state.floor?.askedUntil
  return state.floor && asked !== undefined && asked > at
    ? { ...state, floor: { ...state.floor, askedUntil: at } }
    : state
}

function seated(event: Extract<SharedEvent, { type: 'member-joined' }>, today: boolean): Member {
  return {
    id: event.member,
    name: event.name,
    role: event.role,
    presence: event.voice ? 'away' : 'here',
    today,
    listening: event.listening ?? false,
    voice: event.voice ?? false,
    pronouns: event.pronouns ?? null,
    lens: event.lens ?? null,
  }
}

function evolvePresence<S extends SharedSlice>(state: S, id: MemberId, presence: 'here' | 'away', at: Instant): S {
  const here = presence === 'here'
  const next = {
    ...state,
    members: state.members.map((member) =>
      member.id === id ? { ...member, presence, today: member.today || (here && state.status === 'live') } : member,
    ),
  }
  if (state.floor?.speaker !== id) return next
  return here ? letGo(next, 'turn', ['away'], at) : holdForSpeaker(next, id, at)
}

/** A member in the call counts as here, with or without a screen (MB10, MB12). */
function evolveVoice<S extends SharedSlice>(state: S, id: MemberId, voice: boolean, at: Instant): S {
  const members = state.members.map((member) =>
    member.id === id ? { ...member, voice, today: member.today || (voice && state.status === 'live') } : member,
  )
  const next = { ...state, members }
  if (state.floor?.speaker !== id) return next
  return voice ? letGo(next, 'turn', ['away'], at) : holdForSpeaker(next, id, at)
}

/** The timer does not wait for a speaker who is in the call without a screen (MB12). */
function holdForSpeaker<S extends SharedSlice>(state: S, id: MemberId, at: Instant): S {
  const speaker = state.members.find((member) => member.id === id)
  return speaker && !isHere(speaker) ? withTimer(state, 'turn', (timer) => held(timer, 'away', at)) : state
}

function evolveLeaving<S extends SharedSlice>(state: S, id: MemberId): S {
  // A turn cannot return to a member who has left.
  const undo = state.last?.speaker === id ? null : state.undo
  const next = { ...withMember(state, id, { presence: 'left' }), undo }
  const queue = { ...state.queue, hands: state.queue.hands.filter((hand) => hand.member !== id) }
  if (!state.round?.order.includes(id)) return { ...next, queue }
  const { [id]: _, ...marks } = state.round.state
  const order = state.round.order.filter((member) => member !== id)
  return { ...next, queue, round: { ...state.round, order, state: marks } }
}

function withMember<S extends SharedSlice>(state: S, id: MemberId, change: Partial<Member>): S {
  return { ...state, members: state.members.map((member) => (member.id === id ? { ...member, ...change } : member)) }
}

function withTimer<S extends SharedSlice>(
  state: S,
  name: TimerName,
  change: (timer: SharedSlice['timers']['turn']) => SharedSlice['timers']['turn'],
): S {
  return { ...state, timers: { ...state.timers, [name]: change(state.timers[name]) } }
}

/** Resumes a timer. A turn that was still settling starts now (FL12). */
function letGo<S extends SharedSlice>(
  state: S,
  name: TimerName,
  reasons: readonly ('hand' | 'away' | 'session')[],
  at: Instant,
): S {
  const running = state.agenda.phases.find((phase) => phase.id === state.agenda.current)
  const firstStart = name === 'turn' ? state.floor?.startedAt : running?.runs.at(-1)?.startedAt
  const next = withTimer(state, name, (timer) => released(timer, reasons, at, firstStart ?? at))
  const timer = next.timers[name]
  if (name === 'phase' || timer.status !== 'running' || !next.floor) return next
  return { ...next, floor: { ...next.floor, startedAt: timer.startedAt } }
}

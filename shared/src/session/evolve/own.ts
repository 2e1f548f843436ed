import type { MemberId } from '../../ids.ts'
import type { Instant } from '../../time.ts'
import type { SessionEvent } from '../model/events.ts'
import type { OwnSlice } from '../model/own-state.ts'
import { OWN_AT_FIRST } from '../model/own-state.ts'
import type { PollId } from '../model/parts/poll.ts'
import type { Prompt } from '../model/parts/prompt.ts'
import { evolveNotes } from './shared-captures.ts'

/** Folds one event into one member's own slice, from shared events and their own. */
export function evolveOwn(own: OwnSlice, event: SessionEvent, member: MemberId, at: Instant): OwnSlice {
  if (!('member' in event)) return evolveWithAll(own, event)
  if (event.member !== member) return event.type === 'member-forgotten' ? withoutCheckIn(own, event.member) : own
  switch (event.type) {
    case 'member-forgotten':
      return OWN_AT_FIRST
    case 'member-joined':
      return withPreferences(OWN_AT_FIRST, { listening: event.listening ?? false })
    case 'listening-set':
      return withPreferences(own, { listening: event.on })
    case 'preferences-set':
      return withPreferences(own, event.preferences)
    case 'prompt-shown': {
      const { prompt: id, kind, wording, until, answers } = event
      return { ...own, prompts: [...own.prompts, { id, kind, wording, shownAt: at, until, answers }] }
    }
    case 'prompt-answered':
      return keeping(own, ({ id }) => id !== event.prompt)
    case 'signal-sent':
      return { ...own, signal: event.signal }
    case 'signal-seen':
      return withoutSignal(own)
    case 'norms-accepted':
      return { ...own, acceptedNorms: event.version }
    case 'check-in-asked':
      return { ...own, checkIns: [...(own.checkIns ?? []), event.by] }
    case 'vote-cast': {
      const { poll, choice, reason = null } = event
      return { ...own, votes: { ...own.votes, [poll]: { choice, reason } } }
    }
    case 'vote-withdrawn':
      return withoutVote(own, event.poll)
    case 'note-written':
    case 'note-edited':
    case 'note-removed':
      return { ...own, captures: evolveNotes(own.captures, event, at) }
    default:
      return own
  }
}

/** Removes private prompts at the end of what they are about: the turn, the phase or the session (MB18). */
function evolveWithAll(own: OwnSlice, event: SessionEvent): OwnSlice {
  switch (event.type) {
    case 'turn-ended':
      return keeping(own, ({ kind }) => kind !== 'signal')
    case 'phase-ended':
      return keeping(own, () => false)
    case 'session-ended':
      return withoutSignal(keeping(own, () => false))
    default:
      return own
  }
}

const keeping = (own: OwnSlice, stays: (prompt: Prompt) => boolean): OwnSlice =>
  own.prompts.every(stays) ? own : { ...own, prompts: own.prompts.filter(stays) }

function withoutSignal(own: OwnSlice): OwnSlice {
  if (own.signal === undefined) return own
  const { signal: _, ...rest } = own
  return rest
}

function withoutVote({ votes, ...own }: OwnSlice, poll: PollId): OwnSlice {
  const { [poll]: _, ...others } = votes ?? {}
  return Object.keys(others).length > 0 ? { ...own, votes: others } : own
}

/** Removes the check-in request of a member whose data was removed (ER2). */
function withoutCheckIn(own: OwnSlice, by: MemberId): OwnSlice {
  if (!own.checkIns?.includes(by)) return own
  const { checkIns, ...rest } = own
  const others = checkIns.filter((member) => member !== by)
  return others.length > 0 ? { ...rest, checkIns: others } : rest
}

function withPreferences(own: OwnSlice, changes: Partial<OwnSlice['preferences']>): OwnSlice {
  const { measured, ...preferences } = { ...own.preferences, ...changes }
  return { ...own, preferences: measured === false ? { ...preferences, measured } : preferences }
}

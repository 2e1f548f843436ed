import type { MemberId } from '../../../ids.ts'
import { linkWithout } from '../../evolve/forget-hidden.ts'
import { isTheirWord } from '../../evolve/forget-shown.ts'
import type { SessionEvent, SessionRecord } from '../../model/events.ts'
import type { SessionState } from '../../model/state.ts'
import { countsOf } from '../../queries/poll-counts.ts'
import { placesBrought, seatsOfOne } from './forget-member.ts'

type Typed<T extends SessionEvent['type']> = Extract<SessionEvent, { type: T }>

/** Who is to be found nowhere any more, as the session knew them before. */
interface Person {
  readonly state: SessionState
  readonly seats: readonly MemberId[]
  readonly brought: ReadonlySet<number>
}

/**
 * What becomes of an event that may tell of the person: `stays` as it is, for it names nobody but by the id of a seat;
 * `goes` when it is about one of their seats; or whatever is left of it.
 */
type Rule<Event extends SessionEvent> = 'stays' | 'goes' | ((event: Event, person: Person) => Event | null)

const isOneOf = ({ seats }: Person, id: MemberId | undefined) => id !== undefined && seats.includes(id)

/** Every kind of event there is: a new one does not compile before it stands here (ER4). */
const RULES: { readonly [Type in SessionEvent['type']]: Rule<Typed<Type>> } = {
  'session-created': 'stays',
  'session-edited': 'stays',
  // One that is shorter was told as they went, without theirs: the places are those of the list before.
  'actions-brought': (event, { state, brought }) =>
    event.actions.length === state.hidden.group?.owners?.length
      ? { ...event, actions: event.actions.filter((_, place) => !brought.has(place)) }
      : event,
  'note-shown': 'stays',
  'session-started': 'stays',
  'session-ended': 'stays',
  'session-paused': 'stays',
  'session-resumed': 'stays',
  'options-set': 'stays',
  'member-joined': (event, person) => {
    if (!isOneOf(person, event.member)) return event
    const { pronouns: _, lens: __, ...rest } = event
    return { ...rest, name: '' }
  },
  'presence-changed': 'stays',
  'member-left': 'stays',
  'member-forgotten': 'stays',
  'member-renamed': (event, person) => (isOneOf(person, event.member) ? { ...event, name: '' } : event),
  'role-set': 'stays',
  'listening-set': 'stays',
  'voice-set': 'stays',
  'claim-offered': 'stays',
  'hand-raised': 'stays',
  'hand-lowered': 'stays',
  'hands-lowered': 'stays',
  'queue-ordered': 'stays',
  'queue-opened': 'stays',
  'turn-started': 'stays',
  'turn-ended': 'stays',
  'turn-continued': 'stays',
  'round-prepared': 'stays',
  'round-marked': 'stays',
  'round-reordered': 'stays',
  'round-ended': 'stays',
  'groups-formed': 'stays',
  'group-changed': 'stays',
  'inner-set': 'stays',
  'chair-taken': 'stays',
  'chair-left': 'stays',
  'with-you': 'stays',
  'time-up': 'stays',
  'timer-paused': 'stays',
  'timer-resumed': 'stays',
  'timer-extended': 'stays',
  'time-asked': 'stays',
  'phase-added': 'stays',
  'phase-edited': 'stays',
  'phase-moved': 'stays',
  'phase-removed': 'stays',
  'phase-skipped': 'stays',
  'outcome-recorded': 'stays',
  'phases-fitted': 'stays',
  'phase-begun': 'stays',
  'phase-ended': 'stays',
  'capture-added': (event, person) => {
    const { capture, type, by, owner, kind, text } = event
    const left = { type, capture, by, ...(owner === undefined ? {} : { owner }), kind }
    if (isWord(capture, by, person)) return { ...left, text: '' }
    return isTaken(capture, person) ? { ...left, text } : event
  },
  'capture-edited': (event, person) => {
    const { text, step: _, due: __, help: ___, confidence: ____, ...left } = event.changes
    if (isWord(event.capture, undefined, person)) return { ...event, changes: left }
    if (!isTaken(event.capture, person)) return event
    return { ...event, changes: text === undefined ? left : { text, ...left } }
  },
  'capture-removed': 'stays',
  'action-taken': 'stays',
  'poll-opened': 'stays',
  'poll-closed': (event, person) => {
    const { votes, poll } = event
    if (!votes?.some(({ member }) => isOneOf(person, member))) return event
    const asked = person.state.shared.polls.find(({ id }) => id === poll)
    const counts = event.counts ?? (asked && countsOf(asked, votes))
    return { ...event, votes: votes.filter(({ member }) => !isOneOf(person, member)), ...(counts && { counts }) }
  },
  'reflection-closed': 'stays',
  'group-line-shown': 'stays',
  'message-shown': 'stays',
  'display-blanked': 'stays',
  'preferences-set': 'goes',
  'prompt-shown': 'goes',
  'prompt-answered': 'goes',
  'signal-sent': 'goes',
  'signal-seen': 'goes',
  'note-written': 'goes',
  'note-edited': 'goes',
  'note-removed': 'goes',
  'vote-cast': 'goes',
  'vote-withdrawn': 'goes',
  'norms-accepted': 'goes',
  'check-in-asked': (event, person) => (isOneOf(person, event.member) || isOneOf(person, event.by) ? null : event),
  // Only the last acts stand: which are the last must stay so.
  'act-noted': 'stays',
  'signal-received': 'goes',
  'signal-answered': 'goes',
  'pace-set': 'goes',
  'return-asked': (event, person) => (isOneOf(person, event.member) || isOneOf(person, event.newcomer) ? null : event),
  'invitation-asked': 'goes',
  'member-invited': 'goes',
  'space-held': 'goes',
  'band-set': 'stays',
  'invitations-counted': 'stays',
  'hint-shown': 'stays',
  // As with acts: the last ones stand.
  'line-received': (event, person) => (isOneOf(person, event.member) ? { ...event, text: '' } : event),
  'first-time-said': 'goes',
  'links-issued': 'stays',
  'seat-issued': 'goes',
  'group-linked': ({ type, ...link }, { state, seats }) => {
    const people = seats.flatMap((seat) => state.hidden.persons?.[seat] ?? [])
    return { type, ...people.reduce(linkWithout, link) }
  },
  'seat-revoked': 'stays',
  'seat-moved': 'stays',
  'turn-recorded': 'stays',
  'wish-kept': 'stays',
  'hand-overtaken': 'stays',
  'hands-pinned': 'stays',
  'round-deferred': 'stays',
  'voice-noted': (event, person) => ({
    ...event,
    sums: Object.fromEntries(Object.entries(event.sums).filter(([member]) => !isOneOf(person, member))),
  }),
}

/**
 * The records of a session as if nobody had known who this member was (ER1): they stay in their order, with versions
 * and times, and folded they are the state without the member. `state` is the session's before it forgets them.
 */
export function redacted(records: readonly SessionRecord[], member: MemberId, state: SessionState): SessionRecord[] {
  const seats = seatsOfOne(state.hidden, member)
  const person: Person = { state, seats, brought: placesBrought(state.hidden, seats) }
  return records.map((record) => ({ ...record, events: record.events.flatMap((event) => leftOf(event, person)) }))
}

function leftOf<Event extends SessionEvent>(event: Event, person: Person): SessionEvent[] {
  const rule = RULES[event.type] as Rule<Event>
  if (rule === 'stays') return [event]
  if (rule === 'goes') return 'member' in event && isOneOf(person, event.member) ? [] : [event]
  const left = rule(event, person)
  return left ? [left] : []
}

/** Their own word; also any that stands no more, whoever wrote it, when its writer is not said: it has no words then. */
function isWord(id: string, by: MemberId | undefined, { state, seats }: Person): boolean {
  const standing = state.shared.captures.find((capture) => capture.id === id)
  if (standing) return seats.some((seat) => isTheirWord(standing, seat))
  return by === undefined || seats.includes(by)
}

/** An action that is theirs now, whoever wrote it down. */
function isTaken(id: string, { state, seats }: Person): boolean {
  const owner = state.shared.captures.find((capture) => capture.id === id)?.owner
  return owner !== undefined && owner !== null && seats.includes(owner)
}

import { linkWithout } from '../../evolve/forget-hidden.ts'
import type { GroupLink } from '../../model/group-link.ts'
import type { FacilitationEvent, HiddenEvent, OwnEvent } from '../../model/private-events.ts'
import { type EventOf, type Forgotten, isTheirs, type RedactionRules } from './redaction-rule.ts'

/** What becomes of the facts that one member alone receives. */
export const ownRules: RedactionRules<OwnEvent['type']> = {
  'preferences-set': { member: 'drops-event', preferences: 'kept' },
  'prompt-shown': {
    member: 'drops-event',
    prompt: 'kept',
    kind: 'kept',
    wording: 'kept',
    answers: 'kept',
    until: 'kept',
  },
  'prompt-answered': { member: 'drops-event', prompt: 'kept', answer: 'kept' },
  'signal-sent': { member: 'drops-event', signal: 'kept' },
  'signal-seen': { member: 'drops-event' },
  'note-written': {
    member: 'drops-event',
    capture: 'kept',
    kind: 'kept',
    text: 'kept',
    step: 'kept',
    due: 'kept',
    help: 'kept',
    confidence: 'kept',
  },
  'note-edited': { member: 'drops-event', capture: 'kept', changes: 'kept' },
  'note-removed': { member: 'drops-event', capture: 'kept' },
  'vote-cast': { member: 'drops-event', poll: 'kept', choice: 'kept', reason: 'kept' },
  'vote-withdrawn': { member: 'drops-event', poll: 'kept' },
  'norms-accepted': { member: 'drops-event', version: 'kept' },
  'check-in-asked': { member: 'drops-event', by: 'drops-event' },
}

/** What becomes of the facts that facilitators alone receive. */
export const facilitationRules: RedactionRules<FacilitationEvent['type']> = {
  // A view shows the last acts only, so each of them has to stay.
  'act-noted': { by: 'kept', command: 'kept' },
  'signal-received': { member: 'drops-event', signal: 'kept' },
  'signal-answered': { member: 'drops-event' },
  'pace-set': { member: 'drops-event', pace: 'kept' },
  'return-asked': { member: 'drops-event', newcomer: 'drops-event' },
  'invitation-asked': { member: 'drops-event' },
  'member-invited': { member: 'drops-event' },
  'space-held': { member: 'drops-event', on: 'kept' },
  'band-set': { band: 'kept' },
  'invitations-counted': { count: 'kept' },
  'first-time-said': { member: 'drops-event' },
  // As with acts, a view shows the last lines only.
  'line-received': { member: 'kept', text: 'blanked' },
  'hint-shown': { hint: 'kept', wording: 'kept' },
}

/** What becomes of the facts that never leave the server. */
export const hiddenRules: RedactionRules<HiddenEvent['type']> = {
  'links-issued': { links: 'kept' },
  'seat-issued': { member: 'drops-event', seat: 'kept', join: 'kept', person: 'kept' },
  'group-linked': {
    group: 'kept',
    order: (event, forgotten) => linkLeft(event, forgotten).order,
    facilitator: (event, forgotten) => linkLeft(event, forgotten).facilitator,
    timekeeper: (event, forgotten) => linkLeft(event, forgotten).timekeeper,
    owners: (event, forgotten) => linkLeft(event, forgotten).owners,
  },
  'seat-revoked': { member: 'kept', how: 'kept' },
  'seat-moved': { member: 'kept', newcomer: 'kept' },
  'turn-recorded': {
    turn: 'kept',
    member: 'kept',
    kind: 'kept',
    spokenMs: 'kept',
    how: 'kept',
    counts: 'kept',
    own: 'kept',
  },
  'wish-kept': { member: 'kept', kind: 'kept', raisedAt: 'kept' },
  'hand-overtaken': { member: 'kept', by: 'kept' },
  'hands-pinned': { members: 'kept' },
  'round-deferred': { member: 'kept', called: 'kept' },
  'voice-noted': {
    sums: ({ sums }, forgotten) =>
      Object.fromEntries(Object.entries(sums).filter(([member]) => !isTheirs(forgotten, member))),
  },
}

function linkLeft(event: EventOf<'group-linked'>, { state, seats }: Forgotten): GroupLink {
  const people = seats.flatMap((seat) => state.hidden.persons?.[seat] ?? [])
  return people.reduce(linkWithout, event)
}

import type { Instant } from '../../time.ts'
import type { FacilitationEvent, HiddenEvent, OwnEvent } from './private-events.ts'
import type { SharedEvent } from './shared-events.ts'

export type SessionEvent = SharedEvent | OwnEvent | FacilitationEvent | HiddenEvent

/** One accepted record: its events happened at `at`. */
export interface SessionRecord {
  readonly version: number
  readonly at: Instant
  readonly events: readonly SessionEvent[]
}

interface TypesByAudience {
  readonly shared: SharedEvent['type']
  readonly own: OwnEvent['type']
  readonly facilitation: FacilitationEvent['type']
  readonly hidden: HiddenEvent['type']
}

export type Audience = keyof TypesByAudience

/** The audience of a type of event follows from the union that declares it. */
type AudienceOf<Type extends SessionEvent['type']> = {
  [Each in Audience]: Type extends TypesByAudience[Each] ? Each : never
}[Audience]

/** A private event that is marked `shared` does not compile. */
const AUDIENCES: { readonly [Type in SessionEvent['type']]: AudienceOf<Type> } = {
  'session-created': 'shared',
  'session-edited': 'shared',
  'actions-brought': 'shared',
  'note-shown': 'shared',
  'session-started': 'shared',
  'session-ended': 'shared',
  'session-paused': 'shared',
  'session-resumed': 'shared',
  'options-set': 'shared',
  'member-joined': 'shared',
  'presence-changed': 'shared',
  'member-left': 'shared',
  'member-forgotten': 'shared',
  'member-renamed': 'shared',
  'role-set': 'shared',
  'listening-set': 'shared',
  'voice-set': 'shared',
  'claim-offered': 'shared',
  'hand-raised': 'shared',
  'hand-lowered': 'shared',
  'hands-lowered': 'shared',
  'queue-ordered': 'shared',
  'queue-opened': 'shared',
  'turn-started': 'shared',
  'turn-ended': 'shared',
  'turn-continued': 'shared',
  'round-prepared': 'shared',
  'round-marked': 'shared',
  'round-reordered': 'shared',
  'round-ended': 'shared',
  'groups-formed': 'shared',
  'group-changed': 'shared',
  'inner-set': 'shared',
  'chair-taken': 'shared',
  'chair-left': 'shared',
  'with-you': 'shared',
  'time-up': 'shared',
  'timer-paused': 'shared',
  'timer-resumed': 'shared',
  'timer-extended': 'shared',
  'time-asked': 'shared',
  'phase-added': 'shared',
  'phase-edited': 'shared',
  'phase-moved': 'shared',
  'phase-removed': 'shared',
  'phase-skipped': 'shared',
  'outcome-recorded': 'shared',
  'phases-fitted': 'shared',
  'phase-begun': 'shared',
  'phase-ended': 'shared',
  'capture-added': 'shared',
  'capture-edited': 'shared',
  'capture-removed': 'shared',
  'action-taken': 'shared',
  'poll-opened': 'shared',
  'poll-closed': 'shared',
  'reflection-closed': 'shared',
  'group-line-shown': 'shared',
  'message-shown': 'shared',
  'display-blanked': 'shared',
  'preferences-set': 'own',
  'prompt-shown': 'own',
  'prompt-answered': 'own',
  'signal-sent': 'own',
  'signal-seen': 'own',
  'note-written': 'own',
  'note-edited': 'own',
  'note-removed': 'own',
  'vote-cast': 'own',
  'vote-withdrawn': 'own',
  'norms-accepted': 'own',
  'check-in-asked': 'own',
  'act-noted': 'facilitation',
  'signal-received': 'facilitation',
  'signal-answered': 'facilitation',
  'pace-set': 'facilitation',
  'return-asked': 'facilitation',
  'invitation-asked': 'facilitation',
  'member-invited': 'facilitation',
  'space-held': 'facilitation',
  'band-set': 'facilitation',
  'invitations-counted': 'facilitation',
  'hint-shown': 'facilitation',
  'line-received': 'facilitation',
  'first-time-said': 'facilitation',
  'links-issued': 'hidden',
  'seat-issued': 'hidden',
  'group-linked': 'hidden',
  'seat-revoked': 'hidden',
  'seat-moved': 'hidden',
  'turn-recorded': 'hidden',
  'wish-kept': 'hidden',
  'hand-overtaken': 'hidden',
  'hands-pinned': 'hidden',
  'round-deferred': 'hidden',
  'voice-noted': 'hidden',
}

/** Every type of event that this build knows. */
export const EVENT_TYPES = Object.keys(AUDIENCES) as readonly SessionEvent['type'][]

/** Whose an event is; null for a type that this build does not know, written by a newer one. */
export function audienceOf(event: { readonly type: string }): Audience | null {
  return Object.hasOwn(AUDIENCES, event.type) ? AUDIENCES[event.type as SessionEvent['type']] : null
}

/** Whether an event is for everyone; narrows its type. */
export function isShared(event: SessionEvent): event is SharedEvent {
  return audienceOf(event) === 'shared'
}

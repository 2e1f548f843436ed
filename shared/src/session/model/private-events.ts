import type { LinkRole, MemberId, Role, TurnId } from '../../ids.ts'
import type { CommandType } from '../../protocol/commands.ts'
import type { Duration, Instant } from '../../time.ts'
import type { Band } from './balance-state.ts'
import type { GroupLink } from './group-link.ts'
import type { NoteEvent } from './parts/capture.ts'
import type { VoteEvent } from './parts/poll.ts'
import type { Answer, Pace, Prompt, PromptId, Signal } from './parts/prompt.ts'
import type { HandKind, Preferences, TurnKind } from './shared-state.ts'

/** Events that only one member receives. */
export type OwnEvent =
  | {
      readonly type: 'preferences-set'
      readonly member: MemberId
      readonly preferences: Partial<Omit<Preferences, 'listening'>>
    }
  | ({ readonly type: 'prompt-shown'; readonly member: MemberId; readonly prompt: PromptId } & Pick<
      Prompt,
      'kind' | 'wording' | 'answers' | 'until'
    >)
  | {
      readonly type: 'prompt-answered'
      readonly member: MemberId
      readonly prompt: PromptId
      readonly answer: Answer
    }
  /** The facilitators receive `signal-received` for it. It replaces the member's previous signal (MB14). */
  | { readonly type: 'signal-sent'; readonly member: MemberId; readonly signal: Signal }
  | { readonly type: 'signal-seen'; readonly member: MemberId }
  | NoteEvent
  /** On joining, and again after the norms change. */
  | { readonly type: 'norms-accepted'; readonly member: MemberId; readonly version: number }
  | VoteEvent
  /** Another member asks this member to check in with them (RF6). */
  | { readonly type: 'check-in-asked'; readonly member: MemberId; readonly by: MemberId }

/** Facilitator-only events. */
export type FacilitationEvent =
  /** An action of a facilitator or timekeeper, for the facilitators' feed. */
  | { readonly type: 'act-noted'; readonly by: MemberId; readonly command: CommandType }
  | { readonly type: 'signal-received'; readonly member: MemberId; readonly signal: Signal }
  | { readonly type: 'signal-answered'; readonly member: MemberId }
  | { readonly type: 'pace-set'; readonly member: MemberId; readonly pace: Pace }
  /** A newcomer says that they are a member who is away, now on another device (MB11). */
  | { readonly type: 'return-asked'; readonly member: MemberId; readonly newcomer: MemberId }
  /** A member answered a prompt with *invite me in* (BA9). */
  | { readonly type: 'invitation-asked'; readonly member: MemberId }
  /** A facilitator invited a member privately; we never record whether they saw a card (BA11). */
  | { readonly type: 'member-invited'; readonly member: MemberId }
  /** A member may keep the floor: the engine does not ask them to make room in this phase (BA11). */
  | { readonly type: 'space-held'; readonly member: MemberId; readonly on: boolean }
  | { readonly type: 'band-set'; readonly band: Band | null }
  /** How many invitations the engine has sent so far (BA12). */
  | { readonly type: 'invitations-counted'; readonly count: number }
  /** On joining (MB23). */
  | { readonly type: 'first-time-said'; readonly member: MemberId }
  | { readonly type: 'line-received'; readonly member: MemberId; readonly text: string }
  | { readonly type: 'hint-shown'; readonly hint: string; readonly wording: string }

/** How a turn ended. No view contains it (FL4). */
export type TurnEnding = 'finished' | 'passed' | 'skipped' | 'cut' | 'left' | 'phase-ended' | 'undone'

/** Events that never leave the server. */
export type HiddenEvent =
  | { readonly type: 'links-issued'; readonly links: Readonly<Record<LinkRole, string>> }
  | {
      readonly type: 'seat-issued'
      readonly member: MemberId
      /** Stored hash of the seat token. The member's earlier token is no longer valid. */
      readonly seat: string
      /** Lets the server recognise a repeated request to join. */
      readonly join?: { readonly id: string; readonly link: Role; readonly name: string }
      /** The person of the group. */
      readonly person?: string
    }
  /** The session belongs to a group. */
  | ({ readonly type: 'group-linked' } & GroupLink)
  | { readonly type: 'seat-revoked'; readonly member: MemberId; readonly how: 'left' | 'removed' }
  /** The newcomer's token now belongs to the member. The member's earlier token is no longer valid (MB11). */
  | { readonly type: 'seat-moved'; readonly member: MemberId; readonly newcomer: MemberId }
  | {
      readonly type: 'turn-recorded'
      readonly turn: TurnId
      readonly member: MemberId
      readonly kind: TurnKind
      readonly spokenMs: Duration
      readonly how: TurnEnding
      /** Whether turn counts include it. Replies, early passes and turns under 3 s do not count (QU4, FL13). */
      readonly counts: boolean
      /** The speaker finished or passed it themselves, so they may undo it (FL10). */
      readonly own?: true
    }
  /** A wish to speak that became a reply. It returns to the queue afterwards (QU12). */
  | { readonly type: 'wish-kept'; readonly member: MemberId; readonly kind: HandKind; readonly raisedAt: Instant }
  /** The hand of `member` was overtaken by the hands of `by` (QU4). */
  | { readonly type: 'hand-overtaken'; readonly member: MemberId; readonly by: readonly MemberId[] }
  /** The hands that a facilitator's move has pinned, first to last (QU10). */
  | { readonly type: 'hands-pinned'; readonly members: readonly MemberId[] }
  /** The first deferral of this member in this round (RR3). `called`: they were away when called (RR8). */
  | { readonly type: 'round-deferred'; readonly member: MemberId; readonly called?: true }
  /** How long each member spoke in the last ten seconds, in milliseconds. It contains no sound (BA3). */
  | { readonly type: 'voice-noted'; readonly sums: Readonly<Record<MemberId, Duration>> }

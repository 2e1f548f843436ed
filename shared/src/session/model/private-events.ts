import type { LinkRole, MemberId, Role, TurnId } from '../../ids.ts'
import type { CommandType } from '../../protocol/commands.ts'
import type { Duration, Instant } from '../../time.ts'
import type { Band } from './balance-state.ts'
import type { GroupLink } from './group-link.ts'
import type { NoteEvent } from './parts/capture.ts'
import type { VoteEvent } from './parts/poll.ts'
import type { Answer, Pace, Prompt, PromptId, Signal } from './parts/prompt.ts'
import type { HandKind, Preferences, TurnKind } from './shared-state.ts'

/** Facts that one member alone receives. */
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
  /** On its way to the facilitators, who receive `signal-received`; the one before it is replaced (MB14). */
  | { readonly type: 'signal-sent'; readonly member: MemberId; readonly signal: Signal }
  | { readonly type: 'signal-seen'; readonly member: MemberId }
  | NoteEvent
  /** On joining, and again when they have changed. */
  | { readonly type: 'norms-accepted'; readonly member: MemberId; readonly version: number }
  | VoteEvent
  /** Somebody would like this member to check in with them (RF6). */
  | { readonly type: 'check-in-asked'; readonly member: MemberId; readonly by: MemberId }

/** Facts that facilitators alone receive. */
export type FacilitationEvent =
  /** What somebody who holds the frame did, for the feed that facilitators share. */
  | { readonly type: 'act-noted'; readonly by: MemberId; readonly command: CommandType }
  | { readonly type: 'signal-received'; readonly member: MemberId; readonly signal: Signal }
  | { readonly type: 'signal-answered'; readonly member: MemberId }
  | { readonly type: 'pace-set'; readonly member: MemberId; readonly pace: Pace }
  /** A newcomer says that they are somebody who is away, on another device (MB11). */
  | { readonly type: 'return-asked'; readonly member: MemberId; readonly newcomer: MemberId }
  /** Somebody answered a prompt with *invite me in* (BA9). */
  | { readonly type: 'invitation-asked'; readonly member: MemberId }
  /** A facilitator invited somebody privately; whether they saw a card stands nowhere (BA11). */
  | { readonly type: 'member-invited'; readonly member: MemberId }
  /** Somebody keeps the floor for as long as they need: they are not asked to make room in this part (BA11). */
  | { readonly type: 'space-held'; readonly member: MemberId; readonly on: boolean }
  | { readonly type: 'band-set'; readonly band: Band | null }
  /** Invitations that the engine has sent so far (BA12). */
  | { readonly type: 'invitations-counted'; readonly count: number }
  /** On joining (MB23). */
  | { readonly type: 'first-time-said'; readonly member: MemberId }
  | { readonly type: 'line-received'; readonly member: MemberId; readonly text: string }
  | { readonly type: 'hint-shown'; readonly hint: string; readonly wording: string }

/** How a turn ended; stands in no view (FL4). */
export type TurnEnding = 'finished' | 'passed' | 'skipped' | 'cut' | 'left' | 'phase-ended' | 'undone'

/** Facts that never leave the server. */
export type HiddenEvent =
  | { readonly type: 'links-issued'; readonly links: Readonly<Record<LinkRole, string>> }
  | {
      readonly type: 'seat-issued'
      readonly member: MemberId
      /** Stored hash of the seat token; the member's earlier one is dead. */
      readonly seat: string
      /** How joining again with the same id is recognised. */
      readonly join?: { readonly id: string; readonly link: Role; readonly name: string }
      /** Who of the group they are. */
      readonly person?: string
    }
  /** This is a session of a group. */
  | ({ readonly type: 'group-linked' } & GroupLink)
  | { readonly type: 'seat-revoked'; readonly member: MemberId; readonly how: 'left' | 'removed' }
  /** The newcomer's token is the member's from now on, and the member's earlier one is dead (MB11). */
  | { readonly type: 'seat-moved'; readonly member: MemberId; readonly newcomer: MemberId }
  | {
      readonly type: 'turn-recorded'
      readonly turn: TurnId
      readonly member: MemberId
      readonly kind: TurnKind
      readonly spokenMs: Duration
      readonly how: TurnEnding
      /** Whether it is a turn for any count: no reply, no early pass, not under 3 s (QU4, FL13). */
      readonly counts: boolean
      /** By its speaker's own finish or pass: they may take it back (FL10). */
      readonly own?: true
    }
  /** A wish to speak that became a reply, kept to come back afterwards (QU12). */
  | { readonly type: 'wish-kept'; readonly member: MemberId; readonly kind: HandKind; readonly raisedAt: Instant }
  /** Whose hand has now been overtaken by whose (QU4). */
  | { readonly type: 'hand-overtaken'; readonly member: MemberId; readonly by: readonly MemberId[] }
  /** The hands that a facilitator's move has settled, first to last (QU10). */
  | { readonly type: 'hands-pinned'; readonly members: readonly MemberId[] }
  /** Asked to come later for the first time in this round (RR3); `called`: they were away when called (RR8). */
  | { readonly type: 'round-deferred'; readonly member: MemberId; readonly called?: true }
  /** What speaking detection heard of each in the ten seconds before, in milliseconds; no sound (BA3). */
  | { readonly type: 'voice-noted'; readonly sums: Readonly<Record<MemberId, Duration>> }

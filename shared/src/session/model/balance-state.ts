import type { MemberId } from '../../ids.ts'
import type { Duration, Instant } from '../../time.ts'

/** How much of the talking one member has had against an equal share, and what they were asked; stands in no view. */
export interface MemberBalance {
  readonly spokenMs: Duration
  /** What an equal share came to, and how long they took part, before the spell that lasts. */
  readonly expectedMs: Duration
  readonly presentMs: Duration
  /** Since when they take part without a break, and where the sums of all stood then; null while they do not count. */
  readonly spell: { readonly at: Instant; readonly shareMs: Duration; readonly wallMs: Duration } | null
  /** When their last contribution ended, or they came. */
  readonly heardAt: Instant
  readonly awayAt: Instant | null
  /** When they came for the first time in this group; there when they said so. */
  readonly newFrom?: Instant
  /** They want no prompts, and are not counted. */
  readonly off: boolean
  /** Nothing of theirs is counted; there while they want it so (BA16). */
  readonly unmeasured?: boolean
  /** What was counted of them before, and their part of every equal share, stay to the end of the part. */
  readonly lingers?: boolean
  readonly passes: number
  /** A pass holds until then, and to the end of the phase. */
  readonly mutedUntil: Instant
  readonly mutedInPhase: boolean
  readonly invites: PromptCount
  readonly declined: boolean
  /** What they had spoken when they were last invited; null once the quiet state is over. */
  readonly spokenAtInvite: Duration | null
  readonly nudges: PromptCount
  /** Which ways to say something they were shown; none is used twice. */
  readonly said: readonly string[]
  /** For how many ticks in a row the conditions have held; no further than is asked for. */
  readonly quietTicks: number
  readonly eagerTicks: number
}

/** How many prompts of a kind somebody was shown, and when the last of them was due. */
export interface PromptCount {
  readonly count: number
  readonly at: Instant | null
}

/** What was spoken between two ticks, and where the sum of all shares stood at the first. */
export interface Stretch {
  readonly tick: number
  readonly shareMs: Duration
  readonly spoken: Readonly<Record<MemberId, Duration>>
}

/** A prompt that may be shown at the next turn boundary, if it still holds. */
export interface Due {
  readonly member: MemberId
  readonly kind: 'invite' | 'listen'
  readonly at: Instant
}

/** What the balance engine remembers of a session: small, plain JSON, never changed in place. */
export interface Balance {
  /** Up to when everything is counted and every tick was looked at. */
  readonly countedTo: Instant
  /** Time in parts that are balanced, silence included. */
  readonly wallMs: Duration
  /** Time in which somebody who takes part was heard; and what of it is everybody's equal share, of those there throughout. */
  readonly countedMs: Duration
  readonly shareMs: Duration
  /** Completed turns that were contributions: how many, and how long together. */
  readonly turns: { readonly count: number; readonly ms: Duration }
  readonly recent: readonly Stretch[]
  readonly spaces: Readonly<Record<MemberId, MemberBalance>>
  /** How many take part. */
  readonly n: number
  /** Who the part is about, and was until another is (AG20). */
  readonly focus: MemberId | null
  readonly holding: readonly MemberId[]
  /** Since when the floor rests free, and who spoke then by the last sums of speaking detection. */
  readonly freeSince: Instant
  readonly heard: { readonly at: Instant; readonly members: readonly MemberId[] }
  /** No prompt before. */
  readonly calmUntil: Instant
  readonly due: readonly Due[]
  /** When an invitation was last due and last shown, to anybody. */
  readonly invitedAt: Instant | null
  readonly inviteShownAt: Instant | null
  /** What an undo of the last hand-over brings back; a snapshot of an older build lacks it. */
  readonly lastEnded?: LastEnded | null
  /** What hints go by; a snapshot of an older build lacks it. */
  readonly hinting?: Hinting
}

const NO_SPACE: MemberBalance = {
  spokenMs: 0,
  expectedMs: 0,
  presentMs: 0,
  spell: null,
  heardAt: 0,
  awayAt: null,
  off: false,
  passes: 0,
  mutedUntil: 0,
  mutedInPhase: false,
  invites: { count: 0, at: null },
  declined: false,
  spokenAtInvite: null,
  nudges: { count: 0, at: null },
  said: [],
  quietTicks: 0,
  eagerTicks: 0,
}

export const BALANCE_AT_FIRST: Balance = {
  countedTo: 0,
  wallMs: 0,
  countedMs: 0,
  shareMs: 0,
  turns: { count: 0, ms: 0 },
  recent: [],
  spaces: {},
  n: 0,
  focus: null,
  holding: [],
  freeSince: 0,
  heard: { at: 0, members: [] },
  calmUntil: 0,
  due: [],
  invitedAt: null,
  inviteShownAt: null,
}

/** The space of a member, empty while nothing is known. */
export function memberBalanceOf(balance: Balance, member: MemberId): MemberBalance {
  return balance.spaces[member] ?? NO_SPACE
}

/** Whether what a member says is counted: they take part, and want to be measured. */
export function isMeasured({ spell, unmeasured }: MemberBalance): boolean {
  return spell !== null && !unmeasured
}

/** The balance with something changed about one member. */
export function withMemberBalance(balance: Balance, member: MemberId, changes: Partial<MemberBalance>): Balance {
  return { ...balance, spaces: { ...balance.spaces, [member]: { ...memberBalanceOf(balance, member), ...changes } } }
}

/** What the engine remembers for hints to facilitators, which name nobody, and for the line to everyone (BA13, BA14). */
export interface Hinting {
  /** Who has let an invitation stand, and since when. */
  readonly unanswered: Readonly<Record<MemberId, Instant>>
  /** Who goes on as before after their last nudge, and since when; and of whom a hint has spoken. */
  readonly goingOn: Readonly<Record<MemberId, Instant>>
  readonly spokenOf: readonly MemberId[]
  /** Since when few voices have most of the space. */
  readonly unevenSince: Instant | null
  /** What was said, the newest last, and when that was. */
  readonly said: readonly string[]
  readonly at: Instant | null
  /** How often few voices were spoken of, to facilitators or to everyone. */
  readonly few: PromptCount
}

/** What an undo brings back of the turn that ended last, and takes away of the one begun since (FL10, BA17). */
export interface LastEnded {
  readonly member: string
  readonly turns: Balance['turns']
  readonly space: Pick<MemberBalance, 'passes' | 'mutedUntil' | 'mutedInPhase' | 'heardAt'>
  readonly since: { readonly member: string; readonly spokenMs: number } | null
  /** Whom the round has passed over since, as they stood before; absent while there is nobody. */
  readonly passed?: Readonly<Record<string, Passing>>
}

/** What a pass changes. */
export type Passing = Pick<MemberBalance, 'passes' | 'mutedUntil' | 'mutedInPhase'>

export type Band = 'even' | 'mixed' | 'few-voices'

import type { MemberId } from '../../ids.ts'
import type { Duration, Instant } from '../../time.ts'

/**
 * The balance engine's counts for one member: their speaking time, their equal share, their prompts. No view contains
 * it.
 */
export interface MemberBalance {
  readonly spokenMs: Duration
  /** Their equal share and their time in the session, before the current spell. */
  readonly expectedMs: Duration
  readonly presentMs: Duration
  /**
   * Start of the current unbroken spell, with the running totals at that moment. Null while nobody counts this member.
   */
  readonly spell: { readonly at: Instant; readonly shareMs: Duration; readonly wallMs: Duration } | null
  /** When their last contribution ended, or when they arrived. */
  readonly heardAt: Instant
  readonly awayAt: Instant | null
  /** When they arrived for the first time in this group. Absent unless they said so. */
  readonly newFrom?: Instant
  /** They turned prompts off, so the engine does not count them. */
  readonly off: boolean
  /** They asked not to be measured. Absent otherwise (BA16). */
  readonly unmeasured?: boolean
  /** Their earlier counts and their equal share stay until the phase ends. */
  readonly lingers?: boolean
  readonly passes: number
  /** A pass mutes prompts until this instant and until the phase ends. */
  readonly mutedUntil: Instant
  readonly mutedInPhase: boolean
  readonly invites: PromptCount
  readonly declined: boolean
  /** Their speaking time when the last invitation was shown. Null once they no longer count as quiet. */
  readonly spokenAtInvite: Duration | null
  readonly nudges: PromptCount
  /** Wordings that they have already seen. The engine does not repeat them. */
  readonly said: readonly string[]
  /** How many ticks in a row the condition has held. The count stops at the number that a rule needs. */
  readonly quietTicks: number
  readonly eagerTicks: number
}

/** How many prompts of a kind a member was shown, and when the last one was due. */
export interface PromptCount {
  readonly count: number
  readonly at: Instant | null
}

/** Speaking time between two ticks, and the running total of shares at the first tick. */
export interface Stretch {
  readonly tick: number
  readonly shareMs: Duration
  readonly spoken: Readonly<Record<MemberId, Duration>>
}

/** A prompt that the engine may show at the next turn boundary, if its condition still holds. */
export interface Due {
  readonly member: MemberId
  readonly kind: 'invite' | 'listen'
  readonly at: Instant
}

/** The balance engine's state for one session: small, plain JSON, never changed in place. */
export interface Balance {
  /** The engine has counted all time and evaluated all ticks up to this instant. */
  readonly countedTo: Instant
  /** Time in balanced phases, silence included. */
  readonly wallMs: Duration
  /** Time in which a counted member spoke, and the equal share of it for a member who was present throughout. */
  readonly countedMs: Duration
  readonly shareMs: Duration
  /** Completed turns that were contributions: their number and their total length. */
  readonly turns: { readonly count: number; readonly ms: Duration }
  readonly recent: readonly Stretch[]
  readonly spaces: Readonly<Record<MemberId, MemberBalance>>
  /** How many members are counted. */
  readonly n: number
  /** The member whom the phase is about. Stays until another phase names somebody else (AG20). */
  readonly focus: MemberId | null
  readonly holding: readonly MemberId[]
  /** When the floor became free, and who spoke according to the latest speech detection record. */
  readonly freeSince: Instant
  readonly heard: { readonly at: Instant; readonly members: readonly MemberId[] }
  /** The engine shows no prompt before this instant. */
  readonly calmUntil: Instant
  readonly due: readonly Due[]
  /** When an invitation to any member was last due, and when one was last shown. */
  readonly invitedAt: Instant | null
  readonly inviteShownAt: Instant | null
  /** What an undo of the last hand-over restores. Snapshots of older builds do not have it. */
  readonly lastEnded?: LastEnded | null
  /** State for the facilitators' hints. Snapshots of older builds do not have it. */
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

/** Returns the balance of a member, or an empty balance for an unknown member. */
export function memberBalanceOf(balance: Balance, member: MemberId): MemberBalance {
  return balance.spaces[member] ?? NO_SPACE
}

/** Whether the engine counts this member's speech: they take part and allow measuring. */
export function isMeasured({ spell, unmeasured }: MemberBalance): boolean {
  return spell !== null && !unmeasured
}

/** Returns the balance with changes to one member. */
export function withMemberBalance(balance: Balance, member: MemberId, changes: Partial<MemberBalance>): Balance {
  return { ...balance, spaces: { ...balance.spaces, [member]: { ...memberBalanceOf(balance, member), ...changes } } }
}

/** State for the facilitators' hints and for the line to everyone. Neither names anybody (BA13, BA14). */
export interface Hinting {
  /** Members who have not answered an invitation, and since when. */
  readonly unanswered: Readonly<Record<MemberId, Instant>>
  /**
   * Members who kept speaking after their last nudge, and since when. `spokenOf` lists those whom a hint has covered.
   */
  readonly goingOn: Readonly<Record<MemberId, Instant>>
  readonly spokenOf: readonly MemberId[]
  /** Since when a few members have had most of the speaking time. */
  readonly unevenSince: Instant | null
  /** Wordings of the hints so far, the newest last, and the time of the last hint. */
  readonly said: readonly string[]
  readonly at: Instant | null
  /** How many hints about uneven sharing were shown, to facilitators or to everyone. */
  readonly few: PromptCount
}

/** What an undo restores of the turn that ended last, and removes of the turn after it (FL10, BA17). */
export interface LastEnded {
  readonly member: string
  readonly turns: Balance['turns']
  readonly space: Pick<MemberBalance, 'passes' | 'mutedUntil' | 'mutedInPhase' | 'heardAt'>
  readonly since: { readonly member: string; readonly spokenMs: number } | null
  /** Members whom the round has passed since, with their state before. Absent while there are none. */
  readonly passed?: Readonly<Record<string, Passing>>
}

/** What a pass changes. */
export type Passing = Pick<MemberBalance, 'passes' | 'mutedUntil' | 'mutedInPhase'>

export type Band = 'even' | 'mixed' | 'few-voices'

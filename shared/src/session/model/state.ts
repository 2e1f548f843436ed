import type { LinkRole, MemberId, PhaseId, Role, TurnId } from '../../ids.ts'
import type { Duration, Instant } from '../../time.ts'
import { BALANCE_AT_FIRST, type Balance } from './balance-state.ts'
import type { FacilitationSlice } from './facilitator-state.ts'
import { FACILITATION_AT_FIRST } from './facilitator-state.ts'
import type { GroupLink } from './group-link.ts'
import type { OwnSlice } from './own-state.ts'
import { OWN_AT_FIRST } from './own-state.ts'
import type { Choice } from './parts/next-speaker-choice.ts'
import type { Options } from './parts/options.ts'
import type { Answered, PollId } from './parts/poll.ts'
import type { Floor, HandKind, SharedSlice, Timer } from './shared-state.ts'
import type { TurnHad } from './turn-history.ts'

/** What a member has had of the floor; stands in no view. */
export interface Ledger {
  /** When they were last seen to be here. */
  readonly lastHereAt: Instant
  readonly spokenMs: Duration
  /** Turns in the session, however they came about. */
  readonly turns: number
  /** Turns in this phase that were called from the queue or given (QU4). */
  readonly turnsInPhase: number
}

/** How the open turn came about and what has happened in it. */
export interface OpenTurn {
  readonly source: 'round' | 'queue' | 'process' | 'given'
  /** How long its speaker has been away with the timer held for it, before `awaySince` (FL6). */
  readonly awayMs: Duration
  readonly awaySince: Instant | null
  /** How often its end was reached; part of the deadline's command id. */
  readonly ends: number
  /** The end at which it was cut, and which an undo forgave: it does not cut again (FL10). */
  readonly spared?: number
}

/** What nobody sees: folded from every event, sent to no screen. */
export interface HiddenSlice {
  readonly createdAt: Instant
  /** The time of the last record. */
  readonly lastAt: Instant
  /** Stored hashes of the four link tokens. */
  readonly links: Readonly<Record<LinkRole, string>>
  /** Stored hashes of the seat tokens that mean anything, also of those who left. */
  readonly seats: Readonly<Record<string, MemberId>>
  /** Whose seat somebody came back into who had taken a new one: the same person (MB11). */
  readonly moved?: Readonly<Record<MemberId, MemberId>>
  readonly gone: Readonly<Record<MemberId, 'left' | 'removed'>>
  readonly joins: Readonly<
    Record<string, { readonly member: MemberId; readonly link: Role; readonly name: string; readonly at: Instant }>
  >
  /** Since when nobody is here; null while somebody is. */
  readonly emptySince: Instant | null
  readonly ledgers: Readonly<Record<MemberId, Ledger>>
  /** Since when no facilitator is here; null while one is (MB8). */
  readonly unledSince: Instant | null
  /** When the third person came. */
  readonly thirdAt: Instant | null
  /** The last generation of each timer, which an idle one does not carry (TM12). */
  readonly generations: { readonly turn: number; readonly phase: number }
  readonly turns: number
  readonly phases: number
  readonly turn: OpenTurn | null
  readonly phaseEnds: number
  /** Private cards shown so far, to whomever; a snapshot from before there were any has none. */
  readonly prompts?: number
  readonly wishes: Readonly<Record<MemberId, { readonly kind: HandKind; readonly raisedAt: Instant }>>
  /** How often a standing hand was overtaken, and by whose hands that still stand (QU4). */
  readonly overtaken: Readonly<Record<MemberId, { readonly count: number; readonly by: readonly MemberId[] }>>
  readonly pinned: readonly MemberId[]
  /** Who has been put off once in this round (RR3, RR8). */
  readonly deferred: readonly MemberId[]
  /** Who stood first when the last round began (RR15). */
  readonly starter: MemberId | null
  /** The last turn ended with its clock stopped by hand: the floor waits to be called (TM15). */
  readonly waitsForCall: boolean
  /** How many captures there ever were for everyone, and what each has ever written alone: ids are never used again. */
  readonly captures: number
  readonly notes: Readonly<Record<MemberId, number>>
  /** What was answered in the open polls that still run; those of anonymous ones lie in no slice. */
  readonly votes: Readonly<Record<PollId, Readonly<Record<MemberId, Answered>>>>
  /** The turns that were had, in order; there once there was one. */
  readonly turnsHad?: readonly TurnHad[]
  /** Who has had how much space; a snapshot of an older build lacks it. */
  readonly balance?: Balance
  /** The group that this is a session of, who of it sits where, and who began the first round; only in a group's session. */
  readonly group?: GroupLink
  readonly persons?: Readonly<Record<MemberId, string>>
  readonly began?: MemberId
  /** What an undo would bring back (FL10). */
  readonly undoable: Undoable | null
  /** Since when somebody has been choosing whom to invite (RR10). */
  readonly choice: Choice | null
}

/** A session, partitioned by who may see what; plain JSON, never changed in place. */
export interface SessionState {
  readonly shared: SharedSlice
  readonly own: Readonly<Record<MemberId, OwnSlice>>
  readonly facilitation: FacilitationSlice
  readonly hidden: HiddenSlice
}

export const DEFAULT_OPTIONS: Options = {
  queuePolicy: 'fewest-turns',
  handover: null,
  turnSeconds: 120,
  settleSeconds: null,
  cutAfterSeconds: null,
  phaseEnd: 'hold',
  prompts: true,
  retentionHours: 24,
}

/** What stands before the first record; `session-created` fills it. */
export const emptyState: SessionState = {
  shared: {
    sessionId: '',
    template: null,
    practice: false,
    title: '',
    objectives: [],
    norms: { version: 1, items: [] },
    normsSince: [],
    disagreement: null,
    support: null,
    note: null,
    startsAt: null,
    timeZone: null,
    status: 'lobby',
    startedAt: null,
    endedAt: null,
    plannedEndAt: null,
    members: [],
    agenda: { phases: [], current: null },
    floor: null,
    last: null,
    undo: null,
    queue: { open: true, policy: DEFAULT_OPTIONS.queuePolicy, hands: [] },
    round: null,
    breakout: null,
    inner: null,
    timers: { turn: { status: 'idle' }, phase: { status: 'idle' } },
    pause: null,
    claim: null,
    captures: [],
    polls: [],
    reflection: null,
    groupLine: null,
    sinceLast: null,
    display: { message: null, blank: false },
    options: DEFAULT_OPTIONS,
  },
  own: {},
  facilitation: FACILITATION_AT_FIRST,
  hidden: {
    createdAt: 0,
    lastAt: 0,
    links: { facilitator: '', timekeeper: '', participant: '', display: '' },
    seats: {},
    gone: {},
    joins: {},
    emptySince: 0,
    unledSince: null,
    thirdAt: null,
    ledgers: {},
    generations: { turn: 0, phase: 0 },
    turns: 0,
    phases: 0,
    turn: null,
    phaseEnds: 0,
    wishes: {},
    overtaken: {},
    pinned: [],
    deferred: [],
    starter: null,
    waitsForCall: false,
    captures: 0,
    notes: {},
    votes: {},
    balance: BALANCE_AT_FIRST,
    undoable: null,
    choice: null,
  },
}

/** A state as it was stored: what an earlier build did not know stands as it does at first. */
export function asStored(stored: SessionState): SessionState {
  return {
    shared: { ...emptyState.shared, ...stored.shared },
    own: Object.fromEntries(Object.entries(stored.own).map(([member, own]) => [member, { ...OWN_AT_FIRST, ...own }])),
    facilitation: { ...emptyState.facilitation, ...stored.facilitation },
    hidden: { ...emptyState.hidden, ...stored.hidden },
  }
}

const NO_LEDGER: Ledger = { lastHereAt: 0, spokenMs: 0, turns: 0, turnsInPhase: 0 }

/** The ledger of a member, empty while nothing is known. */
export function ledgerOf(hidden: HiddenSlice, member: MemberId): Ledger {
  return hidden.ledgers[member] ?? NO_LEDGER
}

/** Which phase an id names, if any. */
export function phaseOf(shared: SharedSlice, id: PhaseId | null) {
  return shared.agenda.phases.find((phase) => phase.id === id) ?? null
}

/** What of the hidden slice a hand-over touches, and an undo brings back. */
export type Touched = Pick<HiddenSlice, 'wishes' | 'overtaken' | 'pinned' | 'deferred' | 'starter'>

/**
 * The floor as it stood just before a turn ended, and what others have done since: as if the turn had been held all the
 * while. An undo makes this what is (FL10).
 */
export interface Undoable extends Touched {
  readonly turn: TurnId
  readonly endedAt: Instant
  /** Ended by the speaker's own finish or pass: they may take it back themselves. */
  readonly own: boolean
  readonly floor: Floor
  /** Held since the end. */
  readonly timer: Timer
  readonly open: OpenTurn | null
  readonly ledger: Pick<Ledger, 'spokenMs' | 'turns' | 'turnsInPhase'>
  readonly last: SharedSlice['last']
  readonly hands: SharedSlice['queue']['hands']
  readonly round: SharedSlice['round']
  /** A hand has come or gone since, or the policy changed: places are settled anew (QU4). */
  readonly stirred: boolean
  /** Put off since because they were away when called: that goes with the hand-over. */
  readonly putOff: MemberId | null
}

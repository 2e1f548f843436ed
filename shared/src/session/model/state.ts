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

/** A member's floor statistics. No view contains them. */
export interface Ledger {
  /** When they were last here. */
  readonly lastHereAt: Instant
  readonly spokenMs: Duration
  /** All their turns in the session. */
  readonly turns: number
  /** Their turns in this phase that were called from the queue or given (QU4). */
  readonly turnsInPhase: number
}

/** How the open turn began, and its hidden state. */
export interface OpenTurn {
  readonly source: 'round' | 'queue' | 'process' | 'given'
  /** How long its speaker was away with the timer paused for it, before `awaySince` (FL6). */
  readonly awayMs: Duration
  readonly awaySince: Instant | null
  /** How often it reached its end. Part of the deadline's command id. */
  readonly ends: number
  /** The end at which it was cut, before an undo. It is not cut again at that end (FL10). */
  readonly spared?: number
}

/** The hidden slice: folded from every event, sent to no screen. */
export interface HiddenSlice {
  readonly createdAt: Instant
  /** Time of the last record. */
  readonly lastAt: Instant
  /** Stored hashes of the four link tokens. */
  readonly links: Readonly<Record<LinkRole, string>>
  /** Stored hashes of the valid seat tokens, including those of members who left. */
  readonly seats: Readonly<Record<string, MemberId>>
  /** Members who returned to an old seat: from the newcomer's id to the seat's id (MB11). */
  readonly moved?: Readonly<Record<MemberId, MemberId>>
  readonly gone: Readonly<Record<MemberId, 'left' | 'removed'>>
  readonly joins: Readonly<
    Record<string, { readonly member: MemberId; readonly link: Role; readonly name: string; readonly at: Instant }>
  >
  /** Since when nobody is here. Null while somebody is here. */
  readonly emptySince: Instant | null
  readonly ledgers: Readonly<Record<MemberId, Ledger>>
  /** Since when no facilitator is here. Null while one is here (MB8). */
  readonly unledSince: Instant | null
  /** When the third member joined. */
  readonly thirdAt: Instant | null
  /** The last generation of each timer. An idle timer does not store it (TM12). */
  readonly generations: { readonly turn: number; readonly phase: number }
  readonly turns: number
  readonly phases: number
  readonly turn: OpenTurn | null
  readonly phaseEnds: number
  /** Number of prompts shown so far. Snapshots of older builds do not have it. */
  readonly prompts?: number
  readonly wishes: Readonly<Record<MemberId, { readonly kind: HandKind; readonly raisedAt: Instant }>>
  /** How often each raised hand was overtaken, and by which hands that are still up (QU4). */
  readonly overtaken: Readonly<Record<MemberId, { readonly count: number; readonly by: readonly MemberId[] }>>
  readonly pinned: readonly MemberId[]
  /** Members who were deferred once in this round (RR3, RR8). */
  readonly deferred: readonly MemberId[]
  /** The first member of the last round's order when it began (RR15). */
  readonly starter: MemberId | null
  /** The last turn ended while its clock was stopped by hand, so the floor waits for a call (TM15). */
  readonly waitsForCall: boolean
  /** Counters for capture ids: shared, and private per member. The server never reuses an id. */
  readonly captures: number
  readonly notes: Readonly<Record<MemberId, number>>
  /** Answers in open polls that are still running. No slice contains answers to anonymous polls. */
  readonly votes: Readonly<Record<PollId, Readonly<Record<MemberId, Answered>>>>
  /** Past turns, in order. Absent until the first one. */
  readonly turnsHad?: readonly TurnHad[]
  /** State of the balance engine. Snapshots of older builds do not have it. */
  readonly balance?: Balance
  /** The session's group, each member's person in it, and who began the first round. Absent outside groups. */
  readonly group?: GroupLink
  readonly persons?: Readonly<Record<MemberId, string>>
  readonly began?: MemberId
  /** What an undo would restore (FL10). */
  readonly undoable: Undoable | null
  /** Since when a member has been choosing whom to invite (RR10). */
  readonly choice: Choice | null
}

/** A session, partitioned by who may see what: plain JSON, never changed in place. */
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

/** The state before the first record. `session-created` fills it. */
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

/** Completes a stored state: fields that an older build did not have get their defaults. */
export function asStored(stored: SessionState): SessionState {
  return {
    shared: { ...emptyState.shared, ...stored.shared },
    own: Object.fromEntries(Object.entries(stored.own).map(([member, own]) => [member, { ...OWN_AT_FIRST, ...own }])),
    facilitation: { ...emptyState.facilitation, ...stored.facilitation },
    hidden: { ...emptyState.hidden, ...stored.hidden },
  }
}

const NO_LEDGER: Ledger = { lastHereAt: 0, spokenMs: 0, turns: 0, turnsInPhase: 0 }

/** Returns the ledger of a member, or an empty ledger for an unknown member. */
export function ledgerOf(hidden: HiddenSlice, member: MemberId): Ledger {
  return hidden.ledgers[member] ?? NO_LEDGER
}

/** Returns the phase with this id, or null. */
export function phaseOf(shared: SharedSlice, id: PhaseId | null) {
  return shared.agenda.phases.find((phase) => phase.id === id) ?? null
}

/** The fields of the hidden slice that a hand-over changes and an undo restores. */
export type Touched = Pick<HiddenSlice, 'wishes' | 'overtaken' | 'pinned' | 'deferred' | 'starter'>

/**
 * The floor just before a turn ended, plus what others have done since, as if the turn had continued. An undo restores
 * it (FL10).
 */
export interface Undoable extends Touched {
  readonly turn: TurnId
  readonly endedAt: Instant
  /** The speaker ended it by their own finish or pass, so they may undo it themselves. */
  readonly own: boolean
  readonly floor: Floor
  /** Paused since the turn ended. */
  readonly timer: Timer
  readonly open: OpenTurn | null
  readonly ledger: Pick<Ledger, 'spokenMs' | 'turns' | 'turnsInPhase'>
  readonly last: SharedSlice['last']
  readonly hands: SharedSlice['queue']['hands']
  readonly round: SharedSlice['round']
  /** A hand was raised or lowered since, or the policy changed, so an undo recomputes the queue order (QU4). */
  readonly stirred: boolean
  /** Deferred since because they were away when called. An undo reverts that. */
  readonly putOff: MemberId | null
}

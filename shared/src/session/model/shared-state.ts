import type { MemberId, PhaseId, Role, TurnId } from '../../ids.ts'
import type { Duration, Instant } from '../../time.ts'
import type { Claim } from './facilitator-state.ts'
import type { FORMATS } from './formats.ts'
import type { LastAction } from './group-link.ts'
import type { Breakout, BreakoutPlan, InnerCircle } from './parts/breakout.ts'
import type { Capture } from './parts/capture.ts'
import type { Options, QueuePolicy } from './parts/options.ts'
import type { Poll } from './parts/poll.ts'
import type { GroupLine, Pace } from './parts/prompt.ts'
import type { Reflection } from './parts/reflection.ts'

export type Presence = 'here' | 'away' | 'left'

export interface Member {
  readonly id: MemberId
  readonly name: string
  readonly role: Role
  readonly presence: Presence
  /** Of today: they were here while the session was live, or shortly before (MB10). */
  readonly today: boolean
  readonly listening: boolean
  readonly voice: boolean
  readonly pronouns: string | null
  readonly lens: string | null
}

export type Format = (typeof FORMATS)[number]
export type Outcome = 'insight' | 'decision' | 'actions' | 'none'
export type BalanceMode = 'full' | 'timer-only' | 'none'
export type RoundOrder = 'joined' | 'random' | 'fewest-turns' | 'rotate' | 'lenses'

/** The plan of one agenda item. */
export interface PhasePlan extends BreakoutPlan {
  readonly title: string
  readonly format: Format
  readonly minutes: number
  readonly turnSeconds: number | null
  readonly prompt: string | null
  readonly outcome: Outcome
  readonly balance: BalanceMode
  readonly replies: boolean
  readonly settleSeconds: number | null
  /** The role of the member whom the phase is about (AG20). Absent when it is about nobody. */
  readonly role?: string | null
  /** The order of its rounds. Absent: `rotate` (RR20). */
  readonly order?: RoundOrder | null
  /** The phase ends at this instant, independent of its start (AG31). Absent or null: it lasts its minutes. */
  readonly endsAt?: Instant | null
}

export interface Run {
  readonly startedAt: Instant
  readonly endedAt: Instant | null
}

export interface Phase extends PhasePlan {
  readonly id: PhaseId
  /** Its length after fitting the agenda to the planned end (AG6). Absent or null: its minutes. */
  readonly fittedMs?: Duration | null
  readonly outcomeText: string | null
  /** The member whom it is about (AG11). */
  readonly focus: MemberId | null
  readonly status: 'planned' | 'running' | 'done' | 'skipped'
  readonly runs: readonly Run[]
}

export type HoldReason = 'hand' | 'away' | 'session'
export type TimerName = 'turn' | 'phase'

export interface RunningTimer {
  readonly status: 'running'
  readonly generation: number
  readonly lengthMs: Duration
  /** First start of the timer. It lies in the future during settling (FL12). */
  readonly startedAt: Instant
  readonly endsAt: Instant
  /** Whether time-up was reached and recorded (TM6). */
  readonly up: boolean
}

export interface PausedTimer {
  readonly status: 'paused'
  readonly generation: number
  readonly lengthMs: Duration
  /** Negative in overtime. */
  readonly remainingMs: Duration
  readonly up: boolean
  readonly heldBy: readonly HoldReason[]
}

export type Timer = { readonly status: 'idle' } | RunningTimer | PausedTimer

export type TurnKind = 'turn' | 'reply' | 'spotlight'

export interface Floor {
  readonly turn: TurnId
  readonly speaker: MemberId
  readonly kind: TurnKind
  readonly startedAt: Instant
  /** Until when the request for one more minute is shown. Absent until the speaker asks in this turn (FL15). */
  readonly askedUntil?: Instant
  /** Time of the last support signal. Absent until there is one. We store neither senders nor a count (WY1). */
  readonly withYouAt?: Instant
}

/** A turn that is over. It does not contain how the turn ended. */
export interface EndedTurn {
  readonly turn: TurnId
  readonly speaker: MemberId
  /** Present when it was a reply. Nobody can reply to a reply (QU12). */
  readonly reply?: true
}

export type HandKind = 'speak' | 'question' | 'reply' | 'process'
export type HandReason =
  | 'first-come'
  | 'not-spoken-yet'
  | 'fewer-turns'
  | 'less-time'
  | 'reply'
  | 'process'
  | 'waited-long'
  | 'moved'

export interface Hand {
  readonly member: MemberId
  readonly kind: HandKind
  readonly raisedAt: Instant
  readonly reason: HandReason
  /** Who raised it for the member, else null. */
  readonly by: MemberId | null
}

export type Mark = 'due' | 'speaking' | 'spoke' | 'passed' | 'later'

export interface Round {
  readonly order: readonly MemberId[]
  readonly state: Readonly<Record<MemberId, Mark>>
  readonly begun: boolean
  readonly turnSeconds: number
}

export interface Preferences {
  readonly prompts: boolean
  readonly listening: boolean
  /** False while they do not want to be measured. Absent otherwise (BA16). */
  readonly measured?: boolean
  readonly pace: Pace
}

export interface Norms {
  readonly version: number
  readonly items: readonly string[]
}

export type NoteName = 'disagreement' | 'support'

/** What everyone sees, including displays. */
export interface SharedSlice {
  readonly sessionId: string
  readonly template: string | null
  readonly practice: boolean
  /** The language of the texts that the maker did not write (AG23). Absent: English. */
  readonly language?: string
  readonly title: string
  readonly objectives: readonly string[]
  readonly norms: Norms
  /** The version in which each norm was added (NO3). */
  readonly normsSince: readonly number[]
  /** The group's own words: how it settles disagreement, and where to find support outside it. */
  readonly disagreement: string | null
  readonly support: string | null
  /** Which of these two notes every screen shows. */
  readonly note: NoteName | null
  readonly startsAt: Instant | null
  readonly timeZone: string | null
  readonly status: 'lobby' | 'live' | 'ended'
  readonly startedAt: Instant | null
  readonly endedAt: Instant | null
  readonly plannedEndAt: Instant | null
  readonly members: readonly Member[]
  readonly agenda: { readonly phases: readonly Phase[]; readonly current: PhaseId | null }
  readonly floor: Floor | null
  /** The last ended turn of this phase. */
  readonly last: EndedTurn | null
  /** The last ended turn, while only one hand-over has happened since. It can be undone until `until` (FL10). */
  readonly undo: { readonly turn: TurnId; readonly until: Instant } | null
  readonly queue: { readonly open: boolean; readonly policy: QueuePolicy; readonly hands: readonly Hand[] }
  readonly round: Round | null
  /** Null outside a breakout. */
  readonly breakout: Breakout | null
  /** Null where everyone is inside. */
  readonly inner: InnerCircle | null
  readonly timers: { readonly turn: Timer; readonly phase: Timer }
  readonly pause: { readonly reason: 'breath' | 'technical'; readonly since: Instant } | null
  /** The open offer to take over while no facilitator is here (MB8). */
  readonly claim: Claim | null
  readonly captures: readonly Capture[]
  readonly polls: readonly Poll[]
  /** Null until the private form closes (RF3). */
  readonly reflection: Reflection | null
  /** A line from the server to everyone while no facilitator is here; null when there is none (BA14). */
  readonly groupLine: GroupLine | null
  /** Actions from the group's last session. Null outside groups, and when there are none. */
  readonly sinceLast: readonly LastAction[] | null
  readonly display: { readonly message: string | null; readonly blank: boolean }
  readonly options: Options
}

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
  /** Counted today: has been here while the session was live or shortly before (MB10). */
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

/** What is planned for one item of the agenda. */
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
  /** What somebody is whose time it is (AG20); left out where it is nobody's. */
  readonly role?: string | null
  /** The order its rounds are prepared in; left out: `rotate` (RR20). */
  readonly order?: RoundOrder | null
  /** Ends at this instant, whenever it begins (AG31); left out or null: after its minutes. */
  readonly endsAt?: Instant | null
}

export interface Run {
  readonly startedAt: Instant
  readonly endedAt: Instant | null
}

export interface Phase extends PhasePlan {
  readonly id: PhaseId
  /** Its length since the rest was fitted to the planned end (AG6); left out or null: its minutes. */
  readonly fittedMs?: Duration | null
  readonly outcomeText: string | null
  /** Whom it is about (AG11). */
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
  /** Its first start; while settling it lies ahead (FL12). */
  readonly startedAt: Instant
  readonly endsAt: Instant
  /** Whether its end has been reached and recorded (TM6). */
  readonly up: boolean
}

export interface PausedTimer {
  readonly status: 'paused'
  readonly generation: number
  readonly lengthMs: Duration
  /** Below zero in overtime. */
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
  /** Until when the speaker's asking for a minute more stands; there once it was asked in this turn (FL15). */
  readonly askedUntil?: Instant
  /** When somebody was last with the speaker; there once somebody was. Who, and how many, stands nowhere (WY1). */
  readonly withYouAt?: Instant
}

/** A turn that is over, without how it ended. */
export interface EndedTurn {
  readonly turn: TurnId
  readonly speaker: MemberId
  /** There when it was a reply, to which nobody replies (QU12). */
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
  /** Who raised it for them, else null. */
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
  /** There, and false, while they do not want their time to count (BA16). */
  readonly measured?: boolean
  readonly pace: Pace
}

export interface Norms {
  readonly version: number
  readonly items: readonly string[]
}

export type NoteName = 'disagreement' | 'support'

/** What everyone sees, displays included. */
export interface SharedSlice {
  readonly sessionId: string
  readonly template: string | null
  readonly practice: boolean
  /** The language of the words that its maker did not write (AG23); nothing said is English. */
  readonly language?: string
  readonly title: string
  readonly objectives: readonly string[]
  readonly norms: Norms
  /** With which version each norm came (NO3). */
  readonly normsSince: readonly number[]
  /** How the group settles disagreement, and where to find support outside it, in its own words. */
  readonly disagreement: string | null
  readonly support: string | null
  /** Which of these two stands on every screen. */
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
  /** The turn that ended last in this phase. */
  readonly last: EndedTurn | null
  /** The turn that ended last, as long as nothing but one hand-over has happened since; it can be undone until then (FL10). */
  readonly undo: { readonly turn: TurnId; readonly until: Instant } | null
  readonly queue: { readonly open: boolean; readonly policy: QueuePolicy; readonly hands: readonly Hand[] }
  readonly round: Round | null
  /** Null outside a breakout. */
  readonly breakout: Breakout | null
  /** Null where everyone is inside. */
  readonly inner: InnerCircle | null
  readonly timers: { readonly turn: Timer; readonly phase: Timer }
  readonly pause: { readonly reason: 'breath' | 'technical'; readonly since: Instant } | null
  /** Facilitating is offered while no facilitator is here (MB8). */
  readonly claim: Claim | null
  readonly captures: readonly Capture[]
  readonly polls: readonly Poll[]
  /** Null until the private form is closed (RF3). */
  readonly reflection: Reflection | null
  /** What the circle says to everyone while no facilitator is here; null when there is nothing (BA14). */
  readonly groupLine: GroupLine | null
  /** The actions that the group comes back to; null outside groups, and when there are none. */
  readonly sinceLast: readonly LastAction[] | null
  readonly display: { readonly message: string | null; readonly blank: boolean }
  readonly options: Options
}

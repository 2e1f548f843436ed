import type { MemberId, PhaseId, Role, TurnId } from '../../ids.ts'
import type { Duration, Instant } from '../../time.ts'
import type { LastAction } from './group-link.ts'
import type { CaptureEvent } from './parts/capture.ts'
import type { Options } from './parts/options.ts'
import type { PollEvent } from './parts/poll.ts'
import type { ReflectionEvent } from './parts/reflection.ts'
import type {
  EndedTurn,
  Floor,
  Hand,
  HandKind,
  HandReason,
  Mark,
  Norms,
  NoteName,
  PausedTimer,
  Phase,
  PhasePlan,
  Round,
  RunningTimer,
  TimerName,
  TurnKind,
} from './shared-state.ts'

/** Events that every screen receives. */
export type SharedEvent =
  | CaptureEvent
  | PollEvent
  | ReflectionEvent
  | {
      readonly type: 'session-created'
      readonly sessionId: string
      readonly template: string | null
      readonly practice: boolean
      /** The language of the texts that the maker did not write. Absent: English. */
      readonly language?: string
      readonly title: string
      readonly objectives: readonly string[]
      readonly norms: Norms
      readonly startsAt: Instant | null
      readonly timeZone: string | null
      readonly phases: readonly Phase[]
      readonly options: Options
    }
  | {
      readonly type: 'session-edited'
      readonly title?: string
      readonly objectives?: readonly string[]
      readonly norms?: Norms
      readonly disagreement?: string | null
      readonly support?: string | null
      readonly startsAt?: Instant | null
      readonly timeZone?: string | null
    }
  /** Actions from the group's last session. */
  | { readonly type: 'actions-brought'; readonly actions: readonly LastAction[] }
  | { readonly type: 'note-shown'; readonly note: NoteName | null }
  /** `today`: the members who count as of today from the start (MB10). */
  | { readonly type: 'session-started'; readonly plannedEndAt: Instant | null; readonly today: readonly MemberId[] }
  | { readonly type: 'session-ended' }
  | { readonly type: 'session-paused'; readonly reason: 'breath' | 'technical' }
  | { readonly type: 'session-resumed' }
  | { readonly type: 'options-set'; readonly options: Partial<Options> }
  | {
      readonly type: 'member-joined'
      readonly member: MemberId
      readonly name: string
      readonly role: Role
      readonly pronouns?: string
      readonly lens?: string
      readonly listening?: true
      /** A facilitator added them without a screen (MB12). */
      readonly voice?: true
    }
  /** When the speaker becomes `away`, the turn timer pauses; `here` resumes it (FL6, TM16). */
  | { readonly type: 'presence-changed'; readonly member: MemberId; readonly presence: 'here' | 'away' }
  | { readonly type: 'member-left'; readonly member: MemberId }
  /** A member who left had their data removed: their name and what they wrote (ER1). */
  | { readonly type: 'member-forgotten'; readonly member: MemberId }
  | { readonly type: 'member-renamed'; readonly member: MemberId; readonly name: string }
  | { readonly type: 'role-set'; readonly member: MemberId; readonly role: Role }
  | { readonly type: 'listening-set'; readonly member: MemberId; readonly on: boolean }
  /** Whether a member is in the call without a screen. For the speaker, it resumes or pauses the turn timer (MB12). */
  | { readonly type: 'voice-set'; readonly member: MemberId; readonly on: boolean }
  /** Who may take over while no facilitator is here. Null: everyone who is here (MB8). */
  | { readonly type: 'claim-offered'; readonly to: MemberId | null }
  /**
   * `place` is the index in the queue. `raisedAt` is absent when it equals the record's time. It replaces a hand that
   * is already up.
   */
  | {
      readonly type: 'hand-raised'
      readonly member: MemberId
      readonly kind: HandKind
      readonly place: number
      readonly reason: HandReason
      readonly raisedAt?: Instant
      readonly by?: MemberId
    }
  | { readonly type: 'hand-lowered'; readonly member: MemberId; readonly by?: MemberId }
  | { readonly type: 'hands-lowered'; readonly by: MemberId }
  /** The complete order, and the reasons that changed. */
  | {
      readonly type: 'queue-ordered'
      readonly order: readonly MemberId[]
      readonly reasons: Readonly<Record<MemberId, HandReason>>
    }
  | { readonly type: 'queue-opened'; readonly open: boolean }
  /** Lowers the speaker's hand, or uses their place in the round if they are due in it (FL9, RR7). */
  | {
      readonly type: 'turn-started'
      readonly turn: TurnId
      readonly speaker: MemberId
      readonly kind: TurnKind
      readonly lengthMs: Duration
      /** The generation of the turn timer. An idle timer does not store it (TM12). */
      readonly generation: number
      readonly settleMs?: Duration
    }
  /** `mark`: the speaker's new mark in the round, when this was their turn in it. */
  | { readonly type: 'turn-ended'; readonly turn: TurnId; readonly mark?: 'spoke' | 'passed' | 'later' }
  /** An undo: a new turn continues the old turn, and the queue and round are restored (FL10). */
  | {
      readonly type: 'turn-continued'
      readonly continues: TurnId
      readonly floor: Floor
      readonly timer: RunningTimer | PausedTimer
      readonly hands: readonly Hand[]
      readonly round: Round | null
      readonly last: EndedTurn | null
    }
  | { readonly type: 'round-prepared'; readonly order: Round['order']; readonly turnSeconds: number }
  /** `due` appends the member to the end of the order, or moves them there. */
  | { readonly type: 'round-marked'; readonly member: MemberId; readonly mark: Exclude<Mark, 'speaking'> }
  | { readonly type: 'round-reordered'; readonly order: Round['order'] }
  | { readonly type: 'round-ended' }
  | { readonly type: 'groups-formed'; readonly groups: readonly (readonly MemberId[])[] }
  /** `group`: the index of the new group, counted while the old one still exists. Null: the member is in no group. */
  | { readonly type: 'group-changed'; readonly member: MemberId; readonly group: number | null }
  | { readonly type: 'inner-set'; readonly members: readonly MemberId[] }
  | { readonly type: 'chair-taken'; readonly member: MemberId }
  | { readonly type: 'chair-left'; readonly member: MemberId }
  /** A support signal to the speaker. The log stores no name for it. */
  | { readonly type: 'with-you' }
  | { readonly type: 'time-up'; readonly timer: TimerName }
  | { readonly type: 'timer-paused'; readonly timer: TimerName }
  | { readonly type: 'timer-resumed'; readonly timer: TimerName }
  /** The speaker asks for one more minute. It expires after 20 s, or when they get more time (FL15). */
  | { readonly type: 'time-asked' }
  /** `byMs` is the actual change; negative when time was removed (TM4). */
  | { readonly type: 'timer-extended'; readonly timer: TimerName; readonly byMs: Duration }
  | { readonly type: 'phase-added'; readonly phase: Phase; readonly before?: PhaseId }
  | {
      readonly type: 'phase-edited'
      readonly phase: PhaseId
      readonly changes: Partial<PhasePlan> & Partial<Pick<Phase, 'focus'>>
    }
  | { readonly type: 'phase-moved'; readonly phase: PhaseId; readonly before: PhaseId | null }
  | { readonly type: 'phase-removed'; readonly phase: PhaseId }
  | { readonly type: 'phase-skipped'; readonly phase: PhaseId; readonly on: boolean }
  | { readonly type: 'outcome-recorded'; readonly phase: PhaseId; readonly text: string | null }
  /** The new lengths of later phases. */
  | { readonly type: 'phases-fitted'; readonly lengths: Readonly<Record<PhaseId, Duration>> }
  /** `agoMs`: how long before the record it happened (AG30). */
  | { readonly type: 'phase-begun'; readonly phase: PhaseId; readonly generation: number; readonly agoMs?: Duration }
  | { readonly type: 'phase-ended'; readonly agoMs?: Duration }
  /** A line from the server to everyone while no facilitator is here (BA14). */
  | { readonly type: 'group-line-shown'; readonly wording: string; readonly until: Instant }
  | { readonly type: 'message-shown'; readonly text: string | null }
  | { readonly type: 'display-blanked'; readonly on: boolean }

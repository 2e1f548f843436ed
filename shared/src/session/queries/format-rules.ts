import type { MemberId } from '../../ids.ts'
import { type Duration, MINUTE, SECOND } from '../../time.ts'
import type {
  BalanceMode,
  Format,
  Member,
  Phase,
  Round,
  RoundOrder,
  SharedSlice,
  TurnKind,
} from '../model/shared-state.ts'
import { stewardHere } from './members.ts'
import { lengthFrom } from './time/phase-length.ts'
import { remainingMs } from './time/timers.ts'

/** What a format answers when it is asked; other code never compares formats. What a format does not say is no. */
export interface FormatRules {
  /** Whether people raise hands and take turns at all (AG9). */
  readonly floor: boolean
  /** Whether people reply to a turn, when nothing else is said (QU12). */
  readonly replies: boolean
  /** How turns are balanced, when nothing else is said (AG9). */
  readonly balance: BalanceMode
  /** Whether a round is prepared as the phase begins, and its minutes are shared among the people in it (AG7, RR1). */
  readonly preparesRound?: true
  /** Whether the facilitator chooses in which order its round goes (RR20). */
  readonly choosesOrder?: true
  /** Whether the person who has spoken invites the next speaker of the round (RR10). */
  readonly invites?: true
  /** Whether nobody replies, and only a person calls a raised hand, while no round runs (RR4, RR13). */
  readonly turnsOnlyInRound?: true
  /** Whether a full turn lasts as long as the phase does (AG10). */
  readonly wholePhaseIsOneTurn?: true
  /** What a full turn is called in the log, when it is no plain one. */
  readonly turnKind?: Exclude<TurnKind, 'turn' | 'reply'>
  /** How long a full turn is when nobody says it, instead of what the session's options say (AG10). */
  readonly turnLength?: Duration
  /** What the person does whom the phase is about: they speak first, or answer without the floor (AG11). */
  readonly focus?: 'speaks' | 'answers'
  /** Whether a plan offers to name the person whom the phase is about (AG20). */
  readonly offersRole?: true
  /** Whether people are split into small groups (BR1). */
  readonly formsGroups?: true
  /** Whether a few may sit in an inner circle (IC1). */
  readonly offersChairs?: true
  /** Whether speech that a microphone notices counts for the balance (BA30). */
  readonly countsSpeech?: true
  /** Whether the facilitator leads while nobody has the floor. */
  readonly ledByFacilitator?: true
  /** What a screen shows in place of a speaker. */
  readonly inPlaceOfSpeaker?: 'stillness' | 'rest' | 'groups'
  /** Whether a screen reader is told of no change. */
  readonly unannounced?: true
}

const QUESTION_TURN = 60 * SECOND
const REPLY_TURN = 20 * SECOND
const SPOTLIGHT_LEAST = 60 * SECOND
const ROUND_SETTLE = 5 * SECOND

const STILL = { floor: false, replies: false, balance: 'none' } as const
const TURNS = { ...STILL, floor: true } as const
const TALK = { floor: true, replies: true, balance: 'full', focus: 'answers', offersRole: true } as const

/** The answers of each format. */
export const FORMAT_RULES: Readonly<Record<Format, FormatRules>> = {
  round: { ...TURNS, preparesRound: true, choosesOrder: true, turnsOnlyInRound: true, offersRole: true },
  invitation: { ...TURNS, preparesRound: true, invites: true },
  open: { ...TALK, offersChairs: true, countsSpeech: true },
  spotlight: { ...TURNS, wholePhaseIsOneTurn: true, turnKind: 'spotlight', focus: 'speaks', offersRole: true },
  questions: { ...TALK, turnLength: QUESTION_TURN },
  silence: { ...STILL, inPlaceOfSpeaker: 'stillness', unannounced: true },
  break: { ...STILL, inPlaceOfSpeaker: 'rest' },
  admin: { ...TURNS, wholePhaseIsOneTurn: true, ledByFacilitator: true },
  breakout: { ...STILL, formsGroups: true, inPlaceOfSpeaker: 'groups' },
}

/** What a handover takes, in the sum a round's share is made from (AG7). */
const HANDOVER_SECONDS = 10
const SHARE_SECONDS = { least: 20, most: 300 } as const

/** The running phase, if one is running. */
export function runningPhase(shared: Pick<SharedSlice, 'agenda'>): Phase | null {
  const { phases, current } = shared.agenda
  return current === null ? null : (phases.find((phase) => phase.id === current) ?? null)
}

/** The format that rules now; with no phase running a live session behaves as one open phase (AG9). */
export function ruling(shared: Pick<SharedSlice, 'agenda'>): FormatRules & { readonly format: Format } {
  const phase = runningPhase(shared)
  if (!phase) return { format: 'open', ...FORMAT_RULES.open }
  return { format: phase.format, ...FORMAT_RULES[phase.format], replies: phase.replies, balance: phase.balance }
}

/** How long the running phase was meant to be when it began. */
function begunWithMs(phase: Phase): Duration {
  return lengthFrom(phase, phase.runs.at(-1)?.startedAt ?? 0)
}

/** Who may raise hands and speak while a part has an inner circle; null where everyone may (IC2). */
export function innerOf(shared: Pick<SharedSlice, 'inner'>): readonly MemberId[] | null {
  return shared.inner?.members ?? null
}

/** Each person's seconds in a round of `n`: what the phase has, less the handovers, within 20 and 300 (AG7). */
export function shareSeconds(lengthMs: Duration, n: number): { readonly seconds: number; readonly exact: number } {
  const exact = Math.floor((lengthMs / SECOND - HANDOVER_SECONDS * n) / n)
  return { seconds: Math.min(SHARE_SECONDS.most, Math.max(SHARE_SECONDS.least, exact)), exact }
}

/** A prepared round's turn, when nobody said how long: the phase's own, else its share, else the session's option (AG10). */
export function roundTurnSeconds(shared: SharedSlice, n: number): number {
  const phase = runningPhase(shared)
  if (!phase) return shared.options.turnSeconds
  return phase.turnSeconds ?? shareSeconds(begunWithMs(phase), n).seconds
}

/** How long the next turn is (AG10); `inRound` for a turn in a round that runs or begins with it. */
export function turnLengthMs(shared: SharedSlice, kind: 'full' | 'reply', inRound: boolean, now: number): Duration {
  if (kind === 'reply') return REPLY_TURN
  const { round, options, timers } = shared
  if (round && (inRound || round.begun)) return round.turnSeconds * SECOND
  const phase = runningPhase(shared)
  const { wholePhaseIsOneTurn, turnLength } = ruling(shared)
  if (wholePhaseIsOneTurn) {
    return Math.max(SPOTLIGHT_LEAST, remainingMs(timers.phase, now) ?? 0)
  }
  if (phase?.turnSeconds) return phase.turnSeconds * SECOND
  return turnLength ?? options.turnSeconds * SECOND
}

/** How long one settles before a full turn (FL12). */
export function settleMs(shared: SharedSlice, inRound: boolean): Duration {
  const set = shared.options.settleSeconds ?? runningPhase(shared)?.settleSeconds
  if (set !== null && set !== undefined) return set * SECOND
  return inRound || shared.round?.begun || ruling(shared).invites ? ROUND_SETTLE : 0
}

/** Whether the floor is handed on by itself (FL8, AG10). */
export function handsOnByItself(shared: SharedSlice): boolean {
  if (!stewardHere(shared)) return true
  const { handover } = shared.options
  const byItself = shared.round !== null || ruling(shared).invites === true
  return handover === null ? byItself : handover === 'automatic'
}

/** The order in which a round of the running phase is prepared when nobody says another (RR20). */
export function plannedOrder(shared: Pick<SharedSlice, 'agenda'>): RoundOrder {
  return runningPhase(shared)?.order ?? 'rotate'
}

/** Who a round is over: members of today who take part (RR1), in order of joining. */
export function eligible(shared: Pick<SharedSlice, 'members'>): readonly Member[] {
  return shared.members.filter((member) => member.presence !== 'left' && member.today && !member.listening)
}

/** Whether a prepared round fits its phase, and what would make it fit (AG12); null when nothing bounds it. */
export function roundFit(
  shared: SharedSlice,
  round: Pick<Round, 'order' | 'turnSeconds'>,
): { readonly fits: boolean; readonly neededMinutes: number; readonly turnSeconds: number } | null {
  const phase = runningPhase(shared)
  const n = round.order.length
  if (!phase || n === 0) return null
  const neededMs = n * (round.turnSeconds * SECOND + settleMs(shared, true))
  const lengthMs = begunWithMs(phase)
  return {
    fits: neededMs <= lengthMs,
    neededMinutes: Math.ceil(neededMs / MINUTE),
    turnSeconds: shareSeconds(lengthMs, n).seconds,
  }
}

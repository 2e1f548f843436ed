import type { MemberId } from '../../ids.ts'
import { type Duration, MINUTE, SECOND } from '../../time.ts'
import type { BalanceMode, Format, Member, Phase, Round, RoundOrder, SharedSlice } from '../model/shared-state.ts'
import { stewardHere } from './members.ts'
import { lengthFrom } from './time/phase-length.ts'
import { remainingMs } from './time/timers.ts'

/** How people take turns in a phase of a format, when nothing else is said (AG9, AG10, QU12). */
export interface FormatRules {
  /** Whether there is a floor at all. */
  readonly floor: boolean
  readonly replies: boolean
  readonly balance: BalanceMode
}

export const FORMAT_RULES: Readonly<Record<Format, FormatRules>> = {
  round: { floor: true, replies: false, balance: 'none' },
  invitation: { floor: true, replies: false, balance: 'none' },
  open: { floor: true, replies: true, balance: 'full' },
  spotlight: { floor: true, replies: false, balance: 'none' },
  questions: { floor: true, replies: true, balance: 'full' },
  silence: { floor: false, replies: false, balance: 'none' },
  break: { floor: false, replies: false, balance: 'none' },
  admin: { floor: true, replies: false, balance: 'none' },
  breakout: { floor: false, replies: false, balance: 'none' },
}

const QUESTION_TURN = 60 * SECOND
const REPLY_TURN = 20 * SECOND
const SPOTLIGHT_LEAST = 60 * SECOND
const ROUND_SETTLE = 5 * SECOND
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
  if (phase?.format === 'spotlight' || phase?.format === 'admin') {
    return Math.max(SPOTLIGHT_LEAST, remainingMs(timers.phase, now) ?? 0)
  }
  if (phase?.turnSeconds) return phase.turnSeconds * SECOND
  return phase?.format === 'questions' ? QUESTION_TURN : options.turnSeconds * SECOND
}

/** How long one settles before a full turn (FL12). */
export function settleMs(shared: SharedSlice, inRound: boolean): Duration {
  const set = shared.options.settleSeconds ?? runningPhase(shared)?.settleSeconds
  if (set !== null && set !== undefined) return set * SECOND
  return inRound || shared.round?.begun || runningPhase(shared)?.format === 'invitation' ? ROUND_SETTLE : 0
}

/** Whether the floor is handed on by itself (FL8, AG10). */
export function handsOnByItself(shared: SharedSlice): boolean {
  if (!stewardHere(shared)) return true
  const { handover } = shared.options
  const byItself = shared.round !== null || runningPhase(shared)?.format === 'invitation'
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

import type { MemberId } from '../../../ids.ts'
import type { Duration } from '../../../time.ts'
import type { Situation } from '../../model/decision.ts'
import { ruling, turnLengthMs } from '../format-rules.ts'
import { LONGEST } from './timers.ts'

/** The length of a member's next turn: from the format, times the member's pace (AG10, MB16). */
export function turnLengthFor(
  { state, now }: Pick<Situation, 'state' | 'now'>,
  speaker: MemberId,
  kind: 'full' | 'reply',
  inRound: boolean,
): Duration {
  const { shared } = state
  const lengthMs = turnLengthMs(shared, kind, inRound, now)
  const ofARound = inRound || shared.round?.begun === true
  // The rest of the phase is no personal allowance, so a member's pace does not extend it.
  if (kind === 'full' && !ofARound && ruling(shared).wholePhaseIsOneTurn) return lengthMs
  return Math.min(LONGEST, lengthMs * (state.own[speaker]?.preferences.pace ?? 1))
}

import type { MemberId } from '../../../ids.ts'
import type { Duration } from '../../../time.ts'
import type { Situation } from '../../model/decision.ts'
import { ruling, turnLengthMs } from '../format-rules.ts'
import { LONGEST } from './timers.ts'

/** How long a member's next turn is: as the format says, and longer for whoever needs it (AG10, MB16). */
export function turnLengthFor(
  { state, now }: Pick<Situation, 'state' | 'now'>,
  speaker: MemberId,
  kind: 'full' | 'reply',
  inRound: boolean,
): Duration {
  const { shared } = state
  const lengthMs = turnLengthMs(shared, kind, inRound, now)
  const ofARound = inRound || shared.round?.begun === true
  // What is left of the part is nobody's share of it, and grows with nobody's pace.
  if (kind === 'full' && !ofARound && ruling(shared).wholePhaseIsOneTurn) return lengthMs
  return Math.min(LONGEST, lengthMs * (state.own[speaker]?.preferences.pace ?? 1))
}

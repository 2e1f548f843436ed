import type { MemberId } from '../../../ids.ts'
import type { Duration } from '../../../time.ts'
import { countsSpeech } from '../../balance/speech.ts'
import { BALANCE_AT_FIRST, isMeasured, memberBalanceOf } from '../../model/balance-state.ts'
import type { Verdict } from '../../model/decision.ts'
import type { DecisionBuilder } from '../decision-builder.ts'
import type { SystemCommandRules } from '../system-command-rule.ts'

export const speechSystemCommands = {
  'note-voice': { decide: (builder, { sums }) => noteSpeech(builder, sums) },
} satisfies Partial<SystemCommandRules>

/** `note-voice`: records how long measured members spoke in the last ten seconds (BA3, BA30). */
function noteSpeech(builder: DecisionBuilder, sums: Readonly<Record<MemberId, Duration>>): Verdict {
  if (!countsSpeech(builder.shared)) return null
  const { balance = BALANCE_AT_FIRST } = builder.hidden
  const counted = Object.entries(sums).filter(([member, ms]) => ms > 0 && isMeasured(memberBalanceOf(balance, member)))
  if (counted.length > 0) builder.tell({ type: 'voice-noted', sums: Object.fromEntries(counted) })
  return null
}

import type { MemberId } from '../../../ids.ts'
import type { Duration } from '../../../time.ts'
import { countsVoice } from '../../balance/speech.ts'
import { BALANCE_AT_FIRST, isMeasured, spaceOf } from '../../model/balance-state.ts'
import type { Verdict } from '../../model/decision.ts'
import type { Course } from '../decision-builder.ts'

/** `note-voice`: what speaking detection heard in the last ten seconds, of those who are counted (BA3, BA30). */
export function noteVoice(course: Course, sums: Readonly<Record<MemberId, Duration>>): Verdict {
  if (!countsVoice(course.shared)) return null
  const { balance = BALANCE_AT_FIRST } = course.hidden
  const counted = Object.entries(sums).filter(([member, ms]) => ms > 0 && isMeasured(spaceOf(balance, member)))
  if (counted.length > 0) course.tell({ type: 'voice-noted', sums: Object.fromEntries(counted) })
  return null
}

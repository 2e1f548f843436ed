import type { Duration } from '../../time.ts'
import type { Course, Verdict } from '../course.ts'
import { runningPhase } from '../phase-rules.ts'
import type { MemberId, SharedSlice } from '../view.ts'
import { isBalanced } from './presence.ts'
import { BALANCE_AT_FIRST, isMeasured, spaceOf } from './space.ts'

/** Whether speaking detection counts for anything: in open talk, while nobody has the floor (BA30). */
export function countsVoice(shared: SharedSlice): boolean {
  return isBalanced(shared) && shared.floor === null && (runningPhase(shared)?.format ?? 'open') === 'open'
}

/** `note-voice`: what speaking detection heard in the last ten seconds, of those who are counted (BA3, BA30). */
export function noteVoice(course: Course, sums: Readonly<Record<MemberId, Duration>>): Verdict {
  if (!countsVoice(course.shared)) return null
  const { balance = BALANCE_AT_FIRST } = course.hidden
  const counted = Object.entries(sums).filter(([member, ms]) => ms > 0 && isMeasured(spaceOf(balance, member)))
  if (counted.length > 0) course.tell({ type: 'voice-noted', sums: Object.fromEntries(counted) })
  return null
}

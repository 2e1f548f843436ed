import type { Duration } from '../../time.ts'
import type { Course, Verdict } from '../course.ts'
import { memberOf } from '../members-shown.ts'
import type { MemberId } from '../view.ts'
import { isBalanced } from './presence.ts'

/** `note-voice`: what speaking detection heard in the last ten seconds, noted while it counts for anything (BA3). */
export function noteVoice(course: Course, sums: Readonly<Record<MemberId, Duration>>): Verdict {
  if (!isBalanced(course.shared)) return null
  const known = Object.entries(sums).filter(([member, ms]) => ms > 0 && memberOf(course.shared, member))
  if (known.length > 0) course.tell({ type: 'voice-noted', sums: Object.fromEntries(known) })
  return null
}

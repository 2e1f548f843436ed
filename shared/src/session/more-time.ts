import { MINUTE } from '../time.ts'
import type { Course } from './course.ts'
import type { Poll, PollId } from './poll.ts'
import { LONGEST } from './timers.ts'
import type { SharedSlice } from './view.ts'

/** What each further agreement adds to one phase, in minutes: shorter and shorter, and then nothing any more. */
const STEPS = [5, 3, 2] as const

/** What a poll for more time is answered with. */
export const MORE_TIME_CHOICES = ['yes', 'no'] as const

/** How many minutes the circle can be asked for in the running phase; null when no phase runs or all were given (AG32). */
export function minutesToAskFor({ agenda, polls }: Pick<SharedSlice, 'agenda' | 'polls'>): number | null {
  if (agenda.current === null) return null
  const agreed = polls.filter((poll) => poll.moreTime?.phase === agenda.current && isAgreed(poll))
  return STEPS[agreed.length] ?? null
}

/** Gives the running phase what a poll that has just closed has agreed on; a phase that is over gets nothing. */
export function giveMoreTime(course: Course, id: PollId): void {
  const poll = course.shared.polls.find((one) => one.id === id)
  const { phase: timer } = course.shared.timers
  if (!poll?.moreTime || !isAgreed(poll) || poll.moreTime.phase !== course.shared.agenda.current) return
  if (timer.status === 'idle') return
  const byMs = Math.min(poll.moreTime.minutes * MINUTE, LONGEST - timer.lengthMs)
  if (byMs > 0) course.tell({ type: 'timer-extended', timer: 'phase', byMs })
}

/** Whether everybody who is here today has answered: nothing more is waited for. */
export function allHaveAnswered({ shared, hidden }: Course, poll: PollId): boolean {
  const answered = hidden.votes[poll] ?? {}
  const asked = shared.members.filter((member) => member.presence === 'here' && member.today)
  return Object.keys(answered).length > 0 && asked.every((member) => Object.hasOwn(answered, member.id))
}

/** More said yes than no. */
function isAgreed({ status, counts }: Poll): boolean {
  return status === 'closed' && counts !== null && (counts.yes ?? 0) > (counts.no ?? 0)
}

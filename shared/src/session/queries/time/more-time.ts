import type { Poll } from '../../model/parts/poll.ts'
import type { SharedSlice } from '../../model/shared-state.ts'

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

/** More said yes than no. */
export function isAgreed({ status, counts }: Poll): boolean {
  return status === 'closed' && counts !== null && (counts.yes ?? 0) > (counts.no ?? 0)
}

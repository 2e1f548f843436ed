import type { Poll } from '../../model/parts/poll.ts'
import type { SharedSlice } from '../../model/shared-state.ts'

/** Minutes that each further agreement adds to one phase. After the last, the circle can add no more. */
const STEPS = [5, 3, 2] as const

/** The choices of a poll for more time. */
export const MORE_TIME_CHOICES = ['yes', 'no'] as const

/**
 * How many minutes a poll can add to the running phase. Null without a running phase, or when all steps are used
 * (AG32).
 */
export function minutesToAskFor({ agenda, polls }: Pick<SharedSlice, 'agenda' | 'polls'>): number | null {
  if (agenda.current === null) return null
  const agreed = polls.filter((poll) => poll.moreTime?.phase === agenda.current && isAgreed(poll))
  return STEPS[agreed.length] ?? null
}

/** Whether more members said yes than no. */
export function isAgreed({ status, counts }: Poll): boolean {
  return status === 'closed' && counts !== null && (counts.yes ?? 0) > (counts.no ?? 0)
}

import { refuse, type Verdict } from '../../model/decision.ts'
import { fitted } from '../../queries/time/fit-lengths.ts'
import type { Course } from '../decision-builder.ts'

/** `fit-remaining`. */
export function fitRemaining(course: Course): Verdict {
  const lengths = fitted(course.shared, course.now)
  if (lengths === 'too-much') return refuse('not-allowed')
  if (lengths !== 'nothing') course.tell({ type: 'phases-fitted', lengths })
  return null
}

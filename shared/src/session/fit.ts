import type { Course } from './course.ts'
import { refuse, type Verdict } from './decision.ts'
import { fitted } from './fitted.ts'

/** `fit-remaining`. */
export function fitRemaining(course: Course): Verdict {
  const lengths = fitted(course.shared, course.now)
  if (lengths === 'too-much') return refuse('not-allowed')
  if (lengths !== 'nothing') course.tell({ type: 'phases-fitted', lengths })
  return null
}

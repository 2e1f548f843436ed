import { refuse, type Verdict } from '../../model/decision.ts'
import { fitted } from '../../queries/time/fit-lengths.ts'
import type { DecisionBuilder } from '../decision-builder.ts'

/** `fit-remaining`: fits the later phases to the planned end. */
export function fitRemaining(builder: DecisionBuilder): Verdict {
  const lengths = fitted(builder.shared, builder.now)
  if (lengths === 'too-much') return refuse('not-allowed')
  if (lengths !== 'nothing') builder.tell({ type: 'phases-fitted', lengths })
  return null
}

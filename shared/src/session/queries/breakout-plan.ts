import type { BreakoutPlan } from '../model/parts/breakout.ts'
import type { Format, Phase } from '../model/shared-state.ts'
import { FORMAT_RULES } from './format-rules.ts'

type Asked = { readonly [K in keyof BreakoutPlan]?: BreakoutPlan[K] | undefined }

const PAIRS = 2

/** How a phase of this format splits the circle. Groups default to pairs; an inner circle needs `chairs`. */
export function breakoutPlanOf(format: Format, { groupSize, chairs }: Asked): BreakoutPlan {
  const { formsGroups, offersChairs } = FORMAT_RULES[format]
  if (formsGroups) return { groupSize: groupSize ?? PAIRS }
  return offersChairs && chairs ? { chairs } : {}
}

/** The same after an edit. Values that the edit does not set stay if the format has them; else they are cleared. */
export function breakoutPlanAfter(
  phase: Phase,
  changes: Asked & { readonly format?: Format | undefined },
): BreakoutPlan {
  const { format = phase.format, groupSize = phase.groupSize, chairs = phase.chairs } = changes
  return { groupSize: null, chairs: null, ...breakoutPlanOf(format, { groupSize, chairs }) }
}

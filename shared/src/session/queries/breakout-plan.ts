import type { BreakoutPlan } from '../model/parts/breakout.ts'
import type { Format, Phase } from '../model/shared-state.ts'
import { FORMAT_RULES } from './format-rules.ts'

type Asked = { readonly [K in keyof BreakoutPlan]?: BreakoutPlan[K] | undefined }

const PAIRS = 2

/** How a part of this format gathers people: groups are pairs when nothing is said, an inner circle is asked for. */
export function breakoutPlanOf(format: Format, { groupSize, chairs }: Asked): BreakoutPlan {
  const { formsGroups, offersChairs } = FORMAT_RULES[format]
  if (formsGroups) return { groupSize: groupSize ?? PAIRS }
  return offersChairs && chairs ? { chairs } : {}
}

/** The same for a part that is edited: what is not said stays where the format still has it, and else goes. */
export function breakoutPlanAfter(
  phase: Phase,
  changes: Asked & { readonly format?: Format | undefined },
): BreakoutPlan {
  const { format = phase.format, groupSize = phase.groupSize, chairs = phase.chairs } = changes
  return { groupSize: null, chairs: null, ...breakoutPlanOf(format, { groupSize, chairs }) }
}

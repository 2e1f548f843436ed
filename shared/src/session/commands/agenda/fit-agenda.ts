import { refuse, type Verdict } from '../../model/decision.ts'
import { fitted } from '../../queries/time/fit-lengths.ts'
import { type CommandRules, FACILITATOR } from '../command-rule.ts'
import type { DecisionBuilder } from '../decision-builder.ts'

export const fitAgendaCommands = {
  'fit-remaining': { who: FACILITATOR, when: 'live', decide: fitRemaining },
} satisfies Partial<CommandRules>

/** `fit-remaining`: fits the later phases to the planned end. */
function fitRemaining(builder: DecisionBuilder): Verdict {
  const lengths = fitted(builder.shared, builder.now)
  if (lengths === 'too-much') return refuse('not-allowed')
  if (lengths !== 'nothing') builder.tell({ type: 'phases-fitted', lengths })
  return null
}

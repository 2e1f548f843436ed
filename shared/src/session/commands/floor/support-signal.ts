import type { CommandOf } from '../../../protocol/commands.ts'
import { refuse, type Verdict } from '../../model/decision.ts'
import { GLOW } from '../../model/parts/breakout.ts'
import type { Member } from '../../model/shared-state.ts'
import { ANYONE, type CommandRules } from '../command-rule.ts'
import type { DecisionBuilder } from '../decision-builder.ts'

export const supportSignalCommands = {
  // Who was with a speaker is noted nowhere (WY1).
  'be-with': { who: ANYONE, when: 'live', pausable: true, unnoted: true, decide: beWith },
} satisfies Partial<CommandRules>

/** `be-with`: sends the speaker a silent support signal. Nobody learns from whom, or how many there are (WY1). */
function beWith(builder: DecisionBuilder, command: CommandOf<'be-with'>, by: Member): Verdict {
  const { floor } = builder.shared
  if (floor?.turn !== command.turn) return refuse('turn-already-over')
  if (floor.speaker === by.id) return refuse('not-allowed')
  if (floor.withYouAt === undefined || builder.now - floor.withYouAt >= GLOW) builder.tell({ type: 'with-you' })
  return null
}

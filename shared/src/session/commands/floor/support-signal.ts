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

/** `be-with`: somebody is with the speaker, silently; who, and how many, nobody learns (WY1). */
function beWith(builder: DecisionBuilder, command: CommandOf<'be-with'>, by: Member): Verdict {
  const { floor } = builder.shared
  if (floor?.turn !== command.turn) return refuse('turn-already-over')
  if (floor.speaker === by.id) return refuse('not-allowed')
  if (floor.withYouAt === undefined || builder.now - floor.withYouAt >= GLOW) builder.tell({ type: 'with-you' })
  return null
}

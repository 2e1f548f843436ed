import type { CommandOf } from '../../../protocol/commands.ts'
import { refuse, type Verdict } from '../../model/decision.ts'
import { GLOW } from '../../model/parts/breakout.ts'
import type { Member } from '../../model/shared-state.ts'
import type { DecisionBuilder } from '../decision-builder.ts'

/** `be-with`: sends the speaker a silent support signal. Nobody learns from whom, or how many there are (WY1). */
export function beWith(builder: DecisionBuilder, by: Member, command: CommandOf<'be-with'>): Verdict {
  const { floor } = builder.shared
  if (floor?.turn !== command.turn) return refuse('turn-already-over')
  if (floor.speaker === by.id) return refuse('not-allowed')
  if (floor.withYouAt === undefined || builder.now - floor.withYouAt >= GLOW) builder.tell({ type: 'with-you' })
  return null
}

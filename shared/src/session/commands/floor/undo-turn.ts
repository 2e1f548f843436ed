import { idOf } from '../../../ids.ts'
import type { CommandOf } from '../../../protocol/commands.ts'
import { refuse, type Verdict } from '../../model/decision.ts'
import type { Member } from '../../model/shared-state.ts'
import { released } from '../../queries/time/timers.ts'
import { ANYONE, type CommandRules } from '../command-rule.ts'
import type { DecisionBuilder } from '../decision-builder.ts'
import { lowerOutside, settleQueue } from '../queue/queue.ts'
import { endTurn } from './floor.ts'

export const undoTurnCommands = {
  'undo-turn': { who: ANYONE, when: 'live', pausable: true, decide: undoTurn },
} satisfies Partial<CommandRules>

/** `undo-turn`: gives the floor back to the last speaker and restores the queue and round (FL10). */
function undoTurn(builder: DecisionBuilder, command: CommandOf<'undo-turn'>, by: Member): Verdict {
  const { undo } = builder.shared
  const before = builder.hidden.undoable ?? null
  if (undo?.turn !== command.turn || before?.turn !== command.turn) return refuse('turn-already-over')
  if (builder.now > undo.until) return refuse('turn-already-over')
  const mine = before.own && before.floor.speaker === by.id
  if (by.role === 'participant' && !mine) return refuse('not-allowed')
  const { floor, hands, round, last, stirred } = before
  const timer = released(before.timer, ['session'], builder.now, floor.startedAt)
  if (timer.status === 'idle') return refuse('turn-already-over')
  const startedAt = timer.status === 'running' ? timer.startedAt : floor.startedAt
  endTurn(builder, 'undone')
  builder.tell({
    type: 'turn-continued',
    continues: floor.turn,
    floor: { ...floor, turn: idOf('turn', builder.hidden.turns + 1), startedAt },
    timer: { ...timer, generation: builder.hidden.generations.turn + 1 },
    hands,
    round,
    last,
  })
  if (stirred) settleQueue(builder)
  lowerOutside(builder)
  return null
}

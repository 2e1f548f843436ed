import type { MemberId } from '@circlet/shared/ids'
import { memberCommandId } from '@circlet/shared/ids'
import type { Command, CommandEnvelope } from '@circlet/shared/protocol/commands'
import { decide } from '@circlet/shared/session/engine/decide'
import type { Ask } from './command-queue.ts'

/** What a member asks; the id is scoped to the member, so that nobody can use up another's or the system's. */
export function memberCommand(member: MemberId, { id, command }: CommandEnvelope): Ask {
  return {
    id: memberCommandId(member, onceEach(command) ?? id),
    decide: (state, context) => decide(state, member, command, context),
  }
}

/** Being with a speaker counts once per member and turn: the log knows it by its turn, and no event says whose it was (WY1). */
function onceEach(command: Command): string | null {
  return command.type === 'be-with' ? `with/${command.turn}` : null
}

import type { CommandOf } from '../../protocol/commands.ts'
import { refuse, type Verdict } from '../model/decision.ts'
import type { Member } from '../model/shared-state.ts'
import { ANYONE, type CommandRules, FACILITATOR } from './command-rule.ts'
import type { DecisionBuilder } from './decision-builder.ts'

export const agreementCommands = {
  'accept-norms': { who: ANYONE, when: 'always', decide: acceptNorms },
  'show-note': { who: FACILITATOR, when: 'always', decide: showNote },
} satisfies Partial<CommandRules>

/** `accept-norms`: a member accepts the current version after a change (NO2). */
function acceptNorms(builder: DecisionBuilder, command: CommandOf<'accept-norms'>, by: Member): Verdict {
  if (command.version !== builder.shared.norms.version) return refuse('norms-changed')
  noteAccepted(builder, by.id)
  return null
}

/** Records that a member accepts the current norms, unless they have already. */
export function noteAccepted(builder: DecisionBuilder, member: Member['id']): void {
  const { version } = builder.shared.norms
  if (builder.state.own[member]?.acceptedNorms === version) return
  builder.tell({ type: 'norms-accepted', member, version })
}

/** `show-note`: shows one of the group's own notes on every screen, or hides it (NO5). */
function showNote(builder: DecisionBuilder, command: CommandOf<'show-note'>): Verdict {
  const { note } = command
  if (note !== null && builder.shared[note] === null) return refuse('invalid-command', 'note')
  if (note !== builder.shared.note) builder.tell({ type: 'note-shown', note })
  return null
}

import type { CommandOf } from '../../../protocol/commands.ts'
import { refuse, type Verdict } from '../../model/decision.ts'
import { memberOf, namesTaken } from '../../queries/members.ts'
import { distinctName, visibleName } from '../../queries/names/names.ts'
import { type CommandRules, FACILITATOR } from '../command-rule.ts'
import type { DecisionBuilder } from '../decision-builder.ts'
import { joinedLate, nextMember, noSeatLeft, takePart } from './members.ts'

export const screenlessCommands = {
  'add-member': { who: FACILITATOR, when: 'always', decide: addMember },
  'set-voice': { who: FACILITATOR, when: 'always', decide: setWithoutScreen },
} satisfies Partial<CommandRules>

/** `add-member`: adds a member who is in the call without a screen (MB12). */
function addMember(builder: DecisionBuilder, command: CommandOf<'add-member'>): Verdict {
  const name = visibleName(command.name)
  if (name === null) return refuse('name-invalid')
  const full = noSeatLeft(builder, builder.maxMembers)
  if (full) return full
  const member = nextMember(builder)
  const free = distinctName(name, namesTaken(builder.shared.members))
  builder.tell({ type: 'member-joined', member, name: free, role: 'participant', voice: true })
  takePart(builder, member)
  return null
}

/** `set-voice`: marks whether a member whose screen sleeps is in the call (MB12). */
function setWithoutScreen(builder: DecisionBuilder, command: CommandOf<'set-voice'>): Verdict {
  const member = memberOf(builder.shared, command.member)
  if (!member || member.presence === 'left') return refuse('unknown-member')
  if (member.voice === command.on) return null
  builder.tell({ type: 'voice-set', member: member.id, on: command.on })
  joinedLate(builder, member)
  return null
}

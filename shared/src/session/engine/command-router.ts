import type { Command } from '../../protocol/commands.ts'
import { agendaCommands } from '../commands/agenda/agenda.ts'
import { caseRoleCommands } from '../commands/agenda/case-roles.ts'
import { fitAgendaCommands } from '../commands/agenda/fit-agenda.ts'
import { agreementCommands } from '../commands/agreements.ts'
import { facilitatorCommands } from '../commands/balance/facilitator-commands.ts'
import { promptCommands } from '../commands/balance/prompts.ts'
import { speechSystemCommands } from '../commands/balance/speech-input.ts'
import { breakoutCommands } from '../commands/breakouts.ts'
import { captureCommands } from '../commands/captures.ts'
import type { CommandRules } from '../commands/command-rule.ts'
import type { DecisionBuilder } from '../commands/decision-builder.ts'
import { erasureSystemCommands } from '../commands/erasure/forget-member.ts'
import { fishbowlCommands } from '../commands/fishbowl.ts'
import { floorCommands } from '../commands/floor/floor.ts'
import { inviteNextCommands } from '../commands/floor/invite-next.ts'
import { supportSignalCommands } from '../commands/floor/support-signal.ts'
import { undoTurnCommands } from '../commands/floor/undo-turn.ts'
import { lifecycleCommands } from '../commands/lifecycle/lifecycle.ts'
import { claimCommands } from '../commands/members/facilitator-claim.ts'
import { screenlessCommands } from '../commands/members/member-without-screen.ts'
import { memberCommands, memberSystemCommands } from '../commands/members/members.ts'
import { reclaimSeatCommands } from '../commands/members/reclaim-seat.ts'
import { pollCommands } from '../commands/polls.ts'
import { signalCommands } from '../commands/private-signals.ts'
import { queueCommands } from '../commands/queue/queue.ts'
import { reflectionCommands } from '../commands/reflection.ts'
import { roundCommands } from '../commands/rounds.ts'
import type { SystemCommandRules } from '../commands/system-command-rule.ts'
import { timerCommands } from '../commands/timers.ts'
import type { Verdict } from '../model/decision.ts'
import type { Member } from '../model/shared-state.ts'
import type { DeadlineCommand, SystemCommand } from '../model/system-commands.ts'
import { decideDeadline } from './deadlines.ts'

/** Every command of the wire; one without a rule does not compile. */
export const COMMANDS: CommandRules = {
  ...agendaCommands,
  ...caseRoleCommands,
  ...fitAgendaCommands,
  ...agreementCommands,
  ...facilitatorCommands,
  ...promptCommands,
  ...breakoutCommands,
  ...captureCommands,
  ...fishbowlCommands,
  ...floorCommands,
  ...inviteNextCommands,
  ...supportSignalCommands,
  ...undoTurnCommands,
  ...lifecycleCommands,
  ...claimCommands,
  ...screenlessCommands,
  ...memberCommands,
  ...reclaimSeatCommands,
  ...pollCommands,
  ...signalCommands,
  ...queueCommands,
  ...reflectionCommands,
  ...roundCommands,
  ...timerCommands,
}

/** What the server itself asks, deadlines aside. */
const SYSTEM_COMMANDS: SystemCommandRules = {
  ...memberSystemCommands,
  ...erasureSystemCommands,
  ...speechSystemCommands,
}

/** A rule once its command is as wide as any. */
interface Decides<Asked, By extends readonly Member[] = []> {
  decide(builder: DecisionBuilder, command: Asked, ...by: By): Verdict
}

/** Lets the rule of a command decide. */
export function routeCommand(builder: DecisionBuilder, by: Member, command: Command): Verdict {
  const rule: Decides<Command, [by: Member]> = COMMANDS[command.type]
  return rule.decide(builder, command, by)
}

/** Lets the rule of what the server itself asks decide. */
export function routeSystemCommand(builder: DecisionBuilder, command: SystemCommand): Verdict {
  if (isDeadline(command)) return decideDeadline(builder, command)
  const rule: Decides<SystemCommand> = SYSTEM_COMMANDS[command.type]
  return rule.decide(builder, command)
}

const isDeadline = (command: SystemCommand): command is DeadlineCommand => !Object.hasOwn(SYSTEM_COMMANDS, command.type)

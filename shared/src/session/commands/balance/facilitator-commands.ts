import type { CommandOf } from '../../../protocol/commands.ts'
import { bandOf } from '../../balance/shares.ts'
import type { Balance } from '../../model/balance-state.ts'
import { refuse, type Verdict } from '../../model/decision.ts'
import { memberOf } from '../../queries/members.ts'
import { type CommandRules, FACILITATOR } from '../command-rule.ts'
import type { DecisionBuilder } from '../decision-builder.ts'
import { showPrompt } from './prompts.ts'
import { presentBalance, unsaid } from './show-prompts.ts'

export const facilitatorCommands = {
  'invite-member': { who: FACILITATOR, when: 'live', decide: inviteMember },
  'hold-space': { who: FACILITATOR, when: 'live', decide: holdSpace },
} satisfies Partial<CommandRules>

/** `invite-member`: shows a private prompt. Nobody can tell whether the member has turned prompts off (BA11). */
function inviteMember(builder: DecisionBuilder, command: CommandOf<'invite-member'>): Verdict {
  const member = memberOf(builder.shared, command.member)
  if (!member || member.presence === 'left') return refuse('unknown-member')
  if (member.listening) return refuse('not-allowed')
  builder.tell({ type: 'member-invited', member: member.id })
  const own = builder.state.own[member.id]
  if (
    !own?.preferences.prompts ||
    own.preferences.measured === false ||
    own.prompts.some(({ kind }) => kind === 'asked')
  )
    return null
  const wording = unsaid(presentBalance(builder), member.id, 'invite')
  showPrompt(builder, member.id, { kind: 'asked', wording, answers: ['raise-hand', 'not-now', 'just-listening'] })
  return null
}

/** `hold-space`: the engine does not ask this member to make room in this phase (BA11). */
function holdSpace(builder: DecisionBuilder, command: CommandOf<'hold-space'>): Verdict {
  const member = memberOf(builder.shared, command.member)
  if (!member || member.presence === 'left') return refuse('unknown-member')
  const held = builder.state.facilitation.holding.includes(member.id)
  if (held !== command.on) builder.tell({ type: 'space-held', member: member.id, on: command.on })
  return null
}

/**
 * Tells facilitators at a turn boundary the band, and how many invitations were sent before it. They learn about an
 * invitation at this boundary only at the next one (BA12).
 */
export function tellFacilitators(builder: DecisionBuilder, balance: Balance): void {
  const { band, invitations } = builder.state.facilitation
  const now = builder.shared.options.prompts ? bandOf(balance) : null
  if (now !== band) builder.tell({ type: 'band-set', band: now })
  const sent = Object.values(balance.spaces).reduce((sum, { invites }) => sum + invites.count, 0)
  if (sent !== invitations) builder.tell({ type: 'invitations-counted', count: sent })
}

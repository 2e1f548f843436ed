import type { CommandOf } from '../../../protocol/commands.ts'
import { refuse, type Verdict } from '../../model/decision.ts'
import type { Member } from '../../model/shared-state.ts'
import { memberOf } from '../../queries/members.ts'
import { isBack } from '../../queries/names/coming-back.ts'
import { ANYONE, type CommandRules, FACILITATOR } from '../command-rule.ts'
import type { DecisionBuilder } from '../decision-builder.ts'
import { endTurn } from '../floor/floor.ts'
import { settleAfter } from '../queue/queue.ts'
import { joinedLate } from './members.ts'

export const reclaimSeatCommands = {
  'ask-readmit': { who: ANYONE, when: 'always', decide: askToReclaimSeat },
  readmit: { who: FACILITATOR, when: 'always', decide: reclaimSeat },
} satisfies Partial<CommandRules>

/** `ask-readmit`: a newcomer says that they are the member who is away, with the same name (MB11). */
function askToReclaimSeat(builder: DecisionBuilder, command: CommandOf<'ask-readmit'>, by: Member): Verdict {
  const member = memberOf(builder.shared, command.member)
  if (!member || member.presence === 'left') return refuse('unknown-member')
  if (!isBack(by, member)) return refuse('not-allowed')
  const asked = builder.state.facilitation.returning
  if (asked.some((each) => each.newcomer === by.id && each.member === member.id)) return null
  builder.tell({ type: 'return-asked', member: member.id, newcomer: by.id })
  return null
}

/** `readmit`: moves the old seat to the newcomer's token, and removes the newcomer's own seat (MB11). */
function reclaimSeat(builder: DecisionBuilder, command: CommandOf<'readmit'>): Verdict {
  const [member, newcomer] = [command.member, command.newcomer].map((id) => memberOf(builder.shared, id))
  if (!member || !newcomer || member.presence === 'left' || newcomer.presence === 'left')
    return refuse('unknown-member')
  // The old member must be away, and the newcomer must have a token.
  const token = Object.values(builder.hidden.seats).includes(newcomer.id)
  if (member.presence !== 'away' || member.id === newcomer.id || !token) return refuse('not-allowed')
  const hands = builder.shared.queue.hands.length
  builder.tell({ type: 'seat-moved', member: member.id, newcomer: newcomer.id })
  if (builder.shared.floor?.speaker === newcomer.id) endTurn(builder, 'left')
  builder.tell({ type: 'member-left', member: newcomer.id })
  settleAfter(builder, hands)
  if (member.voice) builder.tell({ type: 'voice-set', member: member.id, on: false })
  builder.tell({ type: 'presence-changed', member: member.id, presence: 'here' })
  joinedLate(builder, member)
  return null
}

import type { MemberId } from '../../../ids.ts'
import type { CommandOf } from '../../../protocol/commands.ts'
import { refuse, type Verdict } from '../../model/decision.ts'
import type { Member } from '../../model/shared-state.ts'
import { ruling } from '../../queries/format-rules.ts'
import { invitable, inviterOf } from '../../queries/inviter.ts'
import { memberOf } from '../../queries/members.ts'
import { ANYONE, type CommandRules } from '../command-rule.ts'
import type { DecisionBuilder } from '../decision-builder.ts'
import { endTurn, openTurn } from './floor.ts'

export const inviteNextCommands = {
  'invite-next': { who: ANYONE, when: 'live', pausable: true, unnoted: true, decide: inviteNext },
} satisfies Partial<CommandRules>

/** `invite-next`: during the inviter's turn, which it ends, or after it. The invited member gets the floor (RR10). */
function inviteNext(builder: DecisionBuilder, command: CommandOf<'invite-next'>, by: Member): Verdict {
  const { shared } = builder
  const member = memberOf(shared, command.member)
  if (!member || member.presence === 'left') return refuse('unknown-member')
  const turn = shared.floor ?? shared.last
  if (turn?.turn !== command.turn) return refuse('turn-already-over')
  if (!invitesFor(builder, by, turn.speaker)) return refuse('not-allowed')
  if (!ruling(shared).invites || !shared.round?.begun) return refuse('nobody-due')
  if (!mayInvite(builder, turn.speaker) || !invitable(shared, turn.speaker).includes(member.id))
    return refuse('not-allowed')
  endTurn(builder, 'finished', { own: turn.speaker === by.id })
  openTurn(builder, member.id)
  return null
}

/**
 * Whether a member may invite for the speaker: the speaker, or a facilitator or timekeeper for a member without a
 * screen (MB12).
 */
function invitesFor({ shared }: DecisionBuilder, by: Member, speaker: MemberId): boolean {
  return by.id === speaker || (by.role !== 'participant' && memberOf(shared, speaker)?.voice === true)
}

/** A guest of the round cannot invite, and a reply gives no right to invite. */
function mayInvite({ shared }: DecisionBuilder, speaker: MemberId): boolean {
  if (!shared.floor) return inviterOf(shared) === speaker
  return shared.floor.kind !== 'reply' && shared.round?.order.includes(speaker) === true
}

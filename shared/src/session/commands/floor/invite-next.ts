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

/** `invite-next`, while speaking, which ends the turn, or when the turn is over: the one invited has the floor (RR10). */
function inviteNext(builder: DecisionBuilder, command: CommandOf<'invite-next'>, by: Member): Verdict {
  const { shared } = builder
  const member = memberOf(shared, command.member)
  if (!member || member.presence === 'left') return refuse('unknown-member')
  const turn = shared.floor ?? shared.last
  if (turn?.turn !== command.turn) return refuse('turn-already-over')
  if (!invitesFor(builder, by, turn.speaker)) return refuse('not-allowed')
  if (ruling(shared).format !== 'invitation' || !shared.round?.begun) return refuse('nobody-due')
  if (!mayInvite(builder, turn.speaker) || !invitable(shared, turn.speaker).includes(member.id))
    return refuse('not-allowed')
  endTurn(builder, 'finished', { own: turn.speaker === by.id })
  openTurn(builder, member.id)
  return null
}

/** Nobody else invites, but those who act for somebody without a screen (MB12). */
function invitesFor({ shared }: DecisionBuilder, by: Member, speaker: MemberId): boolean {
  return by.id === speaker || (by.role !== 'participant' && memberOf(shared, speaker)?.voice === true)
}

/** A guest of the round invites nobody, and a reply is no turn to invite after. */
function mayInvite({ shared }: DecisionBuilder, speaker: MemberId): boolean {
  if (!shared.floor) return inviterOf(shared) === speaker
  return shared.floor.kind !== 'reply' && shared.round?.order.includes(speaker) === true
}

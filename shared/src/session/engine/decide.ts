import type { MemberId } from '../../ids.ts'
import type { Command } from '../../protocol/commands.ts'
import { DecisionBuilder } from '../commands/decision-builder.ts'
import type { Decision } from '../model/decision.ts'
import { type Context, refuse, type Verdict } from '../model/decision.ts'
import type { Member } from '../model/shared-state.ts'
import type { SessionState } from '../model/state.ts'
import type { SystemCommand } from '../model/system-commands.ts'
import { memberOf } from '../queries/members.ts'
import { afterCommand } from './after-command.ts'
import { routeCommand, routeSystemCommand } from './command-router.ts'
import { isAct, mayAsk, PERMISSIONS } from './permissions.ts'

export type { Context } from '../model/decision.ts'

/** Judges what a member asks of a session. */
export function decide(state: SessionState, by: MemberId, command: Command, context: Context): Decision {
  const builder = new DecisionBuilder(state, context)
  const member = memberOf(state.shared, by)
  if (!member) return refuse('not-allowed')
  // Leaving again is already so; nothing else is heard from somebody who has left (MB4).
  if (member.presence === 'left') return command.type === 'leave' ? concluded(builder, null) : refuse('not-allowed')
  const verdict = gate(state, member, command) ?? routeCommand(builder, member, command)
  if (!verdict && builder.events.length > 0 && isAct(state.shared, member, command))
    builder.tell({ type: 'act-noted', by, command: command.type })
  return concluded(builder, verdict)
}

/** Judges what the server itself asks. */
export function decideSystem(state: SessionState, command: SystemCommand, context: Context): Decision {
  const builder = new DecisionBuilder(state, context)
  return concluded(builder, routeSystemCommand(builder, command))
}

/** The refusals that come before what the command itself has to say, in their order (LG8). */
function gate(state: SessionState, by: Member, command: Command): Verdict {
  const { status, pause } = state.shared
  const { when, pausable, afterEnd } = PERMISSIONS[command.type]
  if (status === 'ended' && when !== 'ended' && !afterEnd) return refuse('session-ended')
  if (!mayAsk(by, command)) return refuse('not-allowed')
  if (when === 'ended' && status !== 'ended') return refuse('not-allowed')
  if (when === 'live' && status !== 'live') return refuse('session-not-live')
  return pause && pausable ? refuse('session-paused') : null
}

function concluded(builder: DecisionBuilder, verdict: Verdict): Decision {
  if (verdict) return verdict
  if (builder.events.length > 0) afterCommand(builder)
  return { ok: true, events: builder.events, state: builder.state, ...(builder.ballot && { ballot: builder.ballot }) }
}

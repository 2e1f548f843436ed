import type { MemberId } from '../../ids.ts'
import type { Command } from '../../protocol/commands.ts'
import { Course } from '../commands/decision-builder.ts'
import type { Decision } from '../model/decision.ts'
import { type Context, refuse, type Verdict } from '../model/decision.ts'
import type { Member } from '../model/shared-state.ts'
import type { SessionState } from '../model/state.ts'
import type { SystemCommand } from '../model/system-commands.ts'
import { memberOf } from '../queries/members.ts'
import { aftermath } from './after-command.ts'
import { judge, judgeSystem } from './command-router.ts'
import { isAct, mayAsk, PERMISSIONS } from './permissions.ts'

export type { Context } from '../model/decision.ts'

/** Judges what a member asks of a session. */
export function decide(state: SessionState, by: MemberId, command: Command, context: Context): Decision {
  const course = new Course(state, context)
  const member = memberOf(state.shared, by)
  if (!member) return refuse('not-allowed')
  // Leaving again is already so; nothing else is heard from somebody who has left (MB4).
  if (member.presence === 'left') return command.type === 'leave' ? concluded(course, null) : refuse('not-allowed')
  const verdict = gate(state, member, command) ?? judge(course, member, command)
  if (!verdict && course.events.length > 0 && isAct(state.shared, member, command))
    course.tell({ type: 'act-noted', by, command: command.type })
  return concluded(course, verdict)
}

/** Judges what the server itself asks. */
export function decideSystem(state: SessionState, command: SystemCommand, context: Context): Decision {
  const course = new Course(state, context)
  return concluded(course, judgeSystem(course, command))
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

function concluded(course: Course, verdict: Verdict): Decision {
  if (verdict) return verdict
  if (course.events.length > 0) aftermath(course)
  return { ok: true, events: course.events, state: course.state, ...(course.ballot && { ballot: course.ballot }) }
}

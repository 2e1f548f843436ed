import { type Context, decideSystem } from '@circlet/shared/session/engine/decide'
import type { Deadline } from '@circlet/shared/session/model/deadline'
import type { Instant } from '@circlet/shared/time'
import { StoreUnavailable } from '../../store/event-log.ts'
import type { Ballots } from '../ballots.ts'
import type { ErrorReporter } from '../error-reporter.ts'
import type { LiveSession } from '../live-session.ts'
import type { Made } from '../record-writer.ts'
import type { Replica } from '../replica.ts'

/**
 * The decision for a passed deadline; null when deciding throws or finds nothing to do, which is reported once.
 * Rejects with `StoreUnavailable`.
 */
export async function decideDue(
  session: LiveSession,
  { id, command }: Deadline,
  context: Context,
  { ballots, errorReporter }: { readonly ballots: Ballots; readonly errorReporter: ErrorReporter },
): Promise<Made['decision'] | null> {
  try {
    let decision = decideSystem(session.state, command, context)
    if (decision.ok && decision.ballot?.does === 'count') {
      const counted = await ballots.count(session, decision.ballot.box)
      decision = decideSystem(session.state, command, { ...context, counted })
    }
    if (decision.ok && decision.events.length > 0) return decision
    throw new Error(`${command.type} fell due for nothing`)
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error
    errorReporter.reportOnce(command.type, error, session.id, id)
    return null
  }
}

/** The next deadline of a session where it has passed; null while nothing is due. */
export function dueAt({ deadline }: Replica, now: Instant): Deadline | null {
  return deadline && deadline.at <= now ? deadline : null
}

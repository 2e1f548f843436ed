import type { Acknowledgement } from '@circlet/shared/protocol/messages'
import type { Decision } from '@circlet/shared/session/model/decision'
import type { EventLog, Known, Position } from '../../store/event-log.ts'
import type { LiveSession } from '../live-session.ts'
import { refusal, type Waiting } from './command-queue.ts'

/** A command that makes no record in the session's present state: it is refused, or already so. */
export interface Unrecorded {
  readonly waiting: Waiting
  readonly decision: Decision
}

/** Whether a decision changes neither the log nor a ballot box. */
export function isUnrecorded(decision: Decision): boolean {
  return !decision.ok || (decision.events.length === 0 && !decision.ballot)
}

/** Answers a command without a record; null when the log has moved on and it must be decided again (LG3). */
export async function answerUnrecorded(
  log: EventLog,
  session: LiveSession,
  { waiting, decision }: Unrecorded,
): Promise<Acknowledgement | null> {
  const { position } = session
  return answerFrom(session, decision, await log.known(session.id, waiting.ask.id, position), position)
}

/**
 * Answers several commands without a record: the log is asked about each of them once, at the same time (LG3).
 * Where the log has moved on, the rest goes back to the front of the line and is decided again.
 */
export async function answerTogether(
  log: EventLog,
  session: LiveSession,
  line: Waiting[],
  asked: readonly Unrecorded[],
): Promise<void> {
  const { id, position } = session
  const answers = await Promise.allSettled(asked.map(({ waiting }) => log.known(id, waiting.ask.id, position)))
  for (const [place, answer] of answers.entries()) {
    const { waiting, decision } = asked[place] as Unrecorded
    try {
      if (answer.status === 'rejected') throw answer.reason
      const given = await answerFrom(session, decision, answer.value, position)
      if (given === null) {
        line.unshift(...asked.slice(place).map((each) => each.waiting))
        return
      }
      waiting.answer(given)
    } catch (error) {
      waiting.fail(error)
    }
  }
}

/** Tells everyone here of a record that another node has made, before its command is answered. */
export async function reach(session: LiveSession, version: number): Promise<void> {
  if (session.position.version < version) await session.catchUp()
}

/** `asked` is where the replica stood when the log was asked. */
async function answerFrom(
  session: LiveSession,
  decision: Decision,
  known: Known,
  asked: Position,
): Promise<Acknowledgement | null> {
  await session.takeTail(known.tail)
  if (known.version !== null && session.life === 'open') {
    await reach(session, known.version)
    return { ok: true, version: known.version }
  }
  // Whatever moved the session may have changed the answer too.
  const { version } = session.position
  if (version !== asked.version || known.tail.outcome !== 'records' || session.life !== 'open') return null
  return decision.ok ? { ok: true, version } : refusal(session, decision.code, decision.field)
}

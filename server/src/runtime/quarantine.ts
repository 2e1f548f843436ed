import type { Logger } from './error-reporter.ts'
import type { LiveSession } from './live-session.ts'
import type { SessionObserver } from './session-observer.ts'
import type { Unreadable } from './stored-records.ts'

/** So many are remembered; more are served the same way, but may be logged again. */
const REMEMBERED = 10_000

/** Which sessions this node serves read-only because it cannot read all of their records, each logged once. */
export class Quarantine implements SessionObserver<LiveSession> {
  readonly #logger: Logger
  readonly #sessions = new Map<string, Unreadable>()

  constructor(logger: Logger) {
    this.#logger = logger
  }

  /** How many sessions are read-only for this reason. */
  count(why: Unreadable): number {
    return [...this.#sessions.values()].filter((known) => known === why).length
  }

  /** A sentence for the operator; null while every session can be read. */
  get warning(): string | null {
    const { size } = this.#sessions
    return size === 0 ? null : `Sessions that this server can read only in part, and serves read-only: ${size}.`
  }

  moved(session: LiveSession): void {
    const { id, unreadable } = session
    if (!unreadable) {
      this.#sessions.delete(id)
      return
    }
    const { why, message } = unreadable
    if (this.#sessions.get(id) === why) return
    if (this.#sessions.size < REMEMBERED) this.#sessions.set(id, why)
    this.#logger.error({ session: id, why, at: message }, 'session is read-only: a stored record cannot be read')
  }

  erased({ id }: LiveSession): void {
    this.#sessions.delete(id)
  }
}

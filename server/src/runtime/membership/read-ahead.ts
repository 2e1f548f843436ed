import type { SessionState } from '@circlet/shared/session/model/state'
import type { EventLog } from '../../store/event-log.ts'
import type { LiveSession } from '../live-session.ts'
import { SharedRun } from '../shared-run.ts'
import { advance, readRecord, UnreadableRecord } from '../stored-records.ts'

/** How many records one read takes at most. A replica that is further behind catches up by itself. */
const READ_AT_ONCE = 1000

/** Reads what the log has beyond a replica, outside the session's queue and without a change to the replica. */
export class ReadAhead {
  readonly #log: EventLog
  readonly #runs = new WeakMap<LiveSession, SharedRun<SessionState | null>>()

  constructor(log: EventLog) {
    this.#log = log
  }

  /** The state in the log now; null when the replica cannot be continued to it. Rejects with `StoreUnavailable`. */
  stateOf(session: LiveSession): Promise<SessionState | null> {
    const run = this.#runs.get(session) ?? new SharedRun(() => this.#read(session))
    this.#runs.set(session, run)
    return run.run()
  }

  async #read({ id, replica }: LiveSession): Promise<SessionState | null> {
    const tail = await this.#log.read(id, replica.position, READ_AT_ONCE)
    if (tail.outcome !== 'records') return null
    try {
      return tail.records.reduce((ahead, stored) => advance(ahead, readRecord(stored)), replica).state
    } catch (error) {
      if (error instanceof UnreadableRecord) return null
      throw error
    }
  }
}

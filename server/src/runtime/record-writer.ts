import type { SessionEvent } from '@circlet/shared/session/model/events'
import type { SessionState } from '@circlet/shared/session/model/state'
import { DAY, type Instant } from '@circlet/shared/time'
import type { Append, Appended, EventLog } from '../store/event-log.ts'
import type { Metrics } from './metrics.ts'
import type { Random } from './random.ts'
import type { Applied, Replica } from './replica.ts'

const SNAPSHOT_EVERY = 64
/** The log keeps an erased session's last traces out even when nobody erases it. */
export const FORGOTTEN_AFTER_MS = 2 * DAY

/** What a decision has found, and under which id it is to be stored. */
export interface Made {
  readonly id: string
  readonly at: Instant
  readonly decision: { readonly events: readonly SessionEvent[]; readonly state: SessionState }
  readonly notBefore?: Instant
}

/** A record ready to be stored, and the replica behind it. */
export interface Prepared {
  readonly append: Append
  readonly record: Applied
  readonly replica: Replica
}

/** Turns what was decided into a record and has it stored. */
export class RecordWriter {
  readonly #log: EventLog
  readonly #random: Random
  readonly #metrics: Metrics

  constructor(log: EventLog, random: Random, metrics: Metrics) {
    this.#log = log
    this.#random = random
    this.#metrics = metrics
  }

  /** The record that follows a replica. A snapshot comes with every 64th, and with the one that `wantsSnapshot`. */
  prepare(session: string, after: Replica, made: Made, wantsSnapshot = false): Prepared {
    const { position } = after
    const { at, decision, id, notBefore } = made
    const { events, state } = decision
    const version = position.version + 1
    const head = this.#random.head()
    const replica = after.next({ version, head }, state)
    const append: Append = {
      session,
      expected: position.version === 0 ? null : position,
      command: id,
      record: { version, head, at, body: JSON.stringify(events) },
      due: replica.wakeAt,
      expiresAt: replica.eraseAt + FORGOTTEN_AFTER_MS,
      ...((wantsSnapshot || version % SNAPSHOT_EVERY === 0) && { snapshot: JSON.stringify(state) }),
      ...(notBefore !== undefined && { notBefore }),
    }
    return { append, record: { version, head, at, events }, replica }
  }

  /** Has it stored. Rejects with `StoreUnavailable`. */
  async store({ append }: Prepared): Promise<Appended> {
    const done = this.#metrics.appending()
    try {
      const appended = await this.#log.append(append)
      done(appended.outcome)
      return appended
    } catch (error) {
      done('unavailable')
      throw error
    }
  }
}

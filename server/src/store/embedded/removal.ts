import { forEachIsolatedAsync } from '../../for-each-isolated.ts'
import type { KeyedMutex } from '../keyed-mutex.ts'
import { hashOf, headKey, headRange, markKey, sessionRange } from './keys.ts'
import { LEASES, leasesOf } from './leases.ts'
import type { EmbeddedSessions } from './sessions.ts'
import type { EmbeddedStore, Operation } from './store.ts'

/** A session or mark that could not be removed now is removed by the next sweep. */
const later = () => 'swept later'

/** Takes sessions off the disk: those that are erased, and those that have expired. */
export class EmbeddedRemoval {
  readonly #store: EmbeddedStore
  readonly #sessions: EmbeddedSessions
  readonly #turns: KeyedMutex
  readonly #now: () => number

  constructor(store: EmbeddedStore, sessions: EmbeddedSessions, turns: KeyedMutex, now: () => number) {
    this.#store = store
    this.#sessions = sessions
    this.#turns = turns
    this.#now = now
  }

  /** Removes a session from the disk itself, leaving a mark until an instant or none. To be called in its turn. */
  async remove(session: string, markedUntil: number | null): Promise<void> {
    const hash = hashOf(session)
    const leases = await leasesOf(this.#store.database, session)
    const operations: Operation[] = leases.map((key) => ({ type: 'del', key }))
    if (markedUntil !== null) operations.push({ type: 'put', key: markKey(hash), value: String(markedUntil) })
    await this.#removeHash(hash, operations, this.#sessions.has(session))
    this.#sessions.forget(session, markedUntil)
  }

  /** Removes what has expired. What fails is tried again by the next sweep, and stops neither the others nor the start. */
  async sweep(): Promise<void> {
    const expired = this.#sessions.expired(this.#now())
    await forEachIsolatedAsync(expired, 1, (session) => this.#turns.take(session, () => this.#expire(session)), later)
    const unnamed = this.#sessions.expiredUnnamed(this.#now())
    await forEachIsolatedAsync(unnamed, 1, (hash) => this.#expireUnnamed(hash), later)
    const over = this.#sessions.tidy(this.#now())
    const marks = over.map((hash): Operation => ({ type: 'del', key: markKey(hash) }))
    if (marks.length > 0) await this.#store.write(marks).catch(later)
  }

  async #removeHash(hash: string, also: readonly Operation[], wasThere: boolean): Promise<void> {
    const keys = await this.#store.database.keys(sessionRange(hash)).all()
    const gone = [...keys, headKey(hash)].map((key): Operation => ({ type: 'del', key }))
    const operations = [...gone, ...also]
    if (wasThere) await this.#store.scrub(operations, [sessionRange(hash), headRange(hash), LEASES])
    else await this.#store.write(operations)
  }

  async #expire(session: string): Promise<void> {
    if (!this.#sessions.find(session, this.#now())) await this.remove(session, null)
  }

  async #expireUnnamed(hash: string): Promise<void> {
    await this.#removeHash(hash, [], true)
    this.#sessions.forgetUnnamed(hash)
  }
}

import type { BallotBoxes } from '../ballot-boxes.ts'
import type {
  Append,
  Appended,
  EventLog,
  Health,
  History,
  Known,
  Loaded,
  LogRecord,
  Position,
  Rewrite,
  Tail,
} from '../event-log.ts'
import { Followers } from '../followers.ts'
import { KeyedMutex } from '../keyed-mutex.ts'
import type { Leases } from '../leases.ts'
import {
  assertContinues,
  assertLeadsUp,
  CONFLICT_RECORDS,
  ERASED_MARK_MS,
  READ_RECORDS,
  samePosition,
} from '../limits.ts'
import { EmbeddedBoxes } from './boxes.ts'
import { expiryOf } from './heads.ts'
import { decodeRecord, decodeSnapshot, type Head, hashOf, recordKey, sessionRange, snapshotKey } from './keys.ts'
import { EmbeddedLeases } from './leases.ts'
import { appendOperations, headAfter, headAfterRewrite, rewriteOperations } from './operations.ts'
import { processClock } from './process-clock.ts'
import { EmbeddedRemoval } from './removal.ts'
import { EmbeddedSessions } from './sessions.ts'
import { EmbeddedStore } from './store.ts'

const SWEEP_EVERY_MS = 60_000

/** The log in one directory of one process: what is acknowledged is on the disk. */
export class EmbeddedLog implements EventLog {
  readonly now = processClock()
  readonly #store: EmbeddedStore
  readonly #sessions: EmbeddedSessions
  readonly #removal: EmbeddedRemoval
  readonly #followers = new Followers()
  // One call at a time writes to a session, so that nothing changes between a check and the write it protects.
  readonly #turns = new KeyedMutex()
  readonly #sweeping: NodeJS.Timeout
  readonly #repairs: string[] = []

  private constructor(store: EmbeddedStore) {
    this.#store = store
    this.#sessions = new EmbeddedSessions(store.database)
    this.#removal = new EmbeddedRemoval(store, this.#sessions, this.#turns, this.now)
    store.onReopened(async () => void (await this.#sessions.reload(this.now())))
    this.#sweeping = setInterval(() => void this.#removal.sweep(), SWEEP_EVERY_MS).unref()
  }

  /** Opens or makes the directory. Rejects with `DataDirLocked` or `DataDirUnwritable`, whose messages are for people. */
  static async open(dir: string): Promise<EmbeddedLog> {
    const store = await EmbeddedStore.open(dir)
    const log = new EmbeddedLog(store)
    const rebuilt = await log.#sessions.reload(log.now())
    if (rebuilt > 0) log.#repairs.push(`DATA_DIR is damaged: the heads of ${rebuilt} sessions were rebuilt.`)
    await log.#removal.sweep()
    return log
  }

  get repairs(): readonly string[] {
    return this.#repairs
  }

  /** The leases in the same directory, for one node: `node` is unique to this process. */
  leases(node: string): Leases {
    return new EmbeddedLeases(this.#store, this.#turns, node)
  }

  /** The ballot boxes beside the log, in the same directory. */
  boxes(): BallotBoxes {
    return new EmbeddedBoxes(this.#store, this.#sessions, this.#turns, this.now)
  }

  async append(append: Append): Promise<Appended> {
    assertContinues(append)
    return this.#inTurn(append.session, () => this.#append(append, (hash, head) => this.#write(append, hash, head)))
  }

  async rewrite(rewrite: Rewrite): Promise<Appended> {
    assertContinues(rewrite)
    assertLeadsUp(rewrite)
    return this.#inTurn(rewrite.session, () =>
      this.#append(rewrite, (hash, head) => (head ? this.#writeAnew(rewrite, hash, head) : Promise.resolve())),
    )
  }

  known(session: string, command: string, after: Position): Promise<Known> {
    return this.#inTurn(session, async () => {
      const head = this.#sessions.find(session, this.now())
      const commands = head && (await this.#sessions.commands(session, hashOf(session), this.now()))
      return { version: commands?.get(command) ?? null, tail: await this.#tail(session, after, READ_RECORDS) }
    })
  }

  read(session: string, after: Position, limit = READ_RECORDS): Promise<Tail> {
    return this.#store.answer(() => this.#tail(session, after, limit))
  }

  load(session: string): Promise<Loaded> {
    return this.#inTurn(session, async () => {
      const head = this.#sessions.find(session, this.now())
      if (!head) return { outcome: this.#missing(session) }
      const hash = hashOf(session)
      const value = head.snapshot === null ? undefined : await this.#store.database.get(snapshotKey(hash))
      const snapshot = value === undefined ? null : decodeSnapshot(value)
      const records = await this.#records(hash, (snapshot?.version ?? 0) + 1, head.version)
      return { outcome: 'loaded', snapshot, records }
    })
  }

  history(session: string): Promise<History> {
    return this.#inTurn(session, async () => {
      const head = this.#sessions.find(session, this.now())
      if (!head) return { outcome: this.#missing(session) }
      return { outcome: 'records', records: await this.#records(hashOf(session), head.oldest, head.version) }
    })
  }

  follow(session: string, told: (version: number | null) => void): () => void {
    return this.#followers.add(session, told)
  }

  erase(session: string): Promise<void> {
    return this.#inTurn(session, async () => {
      await this.#removal.remove(session, this.now() + ERASED_MARK_MS)
      this.#followers.tell(session, null)
    })
  }

  expiry(session: string): Promise<number | null> {
    return this.#store.answer(async () => {
      const head = this.#sessions.find(session, this.now())
      return head ? expiryOf(head) : null
    })
  }

  async due(before: number, limit: number): Promise<readonly string[]> {
    return this.#store.answer(async () => this.#sessions.due(before, limit, this.now()))
  }

  async health(): Promise<Health> {
    try {
      await this.#store.answer(() => this.#store.write([{ type: 'put', key: 'health', value: '1' }]))
      return { ok: true, warning: null }
    } catch (error) {
      return { ok: false, warning: `Changes are not being saved: ${error instanceof Error ? error.message : error}.` }
    }
  }

  /** Lets what is being written reach the disk, then gives the directory up. */
  async close(): Promise<void> {
    clearInterval(this.#sweeping)
    await this.#store.close()
  }

  /** Makes every check and then has it written. */
  async #append(append: Append, write: (hash: string, head: Head | undefined) => Promise<void>): Promise<Appended> {
    const { session, expected, command, notBefore } = append
    const now = this.now()
    const hash = hashOf(session)
    const head = this.#sessions.find(session, now)
    if (head) {
      const version = (await this.#sessions.commands(session, hash, now)).get(command)
      if (version !== undefined) return { outcome: 'known', version }
      if (!expected || !samePosition(head, expected)) return this.#conflict(session, expected)
    } else {
      const missing = this.#missing(session)
      if (missing === 'erased' || expected) return { outcome: missing }
    }
    if (notBefore !== undefined && now < notBefore) return { outcome: 'early' }
    await write(hash, head)
    return { outcome: 'appended' }
  }

  async #write(append: Append, hash: string, before: Head | undefined): Promise<void> {
    const { session, command, record } = append
    // Something expired may still lie there under the same id, and must not become part of the new session.
    if (!before && this.#sessions.has(session)) await this.#removal.remove(session, null)
    const after = headAfter(append, before)
    await this.#store.write(appendOperations(append, hash, before, after))
    this.#sessions.advance(after, command, this.now())
    this.#followers.tell(session, record.version)
  }

  async #writeAnew(rewrite: Rewrite, hash: string, before: Head): Promise<void> {
    const after = headAfterRewrite(rewrite, before)
    await this.#store.scrub(rewriteOperations(rewrite, hash, before, after), [sessionRange(hash)])
    this.#sessions.advance(after, rewrite.command, this.now())
    this.#followers.tell(rewrite.session, rewrite.record.version)
  }

  async #conflict(session: string, expected: Position | null): Promise<Appended> {
    const tail = expected && (await this.#tail(session, expected, CONFLICT_RECORDS))
    return { outcome: 'conflict', records: tail?.outcome === 'records' ? tail.records : null }
  }

  async #tail(session: string, after: Position, limit: number): Promise<Tail> {
    const head = this.#sessions.find(session, this.now())
    if (!head) return { outcome: this.#missing(session) }
    if (samePosition(head, after)) return { outcome: 'records', records: [] }
    if (after.version < head.oldest || after.version >= head.version) return { outcome: 'foreign' }
    const last = Math.min(head.version, after.version + limit)
    const [first, ...records] = await this.#records(hashOf(session), after.version, last)
    return first && samePosition(first, after) ? { outcome: 'records', records } : { outcome: 'foreign' }
  }

  async #records(hash: string, from: number, to: number): Promise<LogRecord[]> {
    const range = { gte: recordKey(hash, from), lte: recordKey(hash, to) }
    const found = await this.#store.database.iterator(range).all()
    return found.map(([key, value]) => decodeRecord(key, value))
  }

  #missing(session: string): 'erased' | 'unknown' {
    return this.#sessions.isErased(session, this.now()) ? 'erased' : 'unknown'
  }

  #inTurn<Answer>(session: string, work: () => Promise<Answer>): Promise<Answer> {
    return this.#store.answer(() => this.#turns.take(session, work))
  }
}

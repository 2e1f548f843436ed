import {
  type Append,
  type Appended,
  type EventLog,
  type History,
  type Known,
  type Loaded,
  type LogRecord,
  type Position,
  type Rewrite,
  type Snapshot,
  StoreUnavailable,
  type Tail,
} from '../../server/src/log/event-log.ts'

interface Stored {
  readonly records: LogRecord[]
  readonly commands: Map<string, number>
  snapshot: Snapshot | null
  due: number | null
  expiresAt: number
}

/** What stands between a caller and the log: may be late, call twice, or lose the answer. */
export type Intercept = <Answer>(
  method: 'append' | 'rewrite' | 'history' | 'known' | 'read' | 'load' | 'erase' | 'expiry' | 'due',
  run: () => Promise<Answer>,
) => Promise<Answer>

const honest: Intercept = (_method, run) => run()

/** A log in memory, shared by as many nodes as a test likes, whose clock and faults are the test's. */
export class MemoryLog implements EventLog {
  /** How far the store's clock is from the machine's, in ms. */
  ahead = 0
  intercept: Intercept = honest
  readonly appends: Append[] = []
  readonly #sessions = new Map<string, Stored>()
  readonly #erased = new Set<string>()
  readonly #followers = new Set<{ readonly session: string; readonly told: (version: number | null) => void }>()

  now(): number {
    return Date.now() + this.ahead
  }

  /** From now on every call fails, as with a store that is away. */
  goAway(): void {
    this.intercept = () => Promise.reject(new StoreUnavailable('away'))
  }

  comeBack(): void {
    this.intercept = honest
  }

  /** Puts an older copy of one session in its place, as a restored store would. */
  restore(session: string, version: number): void {
    const stored = this.#sessions.get(session)
    if (!stored) return
    const records = stored.records.slice(0, version)
    const { expiresAt } = stored
    this.#sessions.set(session, { records, commands: new Map(), snapshot: null, due: null, expiresAt })
  }

  /** The records of a session, as they were stored. */
  recordsOf(session: string): readonly LogRecord[] {
    return this.#sessions.get(session)?.records ?? []
  }

  append(append: Append): Promise<Appended> {
    return this.intercept('append', async () => this.#append(append))
  }

  rewrite(rewrite: Rewrite): Promise<Appended> {
    return this.intercept('rewrite', async () => {
      const stored = this.#sessions.get(rewrite.session)
      const answer = this.#append(rewrite)
      if (answer.outcome === 'appended')
        stored?.records.splice(0, stored.records.length, ...rewrite.past, rewrite.record)
      return answer
    })
  }

  history(session: string): Promise<History> {
    return this.intercept('history', async () => {
      const stored = this.#sessions.get(session)
      return stored ? { outcome: 'records', records: [...stored.records] } : { outcome: this.#missing(session) }
    })
  }

  known(session: string, command: string, after: Position): Promise<Known> {
    return this.intercept('known', async () => ({
      version: this.#sessions.get(session)?.commands.get(command) ?? null,
      tail: this.#tail(session, after, 1000),
    }))
  }

  read(session: string, after: Position, limit = 1000): Promise<Tail> {
    return this.intercept('read', async () => this.#tail(session, after, limit))
  }

  load(session: string): Promise<Loaded> {
    return this.intercept('load', async () => {
      const stored = this.#sessions.get(session)
      if (!stored) return { outcome: this.#missing(session) }
      const { snapshot } = stored
      return { outcome: 'loaded', snapshot, records: stored.records.slice(snapshot?.version ?? 0) }
    })
  }

  follow(session: string, told: (version: number | null) => void): () => void {
    const follower = { session, told }
    this.#followers.add(follower)
    return () => this.#followers.delete(follower)
  }

  erase(session: string): Promise<void> {
    return this.intercept('erase', async () => {
      this.#sessions.delete(session)
      this.#erased.add(session)
      this.#tell(session, null)
    })
  }

  expiry(session: string): Promise<number | null> {
    return this.intercept('expiry', async () => this.#sessions.get(session)?.expiresAt ?? null)
  }

  due(before: number, limit: number): Promise<readonly string[]> {
    return this.intercept('due', async () =>
      [...this.#sessions]
        .filter(([, { due }]) => due !== null && due <= before)
        .sort(([, one], [, other]) => (one.due ?? 0) - (other.due ?? 0))
        .slice(0, limit)
        .map(([session]) => session),
    )
  }

  async health() {
    const isAway = await this.intercept('read', async () => false).catch(() => true)
    return { ok: !isAway, warning: isAway ? 'Changes are not being saved.' : null }
  }

  async close(): Promise<void> {
    this.#followers.clear()
  }

  #append(append: Append): Appended {
    const { session, expected, command, record, snapshot, due, notBefore } = append
    const stored = this.#sessions.get(session)
    if (!stored && (expected || this.#erased.has(session))) return { outcome: this.#missing(session) }
    const version = stored?.commands.get(command)
    if (version !== undefined) return { outcome: 'known', version }
    const last = stored?.records.at(-1)
    if (last && !(expected?.version === last.version && expected.head === last.head)) {
      const tail = expected ? this.#tail(session, expected, 100) : null
      return { outcome: 'conflict', records: tail?.outcome === 'records' ? tail.records : null }
    }
    if (notBefore !== undefined && this.now() < notBefore) return { outcome: 'early' }
    const { expiresAt } = append
    const next: Stored = stored ?? { records: [], commands: new Map(), snapshot: null, due: null, expiresAt }
    this.appends.push(append)
    next.records.push(record)
    next.commands.set(command, record.version)
    next.due = due
    next.expiresAt = expiresAt
    if (snapshot !== undefined) next.snapshot = { version: record.version, head: record.head, body: snapshot }
    this.#sessions.set(session, next)
    this.#tell(session, record.version)
    return { outcome: 'appended' }
  }

  #tail(session: string, { version, head }: Position, limit: number): Tail {
    const stored = this.#sessions.get(session)
    if (!stored) return { outcome: this.#missing(session) }
    if (stored.records[version - 1]?.head !== head) return { outcome: 'foreign' }
    return { outcome: 'records', records: stored.records.slice(version, version + limit) }
  }

  #missing(session: string): 'unknown' | 'erased' {
    return this.#erased.has(session) ? 'erased' : 'unknown'
  }

  #tell(session: string, version: number | null): void {
    for (const follower of this.#followers) {
      if (follower.session === session) queueMicrotask(() => follower.told(version))
    }
  }
}

import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { EmbeddedLog } from '../../../server/src/store/embedded/log.ts'
import {
  type Append,
  type Appended,
  type EventLog,
  type Health,
  type History,
  type Known,
  type Loaded,
  type LogRecord,
  type Position,
  type Rewrite,
  StoreUnavailable,
  type Tail,
} from '../../../server/src/store/event-log.ts'

/** What a test puts between a caller and the log. It may answer late, call twice, or lose the answer. */
export type Intercept = <Answer>(
  method: 'append' | 'rewrite' | 'history' | 'known' | 'read' | 'load' | 'erase' | 'expiry' | 'due',
  run: () => Promise<Answer>,
) => Promise<Answer>

const honest: Intercept = (_method, run) => run()

interface Follower {
  readonly session: string
  readonly told: (version: number | null) => void
  stop: () => void
}

/** The embedded log in a folder of its own. Any number of nodes share it, and the test moves its clock and causes its faults. */
export class StagedLog implements EventLog {
  /** How far the clock of the store is ahead of the machine's, in ms. */
  ahead = 0
  intercept: Intercept = honest
  /** Every append that was stored. */
  readonly appends: Append[] = []
  readonly #folders: string[] = []
  readonly #records = new Map<string, LogRecord[]>()
  readonly #followers = new Set<Follower>()
  #log: Promise<EmbeddedLog> = this.#open()

  constructor() {
    onTestFinished(() => this.#end())
  }

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

  /** Replaces the store by an older copy, in which one session ends at a version. */
  restore(session: string, version: number): void {
    this.#records.set(session, this.recordsOf(session).slice(0, version))
    this.#log = this.#copy(this.#log)
  }

  /** Replaces the store by one in which one record of a session holds something else. */
  damage(session: string, version: number, body: string): void {
    const records = this.recordsOf(session).map((record) => (record.version === version ? { ...record, body } : record))
    this.#records.set(session, records)
    this.#log = this.#copy(this.#log)
  }

  /** The records of a session, as they were stored. */
  recordsOf(session: string): readonly LogRecord[] {
    return this.#records.get(session) ?? []
  }

  append(append: Append): Promise<Appended> {
    return this.intercept('append', async () => {
      const answer = await (await this.#log).append(append)
      if (answer.outcome === 'appended') this.#note(append, [...this.recordsOf(append.session), append.record])
      return answer
    })
  }

  rewrite(rewrite: Rewrite): Promise<Appended> {
    return this.intercept('rewrite', async () => {
      const answer = await (await this.#log).rewrite(rewrite)
      if (answer.outcome === 'appended') this.#note(rewrite, [...rewrite.past, rewrite.record])
      return answer
    })
  }

  history(session: string): Promise<History> {
    return this.intercept('history', async () => (await this.#log).history(session))
  }

  known(session: string, command: string, after: Position): Promise<Known> {
    return this.intercept('known', async () => (await this.#log).known(session, command, after))
  }

  read(session: string, after: Position, limit?: number): Promise<Tail> {
    return this.intercept('read', async () => (await this.#log).read(session, after, limit))
  }

  load(session: string): Promise<Loaded> {
    return this.intercept('load', async () => (await this.#log).load(session))
  }

  follow(session: string, told: (version: number | null) => void): () => void {
    const follower: Follower = { session, told, stop: () => {} }
    this.#followers.add(follower)
    void this.#log.then((log) => this.#attach(log, follower))
    return () => {
      this.#followers.delete(follower)
      follower.stop()
    }
  }

  erase(session: string): Promise<void> {
    return this.intercept('erase', async () => {
      await (await this.#log).erase(session)
      this.#records.delete(session)
    })
  }

  expiry(session: string): Promise<number | null> {
    return this.intercept('expiry', async () => (await this.#log).expiry(session))
  }

  due(before: number, limit: number): Promise<readonly string[]> {
    return this.intercept('due', async () => (await this.#log).due(before, limit))
  }

  async health(): Promise<Health> {
    const isAway = await this.intercept('read', async () => false).catch(() => true)
    return isAway ? { ok: false, warning: 'Changes are not being saved.' } : (await this.#log).health()
  }

  /** What a node does when it stops. The store itself ends with the test. */
  async close(): Promise<void> {
    for (const follower of this.#followers) follower.stop()
    this.#followers.clear()
  }

  #lastOf(session: string): Append | undefined {
    return this.appends.findLast((append) => append.session === session)
  }

  async #end(): Promise<void> {
    await (await this.#log).close()
    await Promise.all(this.#folders.map((folder) => rm(folder, { recursive: true, force: true })))
  }

  #note(append: Append, records: LogRecord[]): void {
    this.appends.push(append)
    this.#records.set(append.session, records)
  }

  #attach(log: EmbeddedLog, follower: Follower): void {
    if (this.#followers.has(follower)) follower.stop = log.follow(follower.session, follower.told)
  }

  async #open(): Promise<EmbeddedLog> {
    const folder = mkdtempSync(join(tmpdir(), 'circlet-staged-'))
    this.#folders.push(folder)
    const log = await EmbeddedLog.open(folder)
    // What expires and what is due follows the clock that the test moves.
    Object.assign(log, { now: () => this.now() })
    return log
  }

  async #copy(before: Promise<EmbeddedLog>): Promise<EmbeddedLog> {
    await (await before).close()
    const log = await this.#open()
    for (const [session, records] of this.#records) {
      let expected: Position | null = null
      for (const record of records) {
        const command = `copied/${record.version}`
        const { due = null, expiresAt = this.now() + 3_600_000 } = this.#lastOf(session) ?? {}
        const append: Append = { session, expected, command, record, due, expiresAt }
        await log.append(append)
        expected = record
      }
    }
    for (const follower of this.#followers) this.#attach(log, follower)
    return log
  }
}

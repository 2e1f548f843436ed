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
  Snapshot,
  Tail,
} from '../event-log.ts'
import type { Leases } from '../leases.ts'
import { assertContinues, assertLeadsUp, ERASED_MARK_MS, READ_RECORDS } from '../limits.ts'
import { defineBoxScripts, RedisBoxes } from './boxes.ts'
import { RedisClock } from './clock.ts'
import { RedisConnection } from './connection.ts'
import { redisHealth } from './health.ts'
import { RedisJournal } from './journal.ts'
import { keysOf, shards } from './keys.ts'
import { defineLeaseScripts, RedisLeases } from './leases.ts'
import { type AppendAnswer, defineLogScripts, type Entry, type ReadAnswer } from './scripts.ts'
import { RedisSubscriptions } from './subscriptions.ts'

/** The log on Redis (7.0 or newer, or Valkey), which as many nodes as there are share. */
export class RedisLog implements EventLog {
  readonly #connection: RedisConnection
  readonly #subscriptions: RedisSubscriptions
  readonly #clock: RedisClock
  readonly #journal: RedisJournal

  private constructor(connection: RedisConnection, subscriptions: RedisSubscriptions, clock: RedisClock) {
    this.#connection = connection
    this.#subscriptions = subscriptions
    this.#clock = clock
    this.#journal = new RedisJournal(connection)
  }

  /** Connects and reads the clock. Rejects within 5 s with `RedisUnreachable`, whose message is for people. */
  static async open(url: string): Promise<RedisLog> {
    const connection = await RedisConnection.open(url, (redis) => {
      defineLogScripts(redis)
      defineLeaseScripts(redis)
      defineBoxScripts(redis)
    })
    try {
      const clock = await RedisClock.start(connection)
      return new RedisLog(connection, await RedisSubscriptions.open(url), clock)
    } catch (error) {
      await connection.close()
      throw error
    }
  }

  /** The leases on the same Redis, for one node: `node` is unique to this process. */
  leases(node: string): Leases {
    return new RedisLeases(this.#connection, node)
  }

  /** The ballot boxes beside the log, on the same Redis. */
  boxes(): BallotBoxes {
    return new RedisBoxes(this.#connection, this.#journal)
  }

  now(): number {
    return this.#clock.now()
  }

  async append(append: Append): Promise<Appended> {
    assertContinues(append)
    const args = argumentsOf(append)
    return appended(await this.#connection.call((redis) => redis.appendRecord(...args)))
  }

  async rewrite(rewrite: Rewrite): Promise<Appended> {
    assertContinues(rewrite)
    assertLeadsUp(rewrite)
    const past = rewrite.past.flatMap(({ version, head, at, body }) => [version, head, at, body])
    const args = [...argumentsOf(rewrite), ...past]
    const answer = await this.#connection.call((redis) => redis.rewriteSession(...args))
    // The append-only file still has the old past.
    if (answer[0] === 'appended') this.#journal.rewriteSoon()
    return appended(answer)
  }

  async history(session: string): Promise<History> {
    const { head, log, mark } = keysOf(session)
    const [outcome, records] = await this.#connection.call((redis) => redis.historyOf(head, log, mark))
    return outcome === 'records' ? { outcome, records: records.map(recordOf) } : { outcome }
  }

  async known(session: string, command: string, after: Position): Promise<Known> {
    const answer = await this.#read(session, after, READ_RECORDS, command)
    return { version: answer[2] === null ? null : Number(answer[2]), tail: tail(answer) }
  }

  async read(session: string, after: Position, limit = READ_RECORDS): Promise<Tail> {
    return tail(await this.#read(session, after, limit))
  }

  async load(session: string): Promise<Loaded> {
    const { head, log, mark } = keysOf(session)
    const answer = await this.#connection.call((redis) => redis.loadSession(head, log, mark))
    if (answer[0] !== 'loaded') return { outcome: answer[0] }
    const [, records, version, snapshotHead, body] = answer
    return { outcome: 'loaded', snapshot: snapshotOf(version, snapshotHead, body), records: records.map(recordOf) }
  }

  async expiry(session: string): Promise<number | null> {
    const expiresAt = await this.#connection.call((redis) => redis.pexpiretime(keysOf(session).head))
    return expiresAt > 0 ? expiresAt : null
  }

  follow(session: string, told: (version: number | null) => void): () => void {
    return this.#subscriptions.follow(session, told)
  }

  async erase(session: string): Promise<void> {
    const { head, log, ids, boxes, due, mark, channel } = keysOf(session)
    const args = [head, log, ids, boxes, due, mark, session, channel, ERASED_MARK_MS]
    await this.#connection.call((redis) => redis.eraseSession(...args))
    this.#journal.rewriteSoon()
  }

  async due(before: number, limit: number): Promise<readonly string[]> {
    const found = await Promise.allSettled(
      shards.map(({ due, heads }) => this.#connection.call((redis) => redis.dueSessions(due, before, limit, heads))),
    )
    const answered = found.flatMap((shard) => (shard.status === 'fulfilled' ? [shard.value] : []))
    // One damaged shard must not keep the sessions of the others from being woken.
    const [failed] = found.filter((shard) => shard.status === 'rejected')
    if (failed && answered.length === 0) throw failed.reason
    return answered
      .flatMap(pairs)
      .sort((one, other) => one.dueAt - other.dueAt)
      .slice(0, limit)
      .map(({ session }) => session)
  }

  health(): Promise<Health> {
    return redisHealth(this.#connection)
  }

  /** Lets what is in flight finish, then disconnects. */
  async close(): Promise<void> {
    this.#clock.stop()
    this.#journal.stop()
    await Promise.all([this.#subscriptions.close(), this.#connection.close()])
  }

  #read(session: string, after: Position, limit: number, command?: string): Promise<ReadAnswer> {
    const { head, log, ids, mark } = keysOf(session)
    const args = [head, log, ids, mark, after.version, after.head, limit]
    if (command !== undefined) args.push(command)
    return this.#connection.call((redis) => redis.readRecords(...args))
  }
}

/** The keys, and what the scripts that append are told of a record. */
function argumentsOf({ session, expected, command, record, due, expiresAt, notBefore, snapshot }: Append) {
  const keys = keysOf(session)
  const args = [keys.head, keys.log, keys.ids, keys.due, keys.mark, expected?.version ?? 0, expected?.head ?? '']
  args.push(command, record.version, record.head, record.at, record.body, due ?? '', expiresAt, notBefore ?? '')
  args.push(session, keys.channel)
  if (snapshot !== undefined) args.push(snapshot)
  return args
}

function appended(answer: AppendAnswer): Appended {
  switch (answer[0]) {
    case 'known':
      return { outcome: 'known', version: Number(answer[1]) }
    case 'conflict':
      return { outcome: 'conflict', records: answer[1]?.map(recordOf) ?? null }
    default:
      return { outcome: answer[0] }
  }
}

function tail([outcome, records]: ReadAnswer): Tail {
  return outcome === 'records' ? { outcome, records: records.map(recordOf) } : { outcome }
}

/** A damaged entry becomes a record without a body, which its reader finds unreadable. */
function recordOf([id, fields]: Entry): LogRecord {
  const [, head = '', , at = '', , body = ''] = fields ?? []
  return { version: Number.parseInt(id, 10), head, at: Number(at), body }
}

function snapshotOf(version: string | null, head: string | null, body: string | null): Snapshot | null {
  if (version === null || head === null || body === null) return null
  return { version: Number(version), head, body }
}

/** A flat list of sessions and their instants, in pairs. */
function pairs(flat: readonly string[]): { readonly session: string; readonly dueAt: number }[] {
  return flat.flatMap((session, at) => (at % 2 === 0 ? [{ session, dueAt: Number(flat[at + 1]) }] : []))
}

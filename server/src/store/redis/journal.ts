import type { Redis } from 'ioredis'
import type { RedisConnection } from './connection.ts'

/** By then every node has heard what is gone, and has let go of its own traces of it: the leases. */
const HEARD_MS = 2000
const AT_MOST_EVERY_MS = 10 * 60_000
const AT_LEAST_EVERY_MS = 12 * 60 * 60_000

/**
 * Has Redis rewrite its append-only file, which otherwise keeps what was erased or has expired.
 * Ten minutes lie between two rewrites however much is erased; nodes agree on it by one key.
 */
export class RedisJournal {
  readonly #connection: RedisConnection
  readonly #daily: NodeJS.Timeout
  #soon: NodeJS.Timeout | null = null

  constructor(connection: RedisConnection) {
    this.#connection = connection
    this.#daily = setInterval(() => this.rewriteSoon(), AT_LEAST_EVERY_MS).unref()
  }

  /** Asks for a rewrite when everyone has heard, or as soon as the last one is ten minutes old. */
  rewriteSoon(): void {
    this.#in(HEARD_MS)
  }

  /** What was to be rewritten soon is rewritten now, if nobody has just done so. */
  stop(): void {
    clearInterval(this.#daily)
    if (!this.#soon) return
    clearTimeout(this.#soon)
    this.#rewrite().catch(() => 'left to the next rewrite')
  }

  async #rewrite(): Promise<void> {
    const claim = (redis: Redis) => redis.set('circlet:journal', '1', 'PX', AT_MOST_EVERY_MS, 'NX')
    if ((await this.#connection.call(claim)) !== 'OK') {
      this.#in(AT_MOST_EVERY_MS)
      return
    }
    // Refused by some hosted Redis, and needless without an append-only file: both are theirs to decide.
    await this.#connection.call((redis) => redis.bgrewriteaof()).catch(() => 'left to Redis')
  }

  #in(ms: number): void {
    this.#soon ??= setTimeout(() => {
      this.#soon = null
      this.#rewrite().catch(() => this.#in(AT_MOST_EVERY_MS))
    }, ms).unref()
  }
}

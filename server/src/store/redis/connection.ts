import { Redis, type RedisOptions } from 'ioredis'
import { StoreUnavailable } from '../event-log.ts'

/** How long a call waits for a lost connection to come back before it gives up unsent, in ms. */
const RETURN_MS = 800
/** How long a sent command waits for its answer, in ms; with the above under the 3 s of the port. */
const ANSWER_MS = 2000
/** How long opening waits for Redis, which may be starting beside us, in ms. */
const OPEN_MS = 4500

/** Redis could not be reached or used at the start; the message is one sentence that says what to do. */
export class RedisUnreachable extends Error {
  override name = 'RedisUnreachable'
}

const redisOptions = {
  lazyConnect: true,
  connectTimeout: ANSWER_MS,
  commandTimeout: ANSWER_MS,
  // A stopped Redis keeps its TCP connections alive: only silence tells. Shorter than an answer, so that the new
  // connection is already there when the callers come again.
  socketTimeout: ANSWER_MS - 200,
  disconnectTimeout: 500,
  maxLoadingRetryTime: 250,
  maxRetriesPerRequest: 1,
  // What was sent and not answered may have happened; sending it again is for the one who knows its command id.
  autoResendUnfulfilledCommands: false,
  // A call that gave up unsent must not be sent later: calls wait in our own line, which forgets them.
  enableOfflineQueue: false,
  autoResubscribe: false,
  retryStrategy: (times: number) => Math.min(50 * times, 500),
  // After a failover the old primary says READONLY; the name may lead to the new one by now.
  reconnectOnError: (error: Error) => error.message.startsWith('READONLY'),
} satisfies RedisOptions

interface Call {
  readonly send: () => void
  readonly fail: (cause: unknown) => void
}

/** One connection on which every call answers or rejects with `StoreUnavailable` in time, and calls of one moment share a write. */
export class RedisConnection {
  readonly #redis: Redis
  readonly #waiting = new Set<Call>()
  readonly #sent = new Set<Call>()
  #lastError: unknown = null
  #awaySince: number | null = performance.now()
  #closed = false

  private constructor(redis: Redis) {
    this.#redis = redis
    redis.on('error', (error) => {
      this.#lastError = error
    })
    redis.on('ready', () => {
      this.#awaySince = null
      for (const call of this.#waiting) this.#send(call)
    })
    redis.on('close', () => {
      this.#awaySince ??= performance.now()
      // ioredis leaves these to their timeout when it does not send them again.
      for (const call of this.#sent) call.fail(this.#lastError)
    })
  }

  /** Connects; rejects with `RedisUnreachable` within 5 s. `prepare` gets the client before it connects. */
  static async open(url: string, prepare: (redis: Redis) => void): Promise<RedisConnection> {
    const address = addressOf(url)
    const redis = new Redis(url, redisOptions)
    prepare(redis)
    const connection = new RedisConnection(redis)
    try {
      await connection.#ready()
      // Where INFO is forbidden, the version is their word.
      const info = await connection.call((it) => it.info('server')).catch(() => '')
      if (isTooOld(info))
        throw new RedisUnreachable(`Redis at ${address} is too old: Circlet needs Redis 7.0 or Valkey.`)
      if (await isCluster(connection)) throw new RedisUnreachable(aloneOnly(address, 'a node of a Redis Cluster'))
      if (isSentinel(info)) throw new RedisUnreachable(aloneOnly(address, 'a Redis Sentinel'))
    } catch (cause) {
      redis.disconnect()
      throw cause instanceof RedisUnreachable ? cause : unreachable(address, cause)
    }
    return connection
  }

  /** Sends what `send` calls on the client. Rejects with `StoreUnavailable` within 3 s. */
  call<Answer>(send: (redis: Redis) => Promise<Answer>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const call: Call = {
        send: () => {
          send(this.#redis).then((answer) => {
            this.#sent.delete(call)
            resolve(answer)
          }, call.fail)
        },
        fail: (cause) => {
          this.#sent.delete(call)
          this.#waiting.delete(call)
          reject(new StoreUnavailable(`Redis: ${cause instanceof Error ? cause.message : 'no answer'}`, { cause }))
        },
      }
      if (this.#redis.status === 'ready') this.#send(call)
      else this.#wait(call)
    })
  }

  /** Calls `ready` each time the connection has (again) become usable. */
  onReady(ready: () => void): void {
    this.#redis.on('ready', ready)
  }

  /** Waits for what is in flight, then disconnects; later calls reject. */
  async close(): Promise<void> {
    this.#closed = true
    if (this.#redis.status === 'ready') await this.call((redis) => redis.ping()).catch(() => 'closing all the same')
    this.#redis.disconnect()
  }

  #send(call: Call): void {
    this.#waiting.delete(call)
    this.#sent.add(call)
    const { stream } = this.#redis
    // All calls made before the next turn of the event loop leave in one write.
    if (stream.writableCorked === 0) {
      stream.cork()
      setImmediate(() => stream.uncork())
    }
    call.send()
  }

  #wait(call: Call): void {
    const awayMs = this.#awaySince === null ? 0 : performance.now() - this.#awaySince
    if (this.#closed || awayMs >= RETURN_MS) {
      // In a turn of its own: who calls again at once must not keep the connection from coming back.
      setImmediate(() => call.fail(this.#lastError))
      return
    }
    this.#waiting.add(call)
    setTimeout(() => {
      if (this.#waiting.has(call)) call.fail(this.#lastError)
    }, RETURN_MS - awayMs)
  }

  #ready(): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(this.#lastError), OPEN_MS)
      this.#redis.once('ready', () => {
        clearTimeout(late)
        resolve()
      })
      this.#redis.on('error', (error) => {
        // Waiting helps against a Redis that is still starting, not against a wrong password.
        if (!isRefusal(error)) return
        clearTimeout(late)
        reject(error)
      })
      this.#redis.connect().catch((error: unknown) => {
        this.#lastError ??= error
      })
    })
  }
}

/** Whether this is a Redis without flags for scripts, by its `INFO server`. */
export function isTooOld(info: string): boolean {
  const major = /^redis_version:(\d+)/m.exec(info)?.[1]
  return major !== undefined && Number(major) < 7
}

/** Whether this is a Sentinel, which keeps no data, by its `INFO server`. */
function isSentinel(info: string): boolean {
  return /^redis_mode:sentinel/m.test(info)
}

/** Whether this is a node of a cluster; where both questions are forbidden, a wrong key's answer says it later. */
async function isCluster(connection: RedisConnection): Promise<boolean> {
  const info = await connection.call((redis) => redis.info('cluster')).catch(() => '')
  if (/^cluster_enabled:/m.test(info)) return /^cluster_enabled:1/m.test(info)
  // Without the right to `INFO`, and alone, this is an error.
  return connection
    .call((redis) => redis.cluster('INFO'))
    .then(
      (state) => String(state).includes('cluster_state:'),
      () => false,
    )
}

function aloneOnly(address: string, what: string): string {
  return `Redis at ${address} is ${what}, which Circlet cannot use yet: point REDIS_URL at a single Redis or Valkey that takes writes.`
}

function isRefusal(cause: unknown): boolean {
  return cause instanceof Error && /WRONGPASS|NOAUTH|NOPERM|invalid password/i.test(cause.message)
}

function unreachable(address: string, cause: unknown): RedisUnreachable {
  if (isRefusal(cause)) {
    return new RedisUnreachable(`Redis at ${address} refuses the user or password in REDIS_URL: correct them.`, {
      cause,
    })
  }
  const code = cause instanceof Error && 'code' in cause ? ` (${cause.code})` : ''
  return new RedisUnreachable(
    `No Redis answers at ${address}${code}: start it, correct REDIS_URL, or leave REDIS_URL out to keep everything in DATA_DIR.`,
    { cause },
  )
}

/** The address without user and password, for people to read. */
function addressOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null
  if (parsed === null || !/^rediss?:$/.test(parsed.protocol)) {
    throw new RedisUnreachable('REDIS_URL is no address of a Redis: write it like redis://user:password@host:6379/0.')
  }
  return `${parsed.hostname}:${parsed.port || 6379}`
}

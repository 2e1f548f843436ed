import type { RedisConnection } from './connection.ts'

const SAMPLE_EVERY_MS = 5000
const SAMPLES = 8
/** How far two honest samples may disagree beyond their own round trips before the clock must have been set, in ms. */
const DRIFT_MS = 20

type Connection = Pick<RedisConnection, 'call' | 'onReady'>

interface Sample {
  /** Redis time less our monotonic time, in ms. */
  readonly offset: number
  /** Redis answered somewhere within this time: the error is at most half of it. */
  readonly roundTripMs: number
}

/** Redis `TIME` on our monotonic clock, by the sample with the shortest round trip of the last 40 s. */
export class RedisClock {
  readonly #connection: Connection
  #samples: Sample[] = []
  #offset = 0
  readonly #timer: NodeJS.Timeout

  private constructor(connection: Connection) {
    this.#connection = connection
    this.#timer = setInterval(() => this.#sampleOrKeep(), SAMPLE_EVERY_MS).unref()
    // Behind the same address may stand another Redis now, with another clock.
    connection.onReady(() => this.#sampleOrKeep())
  }

  /** Starts a clock that has its first sample. */
  static async start(connection: Connection): Promise<RedisClock> {
    const clock = new RedisClock(connection)
    await clock.sample()
    return clock
  }

  /** Milliseconds since 1970, whole. */
  now(): number {
    return Math.floor(performance.now() + this.#offset)
  }

  /** Asks Redis once. Rejects with `StoreUnavailable`. */
  async sample(): Promise<void> {
    const askedAt = performance.now()
    const [seconds, microseconds] = await this.#connection.call((redis) => redis.time())
    const answeredAt = performance.now()
    const roundTripMs = answeredAt - askedAt
    const redisAt = Number(seconds) * 1000 + Number(microseconds) / 1000
    this.#take({ offset: redisAt - (askedAt + answeredAt) / 2, roundTripMs })
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  #take(sample: Sample): void {
    const best = shortest(this.#samples)
    if (best && Math.abs(best.offset - sample.offset) > (best.roundTripMs + sample.roundTripMs) / 2 + DRIFT_MS) {
      this.#samples = []
    }
    this.#samples = [...this.#samples, sample].slice(-SAMPLES)
    this.#offset = shortest(this.#samples)?.offset ?? sample.offset
  }

  #sampleOrKeep(): void {
    // With Redis away the clock goes on by the samples it has: clocks must not stop with the store.
    this.sample().catch(() => this.#offset)
  }
}

function shortest(samples: readonly Sample[]): Sample | undefined {
  return samples.reduce<Sample | undefined>(
    (best, sample) => (best && best.roundTripMs <= sample.roundTripMs ? best : sample),
    undefined,
  )
}

import { Followers } from '../followers.ts'
import { RedisConnection } from './connection.ts'
import { channelOf, sessionOf } from './keys.ts'

const PING_EVERY_MS = 5000
const CHANNELS_AT_ONCE = 500

/** Hears the versions that any node publishes, on a connection of its own. A lost message is only a delay: callers poll. */
export class RedisSubscriptions {
  readonly #followers: Followers
  readonly #connection: RedisConnection
  readonly #timer: NodeJS.Timeout

  private constructor(connection: RedisConnection, followers: Followers) {
    this.#connection = connection
    this.#followers = followers
    connection.onReady(() => this.#subscribeAgain())
    // A subscriber that only listens never learns that its peer is gone; an unanswered ping drops the connection.
    this.#timer = setInterval(() => leaveToReconnect(connection.call((redis) => redis.ping())), PING_EVERY_MS).unref()
  }

  /** Connects; rejects with `RedisUnreachable`. */
  static async open(url: string): Promise<RedisSubscriptions> {
    const followers = new Followers()
    const connection = await RedisConnection.open(url, (redis) => {
      redis.on('message', (channel: string, message: string) => {
        // Anything that is no version means what an erasure means: read the log and see.
        followers.tell(sessionOf(channel), /^\d{1,15}$/.test(message) ? Number(message) : null)
      })
    })
    return new RedisSubscriptions(connection, followers)
  }

  follow(session: string, told: (version: number | null) => void): () => void {
    const isFirst = !this.#followers.has(session)
    const remove = this.#followers.add(session, told)
    if (isFirst) leaveToReconnect(this.#connection.call((redis) => redis.subscribe(channelOf(session))))
    let following = true
    return () => {
      if (!following) return
      following = false
      remove()
      if (this.#followers.has(session)) return
      leaveToReconnect(this.#connection.call((redis) => redis.unsubscribe(channelOf(session))))
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.#connection.close()
  }

  #subscribeAgain(): void {
    const channels = this.#followers.sessions().map(channelOf)
    for (let from = 0; from < channels.length; from += CHANNELS_AT_ONCE) {
      const some = channels.slice(from, from + CHANNELS_AT_ONCE)
      leaveToReconnect(this.#connection.call((redis) => redis.subscribe(...some)))
    }
  }
}

/** A call that fails here fails with its connection, and the next connection subscribes to everything followed by then. */
function leaveToReconnect(call: Promise<unknown>): void {
  call.catch(() => 'subscribed again on the next connection')
}

import type { Redis, Result } from 'ioredis'
import { type Leases, leaseName, leaseOf } from '../leases.ts'
import { LEASE_MS } from '../limits.ts'
import type { RedisConnection } from './connection.ts'

/** Nothing of the leases outlives this, in ms: long enough for the first node after a long outage to take over. */
const KEPT_MS = 24 * 60 * 60 * 1000

/**
 * One slot holds all leases:
 *
 *     alive         zset  node → until when its lease is good
 *     held:<node>   set   JSON of [session, member]
 *     taken:<node>  set   taken over from the dead, but the node may not have got the answer yet
 */
const ALIVE = 'circlet:{leases}:alive'
const HELD = 'circlet:{leases}:held:'
const TAKEN = 'circlet:{leases}:taken:'

const NOW = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
`

/** Answers how many members Redis holds for the node: it has its own count, and another means that something was lost. */
const RENEW = `#!lua
local alive, held, taken = unpack(KEYS)
local node, leaseMs, keptMs = unpack(ARGV)
${NOW}
redis.call('ZADD', alive, now + leaseMs, node)
for _, key in ipairs(KEYS) do redis.call('PEXPIRE', key, keptMs) end
return redis.call('SCARD', held)
`

/** Puts a list in the place of whatever was held. */
const REPLACE = `#!lua
local held = KEYS[1]
redis.call('DEL', held)
for i = 2, #ARGV do redis.call('SADD', held, ARGV[i]) end
redis.call('PEXPIRE', held, ARGV[1])
return redis.status_reply('OK')
`

const HELD_ELSEWHERE = `#!lua flags=no-writes
local alive = KEYS[1]
local node, member, heldBy, takenBy = unpack(ARGV)
${NOW}
for _, other in ipairs(redis.call('ZRANGEBYSCORE', alive, '(' .. now, '+inf')) do
  if other ~= node and redis.call('SISMEMBER', heldBy .. other, member) == 1 then return 1 end
  if other ~= node and redis.call('SISMEMBER', takenBy .. other, member) == 1 then return 1 end
end
return 0
`

/**
 * Moves the members of every dead node to ours and answers all that are ours to take. They stay in `taken` until
 * we say that we have them: an answer that is lost on its way is given again, to the same node or to who buries it.
 */
const TAKE_OVER = `#!lua
local alive, taken = unpack(KEYS)
local node, heldBy, takenBy, keptMs = unpack(ARGV)
${NOW}
for _, dead in ipairs(redis.call('ZRANGEBYSCORE', alive, '-inf', now)) do
  if dead ~= node then
    for _, left in ipairs({heldBy .. dead, takenBy .. dead}) do
      -- A key of another type is damage: it must not keep the members of the other dead nodes from being taken over.
      if redis.call('TYPE', left).ok == 'set' then redis.call('SUNIONSTORE', taken, taken, left) end
      redis.call('DEL', left)
    end
    redis.call('ZREM', alive, dead)
  end
end
redis.call('PEXPIRE', taken, keptMs)
return redis.call('SMEMBERS', taken)
`

declare module 'ioredis' {
  interface RedisCommander<Context> {
    renewLease(...keysAndValues: (string | number)[]): Result<number, Context>
    replaceHeld(...keysAndValues: (string | number)[]): Result<string, Context>
    heldElsewhere(...keysAndValues: string[]): Result<0 | 1, Context>
    takeOverDead(...keysAndValues: (string | number)[]): Result<string[], Context>
  }
}

/** Teaches a connection the scripts of the leases. */
export function defineLeaseScripts(redis: Redis): void {
  redis.defineCommand('renewLease', { lua: RENEW, numberOfKeys: 3 })
  redis.defineCommand('replaceHeld', { lua: REPLACE, numberOfKeys: 1 })
  redis.defineCommand('heldElsewhere', { lua: HELD_ELSEWHERE, numberOfKeys: 1 })
  redis.defineCommand('takeOverDead', { lua: TAKE_OVER, numberOfKeys: 2 })
}

/** The leases of one node on Redis. What a failed `hold` or `drop` meant is remembered and put right by the next `renew`. */
export class RedisLeases implements Leases {
  readonly #connection: RedisConnection
  readonly #node: string
  readonly #held = new Set<string>()
  #resigned = false

  constructor(connection: RedisConnection, node: string) {
    this.#connection = connection
    this.#node = node
  }

  async renew(): Promise<void> {
    // A renewal that was on its way when the node resigned must not bring the lease back.
    if (this.#resigned) return
    const args = [ALIVE, HELD + this.#node, TAKEN + this.#node, this.#node, LEASE_MS, KEPT_MS]
    const before = this.#held.size
    const held = await this.#connection.call((redis) => redis.renewLease(...args))
    // Redis was restarted empty, or took us for dead, or a hold was lost. (What changed meanwhile is on its way itself.)
    if (held !== before && !this.#resigned) await this.#replace()
  }

  async hold(session: string, member: string): Promise<void> {
    const name = leaseName(session, member)
    if (this.#held.has(name)) return
    this.#held.add(name)
    await this.#connection.call((redis) => redis.sadd(HELD + this.#node, name))
  }

  async drop(session: string, member: string): Promise<void> {
    const name = leaseName(session, member)
    this.#held.delete(name)
    await Promise.all([
      this.#connection.call((redis) => redis.srem(HELD + this.#node, name)),
      this.#connection.call((redis) => redis.srem(TAKEN + this.#node, name)),
    ])
  }

  async heldElsewhere(session: string, member: string): Promise<boolean> {
    const args = [ALIVE, this.#node, leaseName(session, member), HELD, TAKEN]
    return (await this.#connection.call((redis) => redis.heldElsewhere(...args))) === 1
  }

  async takeOverDead(): Promise<readonly { readonly session: string; readonly member: string }[]> {
    const args = [ALIVE, TAKEN + this.#node, this.#node, HELD, TAKEN, KEPT_MS]
    const taken = await this.#connection.call((redis) => redis.takeOverDead(...args))
    if (taken.length === 0) return []
    const fresh = taken.filter((name) => !this.#held.has(name))
    for (const name of taken) this.#held.add(name)
    // The members are ours from here on, so they are handed out whatever becomes of these two: renewing makes up for
    // the first, the next take-over for the second, and what is in #held is not handed out again.
    await Promise.allSettled([
      this.#replace(),
      this.#connection.call((redis) => redis.srem(TAKEN + this.#node, ...taken)),
    ])
    return fresh.flatMap((name) => leaseOf(name) ?? [])
  }

  async resign(): Promise<void> {
    this.#resigned = true
    await this.#connection.call((redis) => redis.zadd(ALIVE, 0, this.#node))
  }

  async #replace(): Promise<void> {
    const args = [HELD + this.#node, KEPT_MS, ...this.#held]
    await this.#connection.call((redis) => redis.replaceHeld(...args))
  }
}

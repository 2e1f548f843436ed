import { createHash } from 'node:crypto'

const SHARDS = 64
const REMEMBERED = 10_000

/** The names of one session's keys and of its shard's due index, all under one hash tag. */
export interface SessionKeys {
  readonly head: string
  readonly log: string
  readonly ids: string
  readonly boxes: string
  readonly due: string
  readonly mark: string
  readonly channel: string
}

/** One shard's due index, and the prefix of a session id in the name of its head. */
export interface ShardKeys {
  readonly due: string
  readonly heads: string
}

/** The 64 shards, in order. */
export const shards: readonly ShardKeys[] = Array.from({ length: SHARDS }, (_, shard) => ({
  due: `circlet:{${shard}}:due`,
  heads: `circlet:{${shard}}:head:`,
}))

const CHANNEL = 'circlet:told:'

/** The channel on which a session's versions are told. */
export function channelOf(session: string): string {
  return CHANNEL + session
}

/** The session a channel belongs to. */
export function sessionOf(channel: string): string {
  return channel.slice(CHANNEL.length)
}

const remembered = new Map<string, SessionKeys>()

/** The key names of a session; remembered, because a hash for every append would cost more than the append. */
export function keysOf(session: string): SessionKeys {
  const found = remembered.get(session)
  if (found) return found
  const hash = createHash('sha256').update(session).digest()
  const tag = `circlet:{${hash.readUInt8(0) % SHARDS}}`
  const keys = {
    head: `${tag}:head:${session}`,
    log: `${tag}:log:${session}`,
    ids: `${tag}:ids:${session}`,
    boxes: `${tag}:boxes:${session}`,
    due: `${tag}:due`,
    mark: `${tag}:erased:${hash.toString('hex')}`,
    channel: channelOf(session),
  }
  // Forgetting all at once is crude and enough: they are made again in microseconds.
  if (remembered.size >= REMEMBERED) remembered.clear()
  remembered.set(session, keys)
  return keys
}

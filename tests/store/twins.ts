import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ClassicLevel } from 'classic-level'
import { Redis } from 'ioredis'
import { onTestFinished } from 'vitest'
import { EmbeddedLog } from '../../server/src/store/embedded/log.ts'
import { RedisLog } from '../../server/src/store/redis/log.ts'
import { bytesOf } from '../support/repo/files.ts'
import { RedisServer } from '../support/server/redis-server.ts'

/** One implementation of the log on a store of its own. */
export interface Twin {
  readonly log: EmbeddedLog | RedisLog
  /** Another log on the same store: beside the first where several may be, in its place where only one may. */
  again(): Promise<EmbeddedLog | RedisLog>
  /** Every key and every value of the store, as text. */
  contents(): Promise<string[]>
  /** Every byte that it has on disk. */
  files(): Promise<string>
  stop(): Promise<void>
}

/** A directory of this test's own. */
export async function emptyDir(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'circlet-log-'))
  onTestFinished(() => rm(dir, { recursive: true, force: true }))
  return dir
}

export async function embeddedTwin(): Promise<Twin> {
  const dir = await mkdtemp(join(tmpdir(), 'circlet-log-'))
  let log = await EmbeddedLog.open(dir)
  const replace = async () => {
    await log.close()
    log = await EmbeddedLog.open(dir)
    return log
  }
  return {
    get log() {
      return log
    },
    again: replace,
    files: () => bytesOf(dir),
    async contents() {
      await log.close()
      const database = new ClassicLevel<string, string>(dir)
      const found = (await database.iterator().all()).flat()
      await database.close()
      log = await EmbeddedLog.open(dir)
      return found
    },
    async stop() {
      await log.close()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

export async function redisTwin(): Promise<Twin & { readonly server: RedisServer }> {
  const server = await RedisServer.start()
  const log = await RedisLog.open(server.url)
  const others: RedisLog[] = []
  return {
    server,
    log,
    async again() {
      const other = await RedisLog.open(server.url)
      others.push(other)
      return other
    },
    contents: () => redisContents(server.url),
    files: () => server.files(),
    async stop() {
      await Promise.all([log, ...others].map((one) => one.close()))
      await server.stop()
    },
  }
}

async function redisContents(url: string): Promise<string[]> {
  const redis = new Redis(url)
  const found: string[] = []
  for (const key of await redis.keys('*')) {
    found.push(key, JSON.stringify(await contentOf(redis, key)))
  }
  redis.disconnect()
  return found
}

async function contentOf(redis: Redis, key: string): Promise<unknown> {
  const type = await redis.type(key)
  switch (type) {
    case 'string':
      return redis.get(key)
    case 'hash':
      return redis.hgetall(key)
    case 'zset':
      return redis.zrange(key, 0, '-1')
    case 'set':
      return redis.smembers(key)
    case 'stream':
      return redis.xrange(key, '-', '+')
    default:
      throw new Error(`no way to read a ${type}`)
  }
}

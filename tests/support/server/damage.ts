import { ClassicLevel } from 'classic-level'
import { Redis } from 'ioredis'
import { hashOf, headKey, recordKey, snapshotKey } from '../../../server/src/store/embedded/keys.ts'
import { keysOf } from '../../../server/src/store/redis/keys.ts'

/** Damages what a store has of a session while no log has it open. */
export interface Damaging {
  /** Puts another body into a record; by default one that is no JSON. */
  record(session: string, version: number, body?: string): Promise<void>
  /** Makes the snapshot unreadable. */
  snapshot(session: string): Promise<void>
}

/** Changes the directory of an embedded log that is closed. */
export function damageIn(dir: string): Damaging & { head(session: string, value: string): Promise<void> } {
  const change = async (work: (database: ClassicLevel<string, string>) => Promise<void>) => {
    const database = new ClassicLevel<string, string>(dir)
    await work(database)
    await database.close()
  }
  const replaceBody = (key: string, body: string) =>
    change(async (database) => {
      const value = (await database.get(key)) ?? ''
      await database.put(key, value.slice(0, value.indexOf('\n') + 1) + body)
    })
  return {
    record: (session, version, body = '{"not') => replaceBody(recordKey(hashOf(session), version), body),
    snapshot: (session) => replaceBody(snapshotKey(hashOf(session)), '{"not'),
    head: (session, value) => change((database) => database.put(headKey(hashOf(session)), value)),
  }
}

/** Changes a Redis. */
export function damageAt(url: string): Damaging {
  const change = async (work: (redis: Redis) => Promise<unknown>) => {
    const redis = new Redis(url)
    await work(redis)
    redis.disconnect()
  }
  return {
    record: (session, version, body = '{"not') =>
      change(async (redis) => {
        const { log } = keysOf(session)
        const entries = await redis.xrange(log, '-', '+')
        await redis.del(log)
        for (const [id, fields] of entries) {
          const changed = id === `${version}-0` ? [...fields.slice(0, 5), body] : fields
          await redis.xadd(log, id, ...changed)
        }
      }),
    snapshot: (session) => change((redis) => redis.hset(keysOf(session).head, 's', '{"not')),
  }
}

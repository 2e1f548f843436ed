import type { Health } from '../event-log.ts'
import type { RedisConnection } from './connection.ts'

/** Writes one key to see that Redis takes writes (a full or read-only one still answers pings), and reads two settings. */
export async function redisHealth(connection: RedisConnection): Promise<Health> {
  try {
    await connection.call((redis) => redis.set('circlet:health', '1', 'PX', 60_000))
  } catch (error) {
    const why = error instanceof Error ? error.message : 'no answer'
    return { ok: false, warning: `Changes are not being saved: ${why}.` }
  }
  return { ok: true, warning: await warning(connection) }
}

async function warning(connection: RedisConnection): Promise<string | null> {
  const policy = await setting(connection, 'maxmemory-policy')
  if (policy !== null && policy !== 'noeviction') {
    return `Redis drops meetings when its memory is full (maxmemory-policy is ${policy}): set it to noeviction.`
  }
  if ((await setting(connection, 'appendonly')) === 'no') {
    return 'Redis keeps meetings in memory only (appendonly is no): set it to yes, or its restart loses them.'
  }
  return null
}

/** One setting of Redis; null where reading it is forbidden, as hosted ones do: then nothing can be said about it. */
async function setting(connection: RedisConnection, name: string): Promise<string | null> {
  const answer = await connection.call((redis) => redis.config('GET', name)).catch(() => null)
  return Array.isArray(answer) && typeof answer[1] === 'string' ? answer[1] : null
}

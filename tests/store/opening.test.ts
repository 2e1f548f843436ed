import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { describe, expect, onTestFinished, test } from 'vitest'
import { EmbeddedLog } from '../../server/src/store/embedded/log.ts'
import { DataDirLocked, DataDirUnwritable } from '../../server/src/store/embedded/store.ts'
import { RedisUnreachable } from '../../server/src/store/redis/connection.ts'
import { RedisLog } from '../../server/src/store/redis/log.ts'
import { stopwatch, within } from '../support/machine-speed.ts'
import { freePort, RedisServer } from '../support/server/redis-server.ts'
import { emptyDir } from './twins.ts'

describe('a store that cannot be opened', () => {
  test('[EL25] a directory in use', async () => {
    const dir = await emptyDir()
    const log = await EmbeddedLog.open(dir)
    await expect(EmbeddedLog.open(dir)).rejects.toThrow(DataDirLocked)
    await expect(EmbeddedLog.open(dir)).rejects.toThrow(/^Another Circlet is using DATA_DIR .*\.$/)
    await log.close()
    await (await EmbeddedLog.open(dir)).close()
  })

  test('[EL25] a directory that cannot be written', async () => {
    const file = join(await emptyDir(), 'a file')
    await writeFile(file, '')
    await expect(EmbeddedLog.open(join(file, 'data'))).rejects.toThrow(DataDirUnwritable)
    await expect(EmbeddedLog.open(join(file, 'data'))).rejects.toThrow(/^Circlet cannot write to DATA_DIR .*\.$/)
  })

  test('[EL25] no Redis there', async () => {
    const passed = stopwatch()
    const opening = RedisLog.open(`redis://ada:secret@127.0.0.1:${await freePort()}`)
    const error = await opening.catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(RedisUnreachable)
    expect(String(error)).toMatch(/No Redis answers at 127\.0\.0\.1:\d+ \(ECONNREFUSED\): .*\.$/)
    expect(String(error)).not.toContain('secret')
    expect(passed()).toBeLessThan(within(5000))
  })

  test('[EL25] a Redis that starts a moment later is waited for', async () => {
    const server = await RedisServer.start()
    onTestFinished(() => server.stop())
    await server.kill()
    const opening = RedisLog.open(server.url)
    await server.run()
    await (await opening).close()
  })

  test('[EL25] a wrong password, and no address at all', async () => {
    const server = await RedisServer.start()
    onTestFinished(() => server.stop())
    const redis = new Redis(server.url)
    await redis.config('SET', 'requirepass', 'right')
    redis.disconnect()
    const wrong = await RedisLog.open(server.url.replace('//', '//:wr0ng@')).catch((reason: unknown) => reason)
    expect(String(wrong)).toMatch(/^RedisUnreachable: Redis at .* refuses the user or password in REDIS_URL: .*\.$/)
    expect(String(wrong)).not.toContain('wr0ng')
    await expect(RedisLog.open(server.url)).rejects.toThrow(/refuses/)
    await expect(RedisLog.open('localhost')).rejects.toThrow(/^REDIS_URL is no address of a Redis/)
    await (await RedisLog.open(server.url.replace('//', '//:right@'))).close()
  })

  test('[EL25] a node of a Redis Cluster, also where INFO is forbidden (A15)', async () => {
    const server = await RedisServer.start('--cluster-enabled', 'yes', '--cluster-port', String(await freePort()))
    onTestFinished(() => server.stop())
    const sentence = /^Redis at 127\.0\.0\.1:\d+ is a node of a Redis Cluster, which Circlet cannot use yet: .*\.$/
    await expect(RedisLog.open(server.url)).rejects.toThrow(sentence)
    const redis = new Redis(server.url)
    await redis.call('ACL', 'SETUSER', 'ada', 'on', '>secret', '~*', '&*', '+@all', '-info')
    redis.disconnect()
    const error = await RedisLog.open(server.url.replace('//', '//ada:secret@')).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(RedisUnreachable)
    expect(String(error)).toMatch(/is a node of a Redis Cluster/)
    expect(String(error)).not.toContain('secret')
  })

  test('[EL26] an embedded log that works has nothing to warn of', async () => {
    const log = await EmbeddedLog.open(await emptyDir())
    expect(await log.health()).toEqual({ ok: true, warning: null })
    await log.close()
    expect(await log.health()).toMatchObject({ ok: false })
  })
})

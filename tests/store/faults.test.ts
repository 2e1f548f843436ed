import { Redis } from 'ioredis'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { type EventLog, StoreUnavailable } from '../../server/src/store/event-log.ts'
import { RedisLog } from '../../server/src/store/redis/log.ts'
import { stopwatch, within } from '../support/machine-speed.ts'
import { RedisServer } from '../support/server/redis-server.ts'
import { FaultyProxy } from './faulty-proxy.ts'
import { appendAfter, eventually, lastOf, randomId, sessionOf, stored } from './given.ts'

/** Longer than every time limit of the connection: all of them have passed before the return. */
const FROZEN_MS = 5000

let server: RedisServer
let log: RedisLog

beforeEach(async () => {
  server = await RedisServer.start()
  log = await RedisLog.open(server.url)
  return async () => {
    await log.close()
    await server.stop()
  }
})

/** Every kind of call, each with how long it took and what it came to. */
function everyCall(on: EventLog, session: string) {
  const position = { version: 1, head: 'x' }
  const calls = [
    () => on.append(appendAfter(session, position)),
    () => on.known(session, 'm1/x', position),
    () => on.read(session, position),
    () => on.load(session),
    () => on.due(0, 10),
    () => on.erase('nobody'),
  ]
  return Promise.all(
    calls.map(async (call) => {
      const passed = stopwatch()
      const error = await call().then(
        () => null,
        (reason: unknown) => reason,
      )
      return { error, tookMs: passed() }
    }),
  )
}

async function expectAway(on: EventLog, session: string): Promise<void> {
  for (const { error, tookMs } of await everyCall(on, session)) {
    expect(error).toBeInstanceOf(StoreUnavailable)
    expect(tookMs).toBeLessThan(within(3000))
  }
  expect(await on.health()).toMatchObject({ ok: false })
}

/** Writers of one session each that go on through every failure, and all they were told is stored. */
function writers(on: EventLog, count: number) {
  let stopped = false
  const acknowledged = Array.from({ length: count }, () => ({ session: randomId(), records: [] as { body: string }[] }))
  const done = Promise.all(
    acknowledged.map(async ({ session, records }) => {
      let next = appendAfter(session, null, { body: randomId() })
      while (!stopped) {
        const answer = await on.append(next).catch(() => null)
        if (answer === null) continue
        if (answer.outcome !== 'appended' && answer.outcome !== 'known') throw new Error(answer.outcome)
        records.push(next.record)
        next = appendAfter(session, next.record, { body: randomId() })
      }
    }),
  )
  const total = () => acknowledged.reduce((sum, { records }) => sum + records.length, 0)
  const stop = () => {
    stopped = true
    return done
  }
  return { acknowledged, total, stop }
}

describe('a Redis that fails', () => {
  test('[EL20] [EL21] killed under load and started again, it has lost nothing acknowledged', async () => {
    const writing = writers(log, 20)
    await eventually(() => writing.total() > 400)
    await server.kill()
    await expectAway(log, randomId())
    // The first call failed on the broken connection, this one has no connection.
    await expectAway(log, randomId())
    await server.run()
    const sinceItIsBack = stopwatch()
    const before = writing.total()
    await eventually(() => writing.total() > before + 100)
    expect(sinceItIsBack()).toBeLessThan(within(3000))
    await writing.stop()
    for (const { session, records } of writing.acknowledged) {
      const loaded = await log.load(session)
      // One more may be stored than was acknowledged: the last one before the end.
      expect(loaded.outcome === 'loaded' && loaded.records.slice(0, records.length)).toEqual(records)
      expect(loaded.outcome === 'loaded' && loaded.records.length - records.length).toBeLessThanOrEqual(1)
    }
  })

  test('[EL21] followers hear again after it was away', async () => {
    const { session, last } = await sessionOf(log, 1)
    const heard: (number | null)[] = []
    log.follow(session, (version) => heard.push(version))
    await server.kill()
    await expectAway(log, session)
    const late: (number | null)[] = []
    log.follow(session, (version) => late.push(version))
    await server.run()
    let position = last
    await eventually(async () => {
      const append = appendAfter(session, position)
      const answer = await log.append(append).catch(() => null)
      if (answer?.outcome === 'appended') position = append.record
      return heard.length > 0 && late.length > 0
    })
  })

  test('[EL22] frozen for 5 s it is away, and its return is noticed', async () => {
    const { session, last } = await sessionOf(log, 1)
    const frozenFor = stopwatch()
    server.pause()
    while (frozenFor() < FROZEN_MS) await expectAway(log, session)
    const before = log.now()
    server.resume()
    const sinceItIsBack = stopwatch()
    const append = appendAfter(session, last)
    await eventually(async () => (await log.append(append).catch(() => null)) !== null)
    expect(sinceItIsBack()).toBeLessThan(within(3000))
    expect(await log.append(append)).toEqual({ outcome: 'known', version: 2 })
    expect(log.now()).toBeGreaterThanOrEqual(before)
  })

  test('[EL24] full, it refuses whole, is read, and can be freed by erasing', async () => {
    const redis = new Redis(server.url)
    onTestFinished(() => redis.disconnect())
    const { session, records, last } = await sessionOf(log, 3)
    const other = await sessionOf(log, 3)
    const append = appendAfter(session, last, { snapshot: 'state', due: 5 })
    const before = await redis.dbsize()
    await redis.config('SET', 'maxmemory', '1')
    await expect(log.append(append)).rejects.toThrow(StoreUnavailable)
    await expect(log.append(appendAfter(randomId(), null))).rejects.toThrow(StoreUnavailable)
    expect(await log.load(session)).toEqual({ outcome: 'loaded', snapshot: null, records })
    expect(await redis.dbsize()).toBe(before)
    expect(await log.health()).toMatchObject({ ok: false, warning: expect.stringContaining('not being saved') })
    await log.erase(other.session)
    expect(await log.load(other.session)).toEqual({ outcome: 'erased' })
    await redis.config('SET', 'maxmemory', '0')
    expect(await log.append(append)).toEqual({ outcome: 'appended' })
    expect(await log.health()).toEqual({ ok: true, warning: null })
  })

  test('[EL26] health warns of settings that lose meetings', async () => {
    const redis = new Redis(server.url)
    onTestFinished(() => redis.disconnect())
    await redis.config('SET', 'maxmemory-policy', 'allkeys-lru')
    expect(await log.health()).toEqual({ ok: true, warning: expect.stringContaining('noeviction') })
    await redis.config('SET', 'maxmemory-policy', 'noeviction')
    await redis.config('SET', 'appendonly', 'no')
    expect(await log.health()).toEqual({ ok: true, warning: expect.stringContaining('appendonly') })
    await redis.call('ACL', 'SETUSER', 'default', '-config')
    expect(await log.health()).toEqual({ ok: true, warning: null })
  })
})

describe('a line that fails', () => {
  let proxy: FaultyProxy
  let far: RedisLog
  beforeEach(async () => {
    proxy = await FaultyProxy.start(server.port)
    far = await RedisLog.open(proxy.url)
    return async () => {
      await far.close()
      proxy.stop()
    }
  })

  test('[EL23] an answer that is lost: the same command again is known', async () => {
    const { session, last } = await sessionOf(far, 1)
    const append = appendAfter(session, last)
    proxy.fault = 'cut-answer'
    await expect(far.append(append)).rejects.toThrow(StoreUnavailable)
    expect(await log.read(session, last)).toEqual({ outcome: 'records', records: [append.record] })
    proxy.heal()
    await eventually(async () => (await far.append(append).catch(() => null))?.outcome === 'known')
    expect(await far.append(append)).toEqual({ outcome: 'known', version: 2 })
  })

  test('[EL23] an answer that comes late: the call has given up in time, and nothing is mixed up afterwards', async () => {
    const { session, last } = await sessionOf(far, 1)
    const append = appendAfter(session, last)
    proxy.fault = 'hold-answers'
    const passed = stopwatch()
    await expect(far.append(append)).rejects.toThrow(StoreUnavailable)
    expect(passed()).toBeLessThan(within(3000))
    proxy.heal()
    await eventually(async () => (await far.append(append).catch(() => null))?.outcome === 'known')
    expect(await far.read(session, last)).toEqual({ outcome: 'records', records: [append.record] })
  })

  test('[EL23] a command that arrives twice is stored once', async () => {
    const { session, last } = await sessionOf(far, 1)
    const append = appendAfter(session, last)
    const answers = await Promise.all([far.append(append), log.append(append)])
    expect(answers).toContainEqual({ outcome: 'appended' })
    expect(answers).toContainEqual({ outcome: 'known', version: 2 })
    expect(await log.read(session, last)).toEqual({ outcome: 'records', records: [append.record] })
  })

  test('[EL23] 40 commands over a line that is cut all the time are each stored once, in order', async () => {
    const { session, last } = await sessionOf(far, 1)
    const records = [last]
    for (let command = 0; command < 40; command++) {
      proxy.fault = (['none', 'none', 'cut-answer', 'cut-request'] as const)[command % 4] ?? 'none'
      const append = appendAfter(session, lastOf(records), { body: `word ${command}` })
      await eventually(async () => {
        const answer = await far.append(append).catch(() => null)
        proxy.heal()
        return answer?.outcome === 'appended' || answer?.outcome === 'known'
      })
      records.push(append.record)
    }
    expect(await log.load(session)).toEqual({ outcome: 'loaded', snapshot: null, records })
  })

  test('[EL23] a Redis that has forgotten its scripts is taught them again', async () => {
    const redis = new Redis(server.url)
    onTestFinished(() => redis.disconnect())
    const { session, last } = await sessionOf(log, 2)
    await redis.script('FLUSH')
    const answers = await Promise.all([stored(log, appendAfter(session, last)), log.load(session), log.due(0, 1)])
    expect(answers[1].outcome).toBe('loaded')
  })
})

import type { Redis } from 'ioredis'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { RedisClock } from '../../server/src/store/redis/clock.ts'
import { isTooOld } from '../../server/src/store/redis/connection.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setInterval', 'clearInterval'], now: 0 })
})
afterEach(() => {
  vi.useRealTimers()
})

/** A Redis whose clock is `aheadMs` ahead of this process, over a line with its own delay each way. */
function farRedis() {
  const line = { aheadMs: 1_700_000_000_000, thereMs: 1, backMs: 1 }
  const time = async () => {
    vi.advanceTimersByTime(line.thereMs)
    const at = performance.now() + line.aheadMs
    vi.advanceTimersByTime(line.backMs)
    return [Math.floor(at / 1000), (at % 1000) * 1000]
  }
  const connection = {
    call: <Answer>(send: (redis: Redis) => Promise<Answer>) => send({ time } as unknown as Redis),
    onReady: () => {},
  }
  return { line, connection }
}

async function startClock(connection: ReturnType<typeof farRedis>['connection']): Promise<RedisClock> {
  const clock = await RedisClock.start(connection)
  onTestFinished(() => clock.stop())
  return clock
}

test('[EL18] the clock is Redis time, and goes on between samples', async () => {
  const { line, connection } = farRedis()
  const clock = await startClock(connection)
  expect(clock.now()).toBe(Math.floor(performance.now() + line.aheadMs))
  vi.advanceTimersByTime(1234)
  expect(clock.now()).toBe(Math.floor(performance.now() + line.aheadMs))
})

test('[EL18] a sample that was slow on one way does not move the clock', async () => {
  const { line, connection } = farRedis()
  const clock = await startClock(connection)
  line.backMs = 400
  for (let sample = 0; sample < 5; sample++) await clock.sample()
  expect(clock.now()).toBe(Math.floor(performance.now() + line.aheadMs))
})

test('[EL18] a first sample that was slow is corrected by the next good one', async () => {
  const { line, connection } = farRedis()
  line.backMs = 400
  const clock = await startClock(connection)
  line.backMs = 1
  await clock.sample()
  expect(clock.now()).toBe(Math.floor(performance.now() + line.aheadMs))
})

test.each([-30_000, 3_600_000])('[EL18] when Redis itself is set by %d ms, the next sample follows', async (stepMs) => {
  const { line, connection } = farRedis()
  const clock = await startClock(connection)
  for (let sample = 0; sample < 5; sample++) await clock.sample()
  line.aheadMs += stepMs
  line.backMs = 50
  await clock.sample()
  expect(Math.abs(clock.now() - performance.now() - line.aheadMs)).toBeLessThanOrEqual(26)
})

test('[EL25] a Redis before 7.0 is too old, a Valkey is not', () => {
  expect(isTooOld('# Server\r\nredis_version:6.2.14\r\n')).toBe(true)
  expect(isTooOld('# Server\r\nredis_version:7.2.4\r\nserver_name:valkey\r\n')).toBe(false)
  expect(isTooOld('# Server\r\nredis_version:10.0.1\r\n')).toBe(false)
  expect(isTooOld('')).toBe(false)
})

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FailedAttempts } from '../../server/src/runtime/membership/failed-attempts.ts'

const TEN_MINUTES = 10 * 60_000

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** How many wrong tokens an address may still try. */
function triesOf(failures: FailedAttempts, address: string): number {
  let tries = 0
  while (tries < 1_000 && failures.take(address)) tries++
  return tries
}

test('[WT2] an address has 30 wrong tokens in 5 min, and others have their own (A9)', () => {
  const failures = new FailedAttempts()
  expect(triesOf(failures, '198.51.100.7')).toBe(30)
  expect(triesOf(failures, '::ffff:198.51.100.7')).toBe(0)
  expect(triesOf(failures, '198.51.100.8')).toBe(30)
  vi.advanceTimersByTime(5 * 60_000)
  expect(triesOf(failures, '198.51.100.7')).toBe(30)
})

test('[WT2] a token that was right after all does not count (A9)', () => {
  const failures = new FailedAttempts()
  for (let i = 0; i < 100; i++) {
    expect(failures.take('198.51.100.7')).toBe(true)
    failures.giveBack('198.51.100.7')
  }
  expect(failures.size).toBe(0)
})

test('[WT2] an IPv6 address counts with its /64 network (A9)', () => {
  const failures = new FailedAttempts()
  expect(triesOf(failures, '2001:db8:0:1::1')).toBe(30)
  expect(triesOf(failures, '2001:0DB8::1:9:8:7:6')).toBe(0)
  expect(triesOf(failures, '2001:db8:0:1:ffff::%eth0')).toBe(0)
  expect(triesOf(failures, '2001:db8:0:2::1')).toBe(30)
})

test('[WT5] nothing of an address is left after 10 min, without another request (A9)', () => {
  const failures = new FailedAttempts()
  failures.take('198.51.100.7')
  vi.advanceTimersByTime(200_000)
  failures.take('198.51.100.8')
  expect(failures.size).toBe(2)
  vi.advanceTimersByTime(TEN_MINUTES - 200_000)
  expect(failures.size).toBe(0)
})

test('[WT5] at most 10,000 addresses are counted, and the oldest is forgotten first (A9)', () => {
  const failures = new FailedAttempts()
  const addressOf = (number: number) => `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`
  for (let number = 0; number < 10_500; number++) failures.take(addressOf(number))
  expect(failures.size).toBe(10_000)
  expect(triesOf(failures, addressOf(10_499))).toBe(29)
  expect(triesOf(failures, addressOf(0))).toBe(30)
})

test('[WT5] memory holds no address, only keyed hashes (A9)', () => {
  const seen = [new FailedAttempts(), new FailedAttempts()].map((failures) => {
    const set = vi.spyOn(Map.prototype, 'set')
    failures.take('198.51.100.7')
    const keys = set.mock.calls.map(([key]) => String(key))
    set.mockRestore()
    return keys.find((key) => /^[\w-]{43}$/.test(key))
  })
  expect(seen[0]).toBeDefined()
  expect(seen[1]).toBeDefined()
  // The key is drawn for each process: nobody can look an address up in a prepared table.
  expect(seen[0]).not.toBe(seen[1])
})

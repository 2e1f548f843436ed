import { expect, test } from 'vitest'
import { createClock } from '../../client/src/sync/clock.ts'

const HOUR = 3_600_000

function clockAt(start = 0) {
  const monotonic = { now: start }
  const clock = createClock(() => monotonic.now)
  /** Asks now and is answered after `there + back`, the server's clock being `ahead`. */
  const read = (ahead: number, there: number, back: number) => {
    const asked = monotonic.now
    monotonic.now += there + back
    clock.note(asked, monotonic.now, asked + there + ahead)
  }
  return { clock, monotonic, read }
}

test('nothing is known before the first reading', () => {
  const { clock, read } = clockAt()
  expect(clock.ready.value).toBe(false)
  read(5000, 20, 20)
  expect(clock.ready.value).toBe(true)
})

test('equal delays both ways give the exact time, in either direction', () => {
  for (const ahead of [-86_400_000, 0, 86_400_000]) {
    const { clock, monotonic, read } = clockAt(HOUR)
    read(ahead, 40, 40)
    expect(clock.now()).toBe(monotonic.now + ahead)
  }
})

test('[C2] the reading with the least delay counts', () => {
  const { clock, monotonic, read } = clockAt()
  read(1000, 20, 380)
  read(1000, 5, 5)
  read(1000, 300, 10)
  expect(clock.now()).toBe(monotonic.now + 1000)
})

test('a much older reading gives way, because clocks drift apart', () => {
  const { clock, monotonic, read } = clockAt()
  read(1000, 5, 5)
  monotonic.now += HOUR
  read(1060, 10, 10)
  expect(clock.now()).toBe(monotonic.now + 1060)
})

test('[C7] a step of the session clock is believed at once', () => {
  const { clock, monotonic, read } = clockAt()
  read(1000, 5, 5)
  monotonic.now += 1000
  read(31_000, 20, 20)
  expect(clock.now()).toBe(monotonic.now + 31_000)
})

test('the clock waits for a small backward correction to pass: no second appears twice', () => {
  const { clock, monotonic, read } = clockAt()
  read(1000, 200, 0)
  const before = clock.now()
  read(1000, 2, 2)
  expect(clock.now()).toBe(before)
  monotonic.now += 300
  expect(clock.now()).toBe(monotonic.now + 1000)
})

test('[C4] after a sleep nothing is known until the next reading', () => {
  const { clock, monotonic, read } = clockAt()
  read(1000, 5, 5)
  clock.doubt()
  expect(clock.ready.value).toBe(false)
  read(601_000, 30, 30)
  expect(clock.ready.value).toBe(true)
  expect(clock.now()).toBe(monotonic.now + 601_000)
})

test('its error bound is half of the fastest round trip plus the clock drift since then', () => {
  let at = 0
  const clock = createClock(() => at)
  expect(clock.errorMs()).toBeNull()
  clock.note(0, 40, 1_000_000)
  at = 40
  expect(clock.errorMs()).toBe(20)
  at = 300_040
  expect(clock.errorMs()).toBe(50)
  clock.doubt()
  expect(clock.errorMs()).toBeNull()
})

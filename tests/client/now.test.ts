import type { Timer } from '@circlet/shared/session/model/shared-state'
import { expect, test } from 'vitest'
import { shownSecond, untilNextSecond, wakeAtEach } from '../../client/src/sync/use-clock.ts'
import { FakeTime } from './fake-time.ts'

const running = (startedAt: number, lengthMs: number): Timer => ({
  status: 'running',
  generation: 1,
  lengthMs,
  startedAt,
  endsAt: startedAt + lengthMs,
  up: false,
})

test.each([
  [90_000, 90],
  [89_999, 90],
  [89_001, 90],
  [89_000, 89],
  [1, 1],
  [0, 0],
  [-1, 0],
  [-999, 0],
  [-1000, -1],
  [-42_500, -42],
])('[TM10] with %i ms left the shown second is %i', (left, second) => {
  expect(shownSecond(running(0, 90_000), 90_000 - left)).toBe(second)
})

test('[TM10] a paused clock shows the time left and does not move', () => {
  const paused: Timer = {
    status: 'paused',
    generation: 2,
    lengthMs: 90_000,
    remainingMs: 12_300,
    up: false,
    heldBy: ['hand'],
  }
  expect(shownSecond(paused, 5_000_000)).toBe(13)
  expect(untilNextSecond(paused, 5_000_000)).toBeNull()
  expect(untilNextSecond({ status: 'idle' }, 0)).toBeNull()
  expect(shownSecond({ status: 'idle' }, 0)).toBeNull()
})

test('[FL12] the clock shows the full length while settling, and drops one second after the start', () => {
  const timer = running(10_000, 90_000)
  expect(shownSecond(timer, 4_000)).toBe(90)
  expect(untilNextSecond(timer, 4_000)).toBe(7_000)
})

/** A screen that draws now and again at each second; it records each text with its time. */
function screen(timer: Timer, time: FakeTime, error: number) {
  const now = () => time.now + error
  const shown: [number, number | null][] = [[time.now, shownSecond(timer, now())]]
  const stop = wakeAtEach(
    now,
    (instant) => untilNextSecond(timer, instant),
    () => shown.push([time.now, shownSecond(timer, now())]),
    time.after,
  )
  return { shown, stop }
}

test('[C5] a screen draws once per second, at the boundary itself, through zero into overtime', () => {
  const time = new FakeTime()
  time.now = 1_000_300
  const { shown } = screen(running(1_000_000, 5_000), time, 0)
  time.pass(7_000)
  expect(shown).toEqual([
    [1_000_300, 5],
    [1_001_000, 4],
    [1_002_000, 3],
    [1_003_000, 2],
    [1_004_000, 1],
    [1_005_000, 0],
    [1_006_000, -1],
    [1_007_000, -2],
  ])
})

test('[C5] screens that know the time to 40 ms change within 80 ms of each other, however long', () => {
  const time = new FakeTime()
  const timer = running(0, 600_000)
  const one = screen(timer, time, 40)
  const other = screen(timer, time, -40)
  time.pass(599_000)
  expect(one.shown.length).toBe(600)
  for (const [index, [at, second]] of other.shown.entries()) {
    expect(one.shown[index]?.[1]).toBe(second)
    expect(Math.abs((one.shown[index]?.[0] ?? 0) - at)).toBeLessThanOrEqual(80)
  }
})

test('a timeout that fires a fraction early does not draw the old second again', () => {
  const time = new FakeTime()
  const drawn: number[] = []
  wakeAtEach(
    () => time.now,
    (now) => untilNextSecond(running(0, 5_000), now),
    () => drawn.push(time.now),
    (ms, call) => time.after(Math.max(1, ms - 3), call),
  )
  time.pass(2_100)
  expect(drawn).toEqual([1000, 2000])
})

test('stopped, it draws no more', () => {
  const time = new FakeTime()
  const { shown, stop } = screen(running(0, 5_000), time, 0)
  time.pass(1_500)
  stop()
  time.pass(3_000)
  expect(shown.length).toBe(2)
})

import { execFileSync } from 'node:child_process'
import { availableParallelism, loadavg } from 'node:os'

/** A process that starts and computes for a moment, as most of what tests wait for does. */
const WORK = 'let hash = 0; for (let at = 0; at < 1e7; at++) hash = (hash * 31 + at) | 0'
/** How long that takes on the machine for which the times in the tests were chosen, in ms. */
const REFERENCE_MS = 160
/** The measure of this run, for the workers of the process that took it. */
const MEASURED = 'TEST_SLOWNESS'

/** How many times slower than the reference this machine was when the run started: 1 or more. */
const slowness: number = Number(process.env[MEASURED]) || measure()
process.env[MEASURED] = String(slowness)

/** The time limit for something that takes so many ms on the reference machine. */
export function within(ms: number): number {
  return Math.ceil(ms * slowness)
}

/** After how many ms a test calls a thing hung. It asserts nothing, so it leaves room for a machine that slows down later. */
export const HANGS_AFTER_MS = within(60_000)
/** The same for a whole test, in ms. */
export const TEST_HANGS_AFTER_MS = within(300_000)

const TICK_MS = 20
const running = { ms: 0, countedAt: 0, isCounted: false }

/** Starts to count. The answer tells how many ms have passed, without those in which this process got no CPU. */
export function stopwatch(): () => number {
  if (!running.isCounted) {
    Object.assign(running, { isCounted: true, countedAt: performance.now() })
    setInterval(count, TICK_MS / 2).unref()
  }
  count()
  const from = running.ms
  return () => {
    count()
    return running.ms - from
  }
}

function count(): void {
  const now = performance.now()
  running.ms += Math.min(now - running.countedAt, TICK_MS)
  running.countedAt = now
}

function measure(): number {
  const times = Array.from({ length: 5 }, () => {
    const from = performance.now()
    execFileSync(process.execPath, ['-e', WORK])
    return performance.now() - from
  })
  const median = times.toSorted((one, other) => one - other)[2] ?? REFERENCE_MS
  const [lastMinute = 0] = loadavg()
  // A busy machine hardly slows a short piece of work, but slows a long one.
  return Math.max(1, median / REFERENCE_MS, lastMinute / availableParallelism())
}

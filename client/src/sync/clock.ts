import type { Duration, Instant } from '@circlet/shared/time'
import { type ReadonlySignal, signal } from '@preact/signals'

/** How far two clocks drift apart at most, per millisecond: an old reading slowly gives way to a fresh one. */
const DRIFT = 0.0001
const KEPT = 12
/** Below this, a correction backwards is waited out, so that no shown second appears twice. */
const WAITED_OUT: Duration = 1000
/** Beyond what the round trips allow, two readings differ only because the session's clock was set. */
const SLACK: Duration = 20

interface Reading {
  readonly offset: number
  readonly halfTrip: Duration
  readonly at: number
}

/** The session's clock as this browser can know it: an offset to its own monotonic clock, which nobody can set. */
export interface SessionClock {
  readonly ready: ReadonlySignal<boolean>
  now(): Instant
  /** One answered question for the time, with the monotonic times of asking and being answered. */
  note(asked: number, answered: number, told: Instant): void
  /** What it may be off by; null while nothing is known. */
  errorMs(): Duration | null
  /** The monotonic clock may have stood still: nothing is known until the next reading. */
  doubt(): void
}

/** A clock that trusts, of its latest readings, the one that can be wrong by the least. */
export function createClock(monotonic: () => number): SessionClock {
  const ready = signal(false)
  let readings: Reading[] = []
  let offset = 0
  let latest = Number.NEGATIVE_INFINITY
  const uncertainty = (reading: Reading, at: number) => reading.halfTrip + (at - reading.at) * DRIFT

  return {
    ready,
    now() {
      const value = monotonic() + offset
      if (value > latest || value < latest - WAITED_OUT) latest = value
      return latest
    },
    note(asked, answered, told) {
      const fresh = { offset: told - (asked + answered) / 2, halfTrip: (answered - asked) / 2, at: answered }
      const agrees = (known: Reading) =>
        Math.abs(known.offset - fresh.offset) <= uncertainty(known, answered) + fresh.halfTrip + SLACK
      readings = [...readings.filter(agrees), fresh].slice(-KEPT)
      const best = readings.reduce((one, other) =>
        uncertainty(other, answered) <= uncertainty(one, answered) ? other : one,
      )
      offset = best.offset
      ready.value = true
    },
    errorMs: () =>
      readings.length > 0 ? Math.ceil(Math.min(...readings.map((each) => uncertainty(each, monotonic())))) : null,
    doubt() {
      readings = []
      latest = Number.NEGATIVE_INFINITY
      ready.value = false
    },
  }
}

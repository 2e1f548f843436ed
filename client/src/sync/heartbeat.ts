import type { Duration, Instant } from '@circlet/shared/time'
import type { SessionClock } from './clock.ts'

/** After connecting, several readings close together: the one with the quickest answer is nearly exact. */
const FIRST_READINGS: readonly Duration[] = [0, 150, 400, 900, 1800]
/** Clocks drift by milliseconds in that time; an idle circle shall cost next to nothing. */
const BETWEEN_READINGS: Duration = 300_000
/** Silence for so long, on a connection that should answer, means that it is dead and does not know it. */
const DEAD_AFTER: Duration = 3000

export interface HeartbeatPorts {
  readonly clock: SessionClock
  readonly monotonic: () => number
  readonly after: (ms: Duration, call: () => void) => () => void
  readonly ask: (answer: (told: Instant) => void, errorMs: Duration | null) => void
  /** The connection gave no answer. */
  readonly dead: () => void
}

/** Asks for the time now and then: to know it, and to notice a connection that only seems to be there. */
export interface Heartbeat {
  start(): void
  stop(): void
  /** Looks at once whether anybody answers. */
  probe(): void
}

/** A heartbeat for one session's connection. */
export function createHeartbeat({ clock, monotonic, after, ask, dead }: HeartbeatPorts): Heartbeat {
  let beating = false
  let stops: (() => void)[] = []
  let give: (() => void) | null = null

  const probe = () => {
    if (!beating) return
    give ??= after(DEAD_AFTER, () => {
      give = null
      dead()
    })
    const asked = monotonic()
    ask((told) => {
      give?.()
      give = null
      clock.note(asked, monotonic(), told)
    }, clock.errorMs())
  }
  const goOn = () => {
    probe()
    stops = [after(BETWEEN_READINGS, goOn)]
  }
  const stop = () => {
    beating = false
    for (const end of stops) end()
    give?.()
    give = null
  }
  return {
    probe,
    stop,
    start() {
      stop()
      beating = true
      stops = [...FIRST_READINGS.map((ms) => after(ms, probe)), after(BETWEEN_READINGS, goOn)]
    },
  }
}

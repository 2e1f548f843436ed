import type { Timer } from '@circlet/shared/session/model/shared-state'
import { remainingMs } from '@circlet/shared/session/queries/time/timers'
import type { Duration, Instant } from '@circlet/shared/time'
import { useEffect, useReducer } from 'preact/hooks'
import { after } from '../api/after.ts'
import type { Session } from './session-store.ts'

type Clock = Pick<Session, 'now' | 'clockReady'>

/** A browser fires a longer timeout at once, and a suspended one late: look again at least this often. */
const LONGEST_WAIT: Duration = 60_000

/** The whole second to show: counts down rounded up, and overtime from one second over as −1 (TM10). Null while idle. */
export function shownSecond(timer: Timer, now: Instant): number | null {
  const left = remainingMs(timer, now)
  return left === null ? null : Math.ceil(left / 1000) + 0 // + 0: never −0
}

/** How long until the shown second changes; null when the clock is stopped. */
export function untilNextSecond(timer: Timer, now: Instant): Duration | null {
  if (timer.status !== 'running') return null
  // While settling, the clock shows the whole length (FL12): the first second goes one second after the start.
  const settles = Math.max(0, timer.endsAt - timer.lengthMs - now)
  return settles + untilBoundary(timer.endsAt - now - settles)
}

/** To the next lower whole second, exactly on which the shown number flips. */
function untilBoundary(left: Duration): Duration {
  return left - (Math.ceil(left / 1000) - 1) * 1000
}

/**
 * The second a timer shows, or null while it is idle or the clock is not yet known. Draws the component again once
 * per shown second, at the boundary itself, so that all screens change together.
 */
export function useSecond(session: Clock, timer: Timer): number | null {
  useWakeUp(session, (now) => untilNextSecond(timer, now), timer)
  return session.clockReady.value ? shownSecond(timer, session.now()) : null
}

/** The session's clock in whole steps (a minute unless told), drawn again when the next one begins. Null until known. */
export function useInstant(session: Clock, step: Duration = 60_000): Instant | null {
  useWakeUp(session, (now) => step - (now % step), step)
  return session.clockReady.value ? Math.floor(session.now() / step) * step : null
}

/** Whether an instant has come; draws the component again when it does. Null is never. */
export function useReached(session: Clock, instant: Instant | null): boolean {
  useWakeUp(session, (now) => (instant === null || instant <= now ? null : instant - now), instant)
  return instant !== null && session.clockReady.value && session.now() >= instant
}

function useWakeUp(session: Clock, wait: (now: Instant) => Duration | null, subject: unknown): void {
  const [, draw] = useReducer((count: number) => count + 1, 0)
  const ready = session.clockReady.value
  useEffect(() => (ready ? wakeAtEach(session.now, wait, () => draw(undefined)) : undefined), [session, ready, subject])
}

/** Calls at every instant that `wait` names, measuring each wait again, so that nothing drifts; returns the end of it. */
export function wakeAtEach(
  now: () => Instant,
  wait: (now: Instant) => Duration | null,
  wake: () => void,
  later: typeof after = after,
): () => void {
  let stop = () => {}
  const arm = () => {
    const from = now()
    const ms = wait(from)
    if (ms === null) return
    // A timeout may fire a fraction early: a little late is on the right side of the boundary.
    const check = () => {
      const left = from + ms - now()
      if (left > 0) {
        stop = later(Math.min(Math.ceil(left), LONGEST_WAIT), check)
        return
      }
      wake()
      arm()
    }
    check()
  }
  arm()
  return () => stop()
}

import type { Duration, Instant } from '../../time.ts'
import type { Timer } from '../model/shared-state.ts'
import { elapsedMs } from './time/timers.ts'

/**
 * The index of the group member whose time it is. Each gets an equal share of the time; the last keeps it at the end
 * (BR5).
 */
export function placeToSpeak(people: number, timer: Timer, now: Instant): number {
  if (timer.status === 'idle' || timer.lengthMs === 0) return 0
  const parts = Math.floor((Math.max(0, elapsedMs(timer, now)) * people) / timer.lengthMs)
  return Math.max(0, Math.min(people - 1, parts))
}

/** Time until the group swaps speakers next; null when there is no swap left. */
export function untilSwapMs(people: number, timer: Timer, now: Instant): Duration | null {
  const next = placeToSpeak(people, timer, now) + 1
  if (timer.status === 'idle' || next >= people) return null
  return Math.ceil((timer.lengthMs * next) / people) - elapsedMs(timer, now)
}

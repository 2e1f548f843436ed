import type { Duration, Instant } from '../../time.ts'
import type { Timer } from '../model/shared-state.ts'
import { elapsedMs } from './time/timers.ts'

/** Whose time it is in a group of so many, by its place: the common time in equal parts, the last of which stays (BR5). */
export function placeToSpeak(people: number, timer: Timer, now: Instant): number {
  if (timer.status === 'idle' || timer.lengthMs === 0) return 0
  const parts = Math.floor((Math.max(0, elapsedMs(timer, now)) * people) / timer.lengthMs)
  return Math.max(0, Math.min(people - 1, parts))
}

/** How long until the next mark at which a group swaps; null when there is none ahead. */
export function untilSwapMs(people: number, timer: Timer, now: Instant): Duration | null {
  const next = placeToSpeak(people, timer, now) + 1
  if (timer.status === 'idle' || next >= people) return null
  return Math.ceil((timer.lengthMs * next) / people) - elapsedMs(timer, now)
}

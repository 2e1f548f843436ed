import { type Duration, HOUR, type Instant } from '../../../time.ts'
import type { HoldReason, PausedTimer, RunningTimer, Timer } from '../../model/shared-state.ts'

export const IDLE: Timer = { status: 'idle' }

/** The longest length of a timer (TM9). */
export const LONGEST: Duration = 4 * HOUR

/** Remaining time at which a screen shows "a little time left", "time to land" and "over" (TM5). */
const STAGE_AT = { soon: 30_000, lastCall: 10_000, over: 0 } as const

export type Stage = 'plenty' | 'soon' | 'last-call' | 'over'

/** A fresh timer of `lengthMs` that starts at `startsAt`. With settling, the start lies in the future (FL12). */
export function started(generation: number, lengthMs: Duration, startsAt: Instant): RunningTimer {
  return { status: 'running', generation, lengthMs, startedAt: startsAt, endsAt: startsAt + lengthMs, up: false }
}

/** Remaining time: negative in overtime, the full length during settling, null when idle. */
export function remainingMs(timer: Timer, now: Instant): Duration | null {
  if (timer.status === 'idle') return null
  return timer.status === 'paused' ? timer.remainingMs : Math.min(timer.lengthMs, timer.endsAt - now)
}

/** Elapsed time without pauses; 0 when idle. */
export function elapsedMs(timer: Timer, now: Instant): Duration {
  return timer.status === 'idle' ? 0 : timer.lengthMs - (remainingMs(timer, now) ?? 0)
}

/** The stage of a running timer. A boundary belongs to the later stage. Null while idle or paused (TM5). */
export function stageOf(timer: Timer, now: Instant): Stage | null {
  if (timer.status !== 'running') return null
  const left = timer.endsAt - now
  if (left <= STAGE_AT.over) return 'over'
  if (left <= STAGE_AT.lastCall) return 'last-call'
  return left <= STAGE_AT.soon ? 'soon' : 'plenty'
}

/** Adds a reason to hold the timer. An idle timer, or one with this reason, does not change (TM2, TM16). */
export function held(timer: Timer, reason: HoldReason, at: Instant): Timer {
  if (timer.status === 'idle') return timer
  if (timer.status === 'paused') {
    return timer.heldBy.includes(reason) ? timer : { ...timer, heldBy: [...timer.heldBy, reason] }
  }
  return {
    status: 'paused',
    generation: timer.generation + 1,
    lengthMs: timer.lengthMs,
    remainingMs: Math.min(timer.lengthMs, timer.endsAt - at),
    up: timer.up,
    heldBy: [reason],
  }
}

/**
 * Removes reasons. When none is left, the timer resumes with exactly its remaining time. `firstStart` is when it first
 * started; an untouched timer starts now (FL12).
 */
export function released(timer: Timer, reasons: readonly HoldReason[], at: Instant, firstStart: Instant): Timer {
  if (timer.status !== 'paused') return timer
  const heldBy = timer.heldBy.filter((reason) => !reasons.includes(reason))
  if (heldBy.length > 0) return heldBy.length === timer.heldBy.length ? timer : { ...timer, heldBy }
  return {
    status: 'running',
    generation: timer.generation + 1,
    lengthMs: timer.lengthMs,
    startedAt: untouched(timer) ? at : firstStart,
    endsAt: at + timer.remainingMs,
    up: timer.up,
  }
}

/** Whether nothing of a paused timer has run yet. */
function untouched(timer: PausedTimer): boolean {
  return timer.remainingMs === timer.lengthMs
}

/** The actual change for a requested `byMs`: the end cannot move before the start (TM4). */
export function extensionOf(timer: Exclude<Timer, { status: 'idle' }>, byMs: Duration): Duration {
  return Math.max(byMs, -timer.lengthMs)
}

/** Moves the end by `byMs`. If the new end is in the future, `up` is cleared (TM6). */
export function extended(timer: Timer, byMs: Duration, at: Instant): Timer {
  if (timer.status === 'idle') return timer
  const generation = timer.generation + 1
  const lengthMs = timer.lengthMs + byMs
  if (timer.status === 'paused') {
    const remaining = timer.remainingMs + byMs
    return { ...timer, generation, lengthMs, remainingMs: remaining, up: timer.up && remaining <= 0 }
  }
  const endsAt = timer.endsAt + byMs
  return { ...timer, generation, lengthMs, endsAt, up: timer.up && endsAt <= at }
}

import { type Duration, HOUR, type Instant } from '../../../time.ts'
import type { HoldReason, PausedTimer, RunningTimer, Timer } from '../../model/shared-state.ts'

export const IDLE: Timer = { status: 'idle' }

/** No timer is longer (TM9). */
export const LONGEST: Duration = 4 * HOUR

/** Shown remaining from which a screen says "a little time left", "time to land" and "over" (TM5). */
const STAGE_AT = { soon: 30_000, lastCall: 10_000, over: 0 } as const

export type Stage = 'plenty' | 'soon' | 'last-call' | 'over'

/** A fresh timer of `lengthMs` that begins at `startsAt`; settling puts that ahead of now (FL12). */
export function started(generation: number, lengthMs: Duration, startsAt: Instant): RunningTimer {
  return { status: 'running', generation, lengthMs, startedAt: startsAt, endsAt: startsAt + lengthMs, up: false }
}

/** What is left, below zero in overtime, the whole length while settling; null when idle. */
export function remainingMs(timer: Timer, now: Instant): Duration | null {
  if (timer.status === 'idle') return null
  return timer.status === 'paused' ? timer.remainingMs : Math.min(timer.lengthMs, timer.endsAt - now)
}

/** What has run, every hold excluded; 0 when idle. */
export function elapsedMs(timer: Timer, now: Instant): Duration {
  return timer.status === 'idle' ? 0 : timer.lengthMs - (remainingMs(timer, now) ?? 0)
}

/** Where a running timer stands; boundaries belong to the later stage; null while idle or paused (TM5). */
export function stageOf(timer: Timer, now: Instant): Stage | null {
  if (timer.status !== 'running') return null
  const left = timer.endsAt - now
  if (left <= STAGE_AT.over) return 'over'
  if (left <= STAGE_AT.lastCall) return 'last-call'
  return left <= STAGE_AT.soon ? 'soon' : 'plenty'
}

/** Adds a reason to hold the timer; one that is idle or held by it already stays as it is (TM2, TM16). */
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
 * Takes reasons away; without any left the timer goes on with exactly what remained.
 * `firstStart` is when it first started; one of which nothing has run starts now (FL12).
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

/** What adding `byMs` really adds: removing stops at an end equal to the start (TM4). */
export function extensionOf(timer: Exclude<Timer, { status: 'idle' }>, byMs: Duration): Duration {
  return Math.max(byMs, -timer.lengthMs)
}

/** Moves the end by `byMs`; an end that lies ahead again is forgotten as reached (TM6). */
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

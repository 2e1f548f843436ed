import type { Duration, Instant } from '../../../time.ts'
import type { Phase, SharedSlice } from '../../model/shared-state.ts'
import { endOf } from './phase-length.ts'
import { remainingMs } from './timers.ts'

type Planned = Pick<SharedSlice, 'status' | 'agenda' | 'timers' | 'plannedEndAt'>

/** The expected end of a live session, if the remaining phases take their planned length. */
export interface Forecast {
  readonly endsAt: Instant
  /** Positive when behind the plan, negative when ahead. Null without a planned end. */
  readonly behindMs: Duration | null
}

/** The phases that `next-phase` would still begin, in order (AG1). */
export function phasesToCome({ agenda }: Pick<SharedSlice, 'agenda'>): readonly Phase[] {
  const from = agenda.phases.findIndex((phase) => phase.id === agenda.current) + 1
  return agenda.phases.slice(from).filter((phase) => phase.status === 'planned')
}

/** The earliest end of the running phase: now if it is in overtime; later if its clock is paused. */
export function runningUntil({ timers }: Pick<SharedSlice, 'timers'>, now: Instant): Instant {
  return now + Math.max(0, remainingMs(timers.phase, now) ?? 0)
}

/** The forecast (AG6). Null before the start, after the end, and without an agenda. */
export function forecast(shared: Planned, now: Instant): Forecast | null {
  const { status, agenda, plannedEndAt } = shared
  if (status !== 'live' || agenda.phases.length === 0) return null
  const endsAt = endOf(phasesToCome(shared), runningUntil(shared, now))
  return { endsAt, behindMs: plannedEndAt === null ? null : endsAt - plannedEndAt }
}

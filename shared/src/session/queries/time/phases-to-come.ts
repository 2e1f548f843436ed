import type { Duration, Instant } from '../../../time.ts'
import type { Phase, SharedSlice } from '../../model/shared-state.ts'
import { endOf } from './phase-length.ts'
import { remainingMs } from './timers.ts'

type Planned = Pick<SharedSlice, 'status' | 'agenda' | 'timers' | 'plannedEndAt'>

/** When a live session will end if everything to come takes the time it is given, and how that is against the plan. */
export interface Forecast {
  readonly endsAt: Instant
  /** Above zero behind the plan, below it ahead; null where no end was planned. */
  readonly behindMs: Duration | null
}

/** The phases that `next-phase` would still lead through, in order (AG1). */
export function phasesToCome({ agenda }: Pick<SharedSlice, 'agenda'>): readonly Phase[] {
  const from = agenda.phases.findIndex((phase) => phase.id === agenda.current) + 1
  return agenda.phases.slice(from).filter((phase) => phase.status === 'planned')
}

/** When the running phase is over at the soonest: an overrun is over now, a held clock moves it on. */
export function runningUntil({ timers }: Pick<SharedSlice, 'timers'>, now: Instant): Instant {
  return now + Math.max(0, remainingMs(timers.phase, now) ?? 0)
}

/** The forecast (AG6); null before the start and after the end, and where nothing says how long the session is. */
export function forecast(shared: Planned, now: Instant): Forecast | null {
  const { status, agenda, plannedEndAt } = shared
  if (status !== 'live' || agenda.phases.length === 0) return null
  const endsAt = endOf(phasesToCome(shared), runningUntil(shared, now))
  return { endsAt, behindMs: plannedEndAt === null ? null : endsAt - plannedEndAt }
}

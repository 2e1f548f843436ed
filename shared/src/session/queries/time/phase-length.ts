import { type Duration, type Instant, MINUTE, SECOND } from '../../../time.ts'
import type { Phase } from '../../model/shared-state.ts'
import { LONGEST } from './timers.ts'

/** No phase is shorter (TM9). */
const SHORTEST: Duration = 5 * SECOND

type Planned = Pick<Phase, 'minutes' | 'fittedMs' | 'endsAt'>

/** How long a phase is meant to last: what the rest was fitted to, else its minutes (AG6). */
export function meantMs({ minutes, fittedMs }: Planned): Duration {
  return fittedMs ?? minutes * MINUTE
}

/** How long a phase lasts that begins at an instant: until its time on the clock if that lies ahead, else as meant (AG31). */
export function lengthFrom(phase: Planned, startsAt: Instant): Duration {
  const untilClockMs = (phase.endsAt ?? 0) - startsAt
  return untilClockMs >= SHORTEST && untilClockMs <= LONGEST ? untilClockMs : meantMs(phase)
}

/** When phases that follow each other are over, if each takes its time. */
export function endOf(phases: readonly Planned[], startsAt: Instant): Instant {
  return phases.reduce((at, phase) => at + lengthFrom(phase, at), startsAt)
}

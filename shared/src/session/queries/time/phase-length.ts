import { type Duration, type Instant, MINUTE, SECOND } from '../../../time.ts'
import type { Phase } from '../../model/shared-state.ts'
import { LONGEST } from './timers.ts'

/** The shortest length of a phase (TM9). */
const SHORTEST: Duration = 5 * SECOND

type Planned = Pick<Phase, 'minutes' | 'fittedMs' | 'endsAt'>

/** The planned length of a phase: its fitted length, else its minutes (AG6). */
export function meantMs({ minutes, fittedMs }: Planned): Duration {
  return fittedMs ?? minutes * MINUTE
}

/** The length of a phase that begins at this instant: until its clock time if that is ahead, else as planned (AG31). */
export function lengthFrom(phase: Planned, startsAt: Instant): Duration {
  const untilClockMs = (phase.endsAt ?? 0) - startsAt
  return untilClockMs >= SHORTEST && untilClockMs <= LONGEST ? untilClockMs : meantMs(phase)
}

/** When consecutive phases end, if each takes its planned length. */
export function endOf(phases: readonly Planned[], startsAt: Instant): Instant {
  return phases.reduce((at, phase) => at + lengthFrom(phase, at), startsAt)
}

import { nextDates } from '@circlet/shared/group/dates'
import type { SessionState } from '@circlet/shared/session/model/state'
import { HOUR, type Instant } from '@circlet/shared/time'
import type { Groups } from './groups.ts'

export interface NextDate {
  readonly at: Instant
  readonly minutes: number
  readonly timeZone: string | null
}

/** A date so soon after a session began is that session's own. */
const SAME_DATE_MS = 12 * HOUR

/** When those of a session meet next: at its own planned start, and once it has begun at the next date of its group (SU6). */
export async function nextDateOf(
  { shared, hidden }: SessionState,
  groups: Groups,
  now: Instant,
): Promise<NextDate | null> {
  const { status, startsAt, startedAt, timeZone, agenda } = shared
  if (status === 'lobby') {
    const minutes = agenda.phases.reduce((sum, phase) => sum + phase.minutes, 0)
    return startsAt === null || startsAt < now ? null : { at: startsAt, minutes, timeZone }
  }
  const group = hidden.group && (await groups.find(hidden.group.group))
  const cadence = group?.state.shared.cadence
  if (!cadence) return null
  const [at] = nextDates(cadence, Math.max(now, (startedAt ?? 0) + SAME_DATE_MS), 1)
  return at === undefined ? null : { at, minutes: cadence.minutes, timeZone: cadence.timeZone }
}

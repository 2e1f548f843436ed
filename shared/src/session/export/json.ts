import type { Instant } from '../../time.ts'
import { inZones } from './date-time.ts'
import type { Summary } from './summary.ts'

/** A moment, both for programs and for people. */
interface Moment {
  readonly at: Instant
  readonly onTheWall: string
}

type Moments = Record<'startsAt' | 'startedAt' | 'endedAt' | 'nextAt', Moment | null>

/** A summary as JSON: the same fields, with moments that name their time zones (SU4). */
export function summaryJson(summary: Summary): Omit<Summary, keyof Moments> & Moments {
  const moment = (at: Instant | null) => (at === null ? null : { at, onTheWall: inZones(at, summary.zones) })
  const { startsAt, startedAt, endedAt, nextAt } = summary
  return {
    ...summary,
    startsAt: moment(startsAt),
    startedAt: moment(startedAt),
    endedAt: moment(endedAt),
    nextAt: moment(nextAt),
  }
}

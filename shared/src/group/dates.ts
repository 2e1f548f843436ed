import { DAY, type Instant, MINUTE } from '../time.ts'

/** When the group meets: a first date and time as the clock on the wall says it, and again every so many weeks. */
export interface Cadence {
  /** `2026-03-12T18:00`, in the time zone. */
  readonly first: string
  readonly timeZone: string
  readonly everyWeeks: number
  readonly minutes: number
}

/** The group's next meetings: always at the same time on the wall, also when the clocks change. */
export function nextDates({ first, timeZone, everyWeeks }: Cadence, now: Instant, count: number): readonly Instant[] {
  const wall = wallTime(first)
  const step = everyWeeks * 7 * DAY
  const away = offsetAt(now, timeZone)
  // A day of slack, since the offset may differ then from now; what is past is left out below.
  const begin = Math.max(0, Math.floor((now + away - DAY - wall) / step))
  const dates: Instant[] = []
  for (let place = begin; dates.length < count; place += 1) {
    const at = instantOf(wall + place * step, timeZone)
    if (at >= now) dates.push(at)
  }
  return dates
}

/** The instant at which a wall shows this time; one that a change of clocks leaves out is as much later as it leaves out. */
function instantOf(wall: number, timeZone: string): Instant {
  const before = offsetAt(wall - DAY, timeZone)
  const after = offsetAt(wall + DAY, timeZone)
  const early = wall - before
  // The earlier of two; the offset before a change also carries what the change leaves out over it.
  if (offsetAt(early, timeZone) === before) return early
  const late = wall - after
  return offsetAt(late, timeZone) === after ? late : early
}

const FIELDS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const

/** How far the clock on the wall is ahead of UTC. */
function offsetAt(at: Instant, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at)
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = FIELDS.map((field) =>
    Number(parts.find(({ type }) => type === field)?.value ?? 0),
  )
  return daysTo(year, month, day) * DAY + (hour * 60 + minute) * MINUTE + second * 1000 - Math.floor(at / 1000) * 1000
}

/** A wall's time as if it were UTC. */
function wallTime(text: string): number {
  const [year = 1970, month = 1, day = 1, hour = 0, minute = 0] = text.split(/\D/).map(Number)
  return daysTo(year, month, day) * DAY + (hour * 60 + minute) * MINUTE
}

/** Days from 1970 to a date; the year is taken to begin in March, so that the leap day is its last. */
function daysTo(year: number, month: number, day: number): number {
  const march = month > 2 ? year : year - 1
  const era = Math.floor(march / 400)
  const inEra = march - era * 400
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return era * 146_097 + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + ofYear - 719_468
}

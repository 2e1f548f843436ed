import { DAY, type Instant, MINUTE } from '../time.ts'

/** When the group meets: a first date and time on the local wall clock, and an interval in weeks. */
export interface Cadence {
  /** `2026-03-12T18:00`, local time in the time zone. */
  readonly first: string
  readonly timeZone: string
  readonly everyWeeks: number
  readonly minutes: number
}

/** The group's next dates: always the same local time, also across daylight-saving changes. */
export function nextDates({ first, timeZone, everyWeeks }: Cadence, now: Instant, count: number): readonly Instant[] {
  const wall = wallTime(first)
  const step = everyWeeks * 7 * DAY
  const away = offsetAt(now, timeZone)
  // One day of slack, because the offset may differ then. The loop below skips past dates.
  const begin = Math.max(0, Math.floor((now + away - DAY - wall) / step))
  const dates: Instant[] = []
  for (let place = begin; dates.length < count; place += 1) {
    const at = instantOf(wall + place * step, timeZone)
    if (at >= now) dates.push(at)
  }
  return dates
}

/** The instant of a local time. A time that a clock change skips moves later by the skipped time. */
function instantOf(wall: number, timeZone: string): Instant {
  const before = offsetAt(wall - DAY, timeZone)
  const after = offsetAt(wall + DAY, timeZone)
  const early = wall - before
  // The earlier of two instants. The offset before a change also moves a skipped time past the gap.
  if (offsetAt(early, timeZone) === before) return early
  const late = wall - after
  return offsetAt(late, timeZone) === after ? late : early
}

const FIELDS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const

/** The time zone's offset from UTC. */
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

/** A local time, read as if it were UTC. */
function wallTime(text: string): number {
  const [year = 1970, month = 1, day = 1, hour = 0, minute = 0] = text.split(/\D/).map(Number)
  return daysTo(year, month, day) * DAY + (hour * 60 + minute) * MINUTE
}

/** Days from 1970 to a date. The year begins in March here, so that the leap day is its last. */
function daysTo(year: number, month: number, day: number): number {
  const march = month > 2 ? year : year - 1
  const era = Math.floor(march / 400)
  const inEra = march - era * 400
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return era * 146_097 + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + ofYear - 719_468
}

import { isWallTime } from '@circlet/shared/calendar-date'
import { type Duration, type Instant, MINUTE } from '@circlet/shared/time'

/** The instant at which clocks in a zone show a date (2027-03-12) and time (18:00); null when it is none. */
export function instantIn(zone: string, date: string, time: string): Instant | null {
  // A browser takes 31 April for the first of May.
  if (!isWallTime(`${date}T${time}`)) return null
  const asIfUtc = Date.parse(`${date}T${time}:00Z`)
  // The offset is that of the answer, which is not known yet: near a change of clocks the first guess may be an hour off.
  const guess = asIfUtc - offsetIn(zone, asIfUtc)
  return asIfUtc - offsetIn(zone, guess)
}

/** How far a zone's clocks are ahead of UTC at an instant. */
function offsetIn(zone: string, instant: Instant): Duration {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  const name = format.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? ''
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? []
  if (sign === undefined) return 0
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE
}

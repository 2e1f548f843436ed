import { nextDates } from '@circlet/shared/group/dates'
import type { GroupShared } from '@circlet/shared/group/view'
import { DAY, type Instant, MINUTE } from '@circlet/shared/time'

const DATES = 26
const MOST_BYTES = 75
/** A meeting stays in the calendar until its day is over. */
const KEPT_MS = DAY

interface Meeting {
  readonly of: string
  readonly title: string
  readonly at: Instant
  readonly minutes: number
}

/** The group's next dates for a calendar: when, how long and the name, and nothing else. Each is worked out in the group's own zone. */
export function calendarOf({ groupId, name, cadence }: GroupShared, now: Instant): string {
  const dates = cadence ? nextDates(cadence, now - KEPT_MS, DATES) : []
  const minutes = cadence?.minutes ?? 0
  const meetings = dates.map((at) => ({ of: groupId, title: name, at, minutes }))
  return calendarFile(meetings, now, [`X-WR-CALNAME:${escaped(name)}`, 'REFRESH-INTERVAL;VALUE=DURATION:PT12H'])
}

/** Meetings as an iCalendar file; instants are in UTC. */
export function calendarFile(meetings: readonly Meeting[], now: Instant, more: readonly string[] = []): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Circlet//Circlet//EN',
    'METHOD:PUBLISH',
    ...more,
    ...meetings.flatMap(({ of, title, at, minutes }) => [
      'BEGIN:VEVENT',
      `UID:${of}-${at}@circlet`,
      `DTSTAMP:${utc(now)}`,
      `DTSTART:${utc(at)}`,
      `DTEND:${utc(at + minutes * MINUTE)}`,
      `SUMMARY:${escaped(title)}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

const utc = (at: number) => `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`

const escaped = (text: string) =>
  text
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll(/\r\n?|[\n\u2028\u2029]/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '')

/** A line of at most 75 bytes; what is longer goes on in the next, behind a blank, and no character is cut in two. */
function folded(line: string): string {
  let text = ''
  let bytes = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (bytes + size > MOST_BYTES) {
      text += '\r\n '
      bytes = 1
    }
    text += character
    bytes += size
  }
  return text
}

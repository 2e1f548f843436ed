import type { Duration, Instant } from '@circlet/shared/time'
import { listed, tag } from '#text/grammar'
import { t } from './index.ts'

/** Names in a row as a sentence has them: "Ana, Ben and Dee". */
export { listed }

const day = new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long' })
// Hours as this browser's owner writes them, 18:00 or 6:00 pm; the words around them are the screen's.
const hour = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' })
const clock = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** A moment as people say it in this browser's time zone: "Thursday 12 March, 18:00". */
export function dayAndTime(instant: Instant): string {
  return `${day.format(instant)}, ${hour.format(instant)}`
}

/** A time of day in this browser's time zone, as its owner writes it: "18:00". */
export function hourOf(instant: Instant): string {
  return hour.format(instant)
}

/** An instant as a time of day where the reader is, always in 24 hours. */
export function clockTime(instant: Instant): string {
  return clock.format(instant)
}

/** A length as people say it: "80 seconds", "3 minutes", "2½ minutes". */
export function lengthOf(length: Duration): string {
  const seconds = Math.round(length / 1000)
  if (seconds < 120 && seconds !== 60) return t.lengths.seconds(seconds)
  const halves = Math.round(seconds / 30)
  const whole = Math.floor(halves / 2)
  return halves % 2 === 0 ? t.lengths.minutes(whole) : t.lengths.andAHalf(whole)
}

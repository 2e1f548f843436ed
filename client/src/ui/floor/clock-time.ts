import { locale } from '../../text/catalogue.ts'

const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** An instant as a time of day where the reader is. */
export function clockTime(instant: number): string {
  return clock.format(instant)
}

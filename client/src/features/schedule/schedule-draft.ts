import { isDate, isTimeOfDay } from '@circlet/shared/calendar-date'
import type { Cadence } from '@circlet/shared/group/dates'

/** When a group meets, as it is being written. */
export interface ScheduleDraft {
  readonly isRegular: boolean
  readonly date: string
  readonly time: string
  readonly zone: string
  readonly everyWeeks: number
  readonly minutes: string
}

/** The first values of the form. */
export function scheduleDraft(cadence: Cadence | null, zone: string): ScheduleDraft {
  if (!cadence) return { isRegular: false, date: '', time: '18:00', zone, everyWeeks: 1, minutes: '90' }
  const [date = '', time = ''] = cadence.first.split('T')
  const { timeZone, everyWeeks, minutes } = cadence
  return { isRegular: true, date, time, zone: timeZone, everyWeeks, minutes: `${minutes}` }
}

/** What has to be put right in a cadence before it can be saved. */
export type CadenceMistake = 'missing' | 'no-such-date'

/** The cadence that was written; null without one, and what has to be put right. */
export function scheduleOf(draft: ScheduleDraft): Cadence | null | CadenceMistake {
  if (!draft.isRegular) return null
  const minutes = Number(draft.minutes)
  const isWhole = Number.isInteger(minutes) && minutes >= 5 && minutes <= 1440
  if (draft.date === '' || !isTimeOfDay(draft.time) || !isWhole) return 'missing'
  if (!isDate(draft.date)) return 'no-such-date'
  return { first: `${draft.date}T${draft.time}`, timeZone: draft.zone, everyWeeks: draft.everyWeeks, minutes }
}

/** What is wrong with a cadence; null when it can be saved. */
export const cadenceMistake = (cadence: ReturnType<typeof scheduleOf>): CadenceMistake | null =>
  typeof cadence === 'string' ? cadence : null

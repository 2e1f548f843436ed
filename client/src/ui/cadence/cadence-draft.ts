import type { Cadence } from '@circlet/shared/group/dates'

/** When a group meets, as it is being written. */
export interface CadenceDraft {
  readonly isRegular: boolean
  readonly date: string
  readonly time: string
  readonly zone: string
  readonly everyWeeks: number
  readonly minutes: string
}

/** What stands in the form at first. */
export function cadenceDraft(cadence: Cadence | null, zone: string): CadenceDraft {
  if (!cadence) return { isRegular: false, date: '', time: '18:00', zone, everyWeeks: 1, minutes: '90' }
  const [date = '', time = ''] = cadence.first.split('T')
  const { timeZone, everyWeeks, minutes } = cadence
  return { isRegular: true, date, time, zone: timeZone, everyWeeks, minutes: `${minutes}` }
}

/** The cadence that was written; null without one, and what has to be put right. */
export function cadenceOf(draft: CadenceDraft): Cadence | null | 'missing' {
  if (!draft.isRegular) return null
  const minutes = Number(draft.minutes)
  const isWhole = Number.isInteger(minutes) && minutes >= 5 && minutes <= 1440
  if (!/^\d{4}-\d\d-\d\d$/.test(draft.date) || !/^\d\d:\d\d$/.test(draft.time) || !isWhole) return 'missing'
  return { first: `${draft.date}T${draft.time}`, timeZone: draft.zone, everyWeeks: draft.everyWeeks, minutes }
}

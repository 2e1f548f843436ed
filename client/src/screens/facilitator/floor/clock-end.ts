import type { Instant } from '@circlet/shared/time'

/** The next instant at which a clock here shows this time of day; null when it is none. */
export function instantAt(time: string, now: Instant): Instant | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)/.exec(time) ?? []
  if (hours === undefined || minutes === undefined) return null
  const day = new Date(now)
  const today = day.setHours(Number(hours), Number(minutes), 0, 0)
  return today > now ? today : day.setDate(day.getDate() + 1)
}

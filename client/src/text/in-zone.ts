import type { Instant } from '@circlet/shared/time'
import { tag } from '#text/grammar'

/** A moment as clocks in a zone show it: "Thursday 12 March, 18:00". */
export function dayAndTimeIn(zone: string, instant: Instant): string {
  const day = new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone })
  const hour = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit', timeZone: zone })
  return `${day.format(instant)}, ${hour.format(instant)}`
}

/** A zone's place as people say it: "New York". */
export const placeOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

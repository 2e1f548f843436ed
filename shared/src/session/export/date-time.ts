import type { Instant } from '../../time.ts'

/** A moment as a wall clock in a time zone shows it: `2026-03-12 18:00`. */
export function onTheWall(at: Instant, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`
}

/**
 * A moment in each time zone, with the zone's name: `2026-03-12 18:00 Europe/Paris · 2026-03-12 13:00
 * America/New_York`.
 */
export function inZones(at: Instant, zones: readonly string[]): string {
  return zones.map((zone) => `${onTheWall(at, zone)} ${zone}`).join(' · ')
}

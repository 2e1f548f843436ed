import type { Duration, Instant } from '@circlet/shared/time'

/** The languages the screens speak. A new one is added here, and the compiler then asks for each screen's sentences. */
export type Locale = 'en'

/** The language of this browser, as far as it is spoken here. */
export const locale: Locale = 'en'

const rules = new Intl.PluralRules(locale)

/** A number with its noun in the right form. */
export function counted(count: number, forms: { readonly one: string; readonly other: string }): string {
  return `${count} ${rules.select(count) === 'one' ? forms.one : forms.other}`
}

/** Names in a row as a sentence has them: "Ana, Ben and Dee". */
export function listed(names: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)
}

const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })
// Hours as this browser's owner writes them, 18:00 or 6:00 pm; the words around them are the screen's.
const hour = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' })

/** A moment as people say it in this browser's time zone: "Thursday 12 March, 18:00". */
export function dayAndTime(instant: Instant): string {
  return `${day.format(instant)}, ${hour.format(instant)}`
}

/** A time of day in this browser's time zone: "18:00". */
export function hourOf(instant: Instant): string {
  return hour.format(instant)
}

/** A length as people say it: "80 seconds", "3 minutes", "2½ minutes". */
export function lengthOf(length: Duration): string {
  const seconds = Math.round(length / 1000)
  if (seconds < 120 && seconds !== 60) return counted(seconds, { one: 'second', other: 'seconds' })
  const halves = Math.round(seconds / 30)
  const whole = Math.floor(halves / 2)
  return halves % 2 === 0 ? counted(whole, { one: 'minute', other: 'minutes' }) : `${whole}½ minutes`
}

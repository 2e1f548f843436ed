import type { Instant } from '@circlet/shared/time'
import { tag } from '#text/grammar'

const short = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short' })
const long = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric' })

/** A day in a few letters: "12 Mar". */
export const shortDay = (at: Instant): string => short.format(at)

/** A day with its year: "12 March 2026". */
export const wholeDay = (at: Instant): string => long.format(at)

/** A share in hundredths: "75 %". */
export const shareOf = (value: number): string => `${Math.round(value * 100)} %`

/** A mean to a tenth: "7.3", "8". */
export const tenth = (value: number): string => `${Math.round(value * 10) / 10}`

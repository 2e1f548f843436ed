/**
 * Languages that nobody speaks, made from English to try the screens with. `en-XA` has accents on every letter, brackets
 * around every text and 40 % more letters: what is not accented was never translated, and what does not fit is seen before a
 * real language comes. `ar-XB` is as long, and runs from right to left.
 */
export const PSEUDO_LOCALES = ['en-XA', 'ar-XB'] as const

export type PseudoLocale = (typeof PSEUDO_LOCALES)[number]

export const isPseudo = (locale: string): locale is PseudoLocale => PSEUDO_LOCALES.some((each) => each === locale)

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ACCENTED = [...'åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ']
const RIGHT_TO_LEFT = '\u202e'
const POP = '\u202c'

/** A text of English as a pseudo-language has it; what is no letter stays, and so does a text without letters. */
export function pseudo(text: string, locale: PseudoLocale): string {
  if (!/[a-z]/i.test(text)) return text
  const longer = text.replaceAll(/[aeiou]/gi, '$&$&')
  if (locale === 'en-XA') return `[${[...longer].map((letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter).join('')}]`
  // Each word by itself, so that lines break as they do in languages that run this way.
  return longer.replaceAll(/\S*\p{L}\S*/gu, (word) => `${RIGHT_TO_LEFT}${word}${POP}`)
}

/** Whole texts as a pseudo-language has them, in the same shape. */
export function pseudoTexts<T>(texts: T, locale: PseudoLocale): T {
  return changed(texts, locale) as T
}

function changed(value: unknown, locale: PseudoLocale): unknown {
  if (typeof value === 'string') return pseudo(value, locale)
  if (Array.isArray(value)) return value.map((each) => changed(each, locale))
  if (typeof value === 'function') return (...given: unknown[]) => changed(value(...given), locale)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, changed(each, locale)]))
}

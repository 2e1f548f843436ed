import type { LOCALES, Locale } from './locales.ts'

/** The plural forms that CLDR gives a language. */
type FormOf<L extends Locale> = (typeof LOCALES)[L]['plurals'][number]

/** A noun or a sentence in each form that a language has. */
export type Forms<L extends Locale> = Readonly<Record<FormOf<L>, string>>

/** How a language counts, joins and writes dates. */
export interface Grammar<L extends Locale> {
  /** The tag by which the platform knows the language when it writes dates and numbers. */
  readonly tag: string
  /** The sentence in the form for this number: "You have one dot." */
  readonly plural: (count: number, forms: Forms<L>) => string
  /** A number with its noun: "3 answers". */
  readonly counted: (count: number, forms: Forms<L>) => string
  /** Names in a row: "Ana, Ben and Dee". */
  readonly listed: (names: readonly string[]) => string
}

/** The grammar of a language; dates and numbers may be those of one of its countries. */
export function grammar<L extends Locale>(locale: L, tag: string = locale): Grammar<L> {
  const rules = new Intl.PluralRules(locale)
  // The list of languages names every form of this one, so whatever the platform selects is there.
  const plural = (count: number, forms: Forms<L>) => forms[rules.select(count) as FormOf<L>]
  return {
    tag,
    plural,
    counted: (count, forms) => `${count} ${plural(count, forms)}`,
    listed: (names) => new Intl.ListFormat(tag, { type: 'conjunction' }).format(names),
  }
}

import type * as English from './en/server.ts'
import { FIRST_LOCALE, LOCALES, type Locale } from './locales.ts'
import { isPseudo, PSEUDO_LOCALES, type PseudoLocale, pseudoTexts } from './pseudo.ts'

/** A language, or one that is made of English to try the screens with. */
export type SpokenLocale = Locale | PseudoLocale

const real = Object.keys(LOCALES).filter((name) => name !== FIRST_LOCALE) as Locale[]

/** Every language that can be asked for, the first being for everybody else. */
export const SPOKEN: readonly [SpokenLocale, ...SpokenLocale[]] = [FIRST_LOCALE, ...real, ...PSEUDO_LOCALES]

/** What the server itself says in a language, in the shape of English. */
export type ServerTexts = typeof English

/** What the server itself says in this language; loaded when it is first asked for. */
export async function textsIn(locale: SpokenLocale): Promise<ServerTexts> {
  return isPseudo(locale) ? pseudoTexts({ ...(await load(FIRST_LOCALE)) }, locale) : load(locale)
}

/** By the name of its folder, so that a new language needs no line here; a test loads each. */
const load = (locale: Locale): Promise<ServerTexts> => import(`./${locale}/server.ts`)

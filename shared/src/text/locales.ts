/**
 * The languages that Circlet speaks, each a folder beside this file: how it calls itself, and which
 * plural forms CLDR gives it. The plural forms are compared with those of the platform by a test.
 */
export const LOCALES = {
  en: { name: 'English', plurals: ['one', 'other'] },
} as const

export type Locale = keyof typeof LOCALES

/** What is spoken where nobody says otherwise, and what every other language is measured by. */
export const FIRST_LOCALE: Locale = 'en'

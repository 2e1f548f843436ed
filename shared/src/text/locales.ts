/**
 * The languages that Circlet speaks, each a folder beside this file: how it calls itself, which plural forms CLDR gives it,
 * and what the server itself says in it. The plural forms are compared with those of the platform by a test.
 */
export const LOCALES = {
  en: { name: 'English', plurals: ['one', 'other'], texts: () => import('./en/server.ts') },
} as const

export type Locale = keyof typeof LOCALES

/** What is spoken where nobody says otherwise, and what every other language is measured by. */
export const FIRST_LOCALE: Locale = 'en'

import { readdirSync, readFileSync } from 'node:fs'
import { chooseLocale } from '@circlet/shared/text/choose-locale'
import { FIRST_LOCALE, LOCALES, type Locale } from '@circlet/shared/text/locales'
import { SPOKEN, textsIn } from '@circlet/shared/text/texts'
import { describe, expect, test } from 'vitest'
import { pseudo } from '../../../shared/src/text/pseudo.ts'

const TEXT = new URL('../../../shared/src/text/', import.meta.url)
const filesOf = (locale: string) => readdirSync(new URL(`${locale}/`, TEXT)).toSorted()
const exportsOf = (locale: string, file: string) =>
  [...readFileSync(new URL(`${locale}/${file}`, TEXT), 'utf8').matchAll(/^export const (\w+|\{[^}]*\})/gm)].map(
    ([, name]) => name,
  )

test('each folder of texts is a language of the list, and each language has its folder', () => {
  const folders = readdirSync(TEXT, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(folders.map(({ name }) => name).toSorted()).toEqual(Object.keys(LOCALES).toSorted())
})

describe.each(Object.keys(LOCALES) as Locale[])('%s', (locale) => {
  test('has every area that English has, under the same names', () => {
    expect(filesOf(locale)).toEqual(filesOf(FIRST_LOCALE))
    for (const file of filesOf(locale)) expect(exportsOf(locale, file), file).toEqual(exportsOf(FIRST_LOCALE, file))
  })

  test('has exactly the plural forms that CLDR gives it', () => {
    const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions()
    expect([...LOCALES[locale].plurals].toSorted()).toEqual(pluralCategories.toSorted())
  })

  test('writes dates of its own', async () => {
    const { tag } = await import(`../../../shared/src/text/${locale}/grammar.ts`)
    expect(new Intl.Locale(tag).language).toBe(new Intl.Locale(locale).language)
  })
})

describe('the language for somebody', () => {
  const best = (header?: string) => chooseLocale(header, ['en', 'de', 'pt-BR', 'en-XA'])

  test.each([
    ['nothing asked for', undefined, 'en'],
    ['one that is spoken', 'de', 'de'],
    ['its country is not known', 'de-AT', 'de'],
    ['the dearest that is spoken', 'fr, de;q=0.8, en;q=0.9', 'en'],
    ['letters of any size', 'PT-br', 'pt-BR'],
    ['a language of which only a country is spoken', 'pt', 'en'],
    ['one that is refused', 'de;q=0, en;q=0.1', 'en'],
    ['none of them', 'fr, *;q=0.5', 'en'],
    ['nonsense', ';;q=,\u0000de; q=x', 'en'],
  ])('%s', (_, header, locale) => {
    expect(best(header)).toBe(locale)
  })

  test('a long header costs no more than a short one', () => {
    expect(best(`${'x-'.repeat(100_000)},de`)).toBe('en')
  })
})

describe('the languages that are made of English', () => {
  test('no plain letter is left, and texts are 40 % longer', async () => {
    const english = JSON.stringify((await textsIn('en')).templates)
    const words = (await textsIn('en')).session.norms.join(' ')
    const accented = (await textsIn('en-XA')).session.norms.join(' ')
    expect(accented).not.toMatch(/[a-z]/i)
    expect(accented.length).toBeGreaterThan(words.length * 1.3)
    expect(JSON.stringify((await textsIn('en-XA')).templates).length).toBeGreaterThan(english.length)
  })

  test('numbers stay, functions still take what they are given, and nothing is changed twice', async () => {
    expect(pseudo('2026 · 3 %', 'en-XA')).toBe('2026 · 3 %')
    const { summary } = await textsIn('en-XA')
    expect(summary.confidence(7)).toContain('7')
    expect((await textsIn('en')).session.title).toBe('Circle')
  })

  test('one of them runs from right to left, word by word', () => {
    expect(pseudo('A circle, 3', 'ar-XB')).toBe('\u202eAA\u202c \u202eciirclee,\u202c 3')
  })

  test('both can be asked for, after the real ones', () => {
    expect(SPOKEN).toEqual([...Object.keys(LOCALES), 'en-XA', 'ar-XB'])
  })
})

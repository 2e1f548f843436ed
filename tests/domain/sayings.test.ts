import { readdirSync } from 'node:fs'
import { SAYINGS as en } from '@circlet/shared/text/en/sayings'
import {
  type Saying,
  type Sayings,
  sayingOf,
  sentenceOf,
  VARIANTS,
  wordingOf,
} from '@circlet/shared/text/prompt-wording'
import { describe, expect, test } from 'vitest'

const TEXT = new URL('../../shared/src/text/', import.meta.url)
const FOLDERS = readdirSync(TEXT, { withFileTypes: true }).filter((entry) => entry.isDirectory())
const LANGUAGES: Readonly<Record<string, Sayings>> = { en }

/** What no prompt may say, by language; a new language brings its own list. */
const NEVER: Readonly<Record<string, readonly string[]>> = {
  en: [
    "you haven't",
    'only',
    'too much',
    'dominat',
    'quiet',
    'shy',
    'silent',
    'finally',
    'should',
    'must',
    'why',
    'from me',
    'last',
    'skip',
    'more than',
    'less than',
    'unlike',
    '!',
    '%',
  ],
}
/** Ways to decline, of which every invitation offers one. */
const DECLINING: Readonly<Record<string, RegExp>> = {
  en: /listening|passing|\bno is a good answer|neither|if not, that's fine|either way is fine/i,
}

test('[BA10] every language is looked at', () => {
  expect(Object.keys(LANGUAGES)).toEqual(FOLDERS.map((entry) => entry.name))
})

describe.each(Object.entries(LANGUAGES))('the sentences of prompts in %s', (language, sayings) => {
  const all = (sayings: Sayings) =>
    (Object.keys(VARIANTS) as Saying[]).flatMap((saying) => sayings[saying].map((sentence) => ({ saying, sentence })))

  test('[BA10] each has as many ways as its keys name, four at least, all different and at most 140 characters long', () => {
    for (const [saying, count] of Object.entries(VARIANTS))
      expect(sayings[saying as Saying], saying).toHaveLength(count)
    const sentences = all(sayings).map(({ sentence }) => sentence)
    expect(Math.min(...Object.values(VARIANTS))).toBeGreaterThanOrEqual(4)
    expect(new Set(sentences).size).toBe(sentences.length)
    expect(sentences.filter((sentence) => [...sentence].length > 140)).toEqual([])
  })

  test('[BA10] none counts, compares, urges or names anybody, and every invitation can be declined', () => {
    const never = NEVER[language] ?? []
    expect(never).not.toEqual([])
    for (const { saying, sentence } of all(sayings)) {
      const said = sentence.toLowerCase()
      expect(
        never.filter((words) => said.includes(words)),
        sentence,
      ).toEqual([])
      expect(sentence, saying).not.toMatch(/\d|\{|you two/i)
      if (saying.startsWith('invite')) expect(sentence).toMatch(DECLINING[language] ?? /^$/)
    }
  })

  test('[BA10] a key names its sentence and holds no digit', () => {
    for (const [saying, count] of Object.entries(VARIANTS)) {
      for (let variant = 0; variant < count; variant++) {
        const wording = wordingOf(saying as Saying, variant)
        expect(wording).not.toMatch(/\d/)
        expect(sentenceOf(sayings, wording)).toBe(sayings[saying as Saying][variant])
      }
    }
    expect(sentenceOf(sayings, 'invite-z')).toBeNull()
    expect(sentenceOf(sayings, 'unheard-a')).toBeNull()
  })
})

test('[BA13] a key is known by what its sentence is for, not by how it begins (C10)', () => {
  for (const saying of Object.keys(VARIANTS) as Saying[]) {
    for (let variant = 0; variant < VARIANTS[saying]; variant++)
      expect(sayingOf(wordingOf(saying, variant))).toBe(saying)
  }
  for (const other of ['facilitator-space', 'facilitator-spaces-a', 'facilitator-space-z', 'toString-a', ''])
    expect(sayingOf(other)).toBeNull()
})

import { LOCALES } from '@circlet/shared/text/locales'
import {
  type Saying,
  type Sayings,
  sayingOf,
  sentenceOf,
  VARIANTS,
  wordingOf,
} from '@circlet/shared/text/prompt-wording'
import { describe, expect, test } from 'vitest'

/** The sentences of each language, what none of them may say there, and its ways to decline. */
const LANGUAGES = await Promise.all(
  Object.keys(LOCALES).map(async (locale) => {
    const { prompts } = await import(`../../shared/src/text/${locale}/prompts.ts`)
    return [locale, prompts as Sayings, await import(`../../shared/src/text/${locale}/prompt-rules.ts`)] as const
  }),
)

describe.each(LANGUAGES)('the sentences of prompts in %s', (_, sayings, { never, declining }) => {
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
    expect(never).not.toEqual([])
    for (const { saying, sentence } of all(sayings)) {
      const said = sentence.toLowerCase()
      expect(
        never.filter((words: string) => said.includes(words)),
        sentence,
      ).toEqual([])
      expect(sentence, saying).not.toMatch(/\d|\{|you two/i)
      if (saying.startsWith('invite')) expect(sentence).toMatch(declining)
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

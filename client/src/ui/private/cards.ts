import type { Prompt } from '@circlet/shared/session/prompt'
import { sentenceOf as saidBy } from '@circlet/shared/text/prompt-wording'
import type { Instant } from '@circlet/shared/time'
import { sayings, words } from './words.ts'

/** What a card says; null for a wording of a newer build, which is then not shown. */
export function sentenceOf({ kind, wording }: Pick<Prompt, 'kind' | 'wording'>): string | null {
  if (kind === 'signal' && Object.hasOwn(words.signs, wording)) return words.signs[wording as keyof typeof words.signs]
  return kind === 'signal' ? null : saidBy(sayings, wording)
}

/** One's cards as they stand now, and when that changes by itself. */
export interface Cards {
  readonly standing: readonly Prompt[]
  /** Have stepped back, and can still be answered. */
  readonly folded: readonly Prompt[]
  readonly changesAt: Instant | null
}

/** Sorts cards by whether their time is over; one that asks nothing is then gone (MB18). */
export function cardsAt(prompts: readonly Prompt[], now: Instant): Cards {
  const said = prompts.filter((prompt) => sentenceOf(prompt) !== null)
  const standing = said.filter(({ until }) => until > now)
  return {
    standing,
    folded: said.filter(({ until, answers }) => until <= now && answers.length > 0),
    changesAt: standing.length > 0 ? Math.min(...standing.map(({ until }) => until)) : null,
  }
}

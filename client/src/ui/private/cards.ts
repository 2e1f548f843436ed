import type { Prompt, PromptId } from '@circlet/shared/session/prompt'
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

/** Sorts cards by whether their time is over; one that asks nothing is then gone (MB18), and one being written at stays. */
export function cardsAt(prompts: readonly Prompt[], now: Instant, writing: PromptId | null = null): Cards {
  const said = prompts.filter((prompt) => sentenceOf(prompt) !== null)
  const stands = ({ id, until }: Prompt) => until > now || id === writing
  const standing = said.filter(stands)
  const ahead = standing.map(({ until }) => until).filter((until) => until > now)
  return {
    standing,
    folded: said.filter((prompt) => !stands(prompt) && prompt.answers.length > 0),
    changesAt: ahead.length > 0 ? Math.min(...ahead) : null,
  }
}

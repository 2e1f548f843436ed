import type { Prompt } from '@circlet/shared/session/model/parts/prompt'
import { sentenceOf as saidBy } from '@circlet/shared/text/prompt-wording'
import type { Instant } from '@circlet/shared/time'
import { t } from '../text/index.ts'

/** What a card says; null for a wording of a newer build, which is then not shown. */
export function sentenceOf({ kind, wording }: Pick<Prompt, 'kind' | 'wording'>): string | null {
  if (kind === 'signal' && Object.hasOwn(t.privateMessages.signs, wording))
    return t.privateMessages.signs[wording as keyof typeof t.privateMessages.signs]
  return kind === 'signal' ? null : saidBy(t.prompts, wording)
}

/** One's cards as they stand now, and when that changes by itself. */
export interface ShownCards {
  readonly standing: readonly Prompt[]
  /** Have stepped back, and can still be answered. */
  readonly folded: readonly Prompt[]
  readonly changesAt: Instant | null
}

/** A card that is being answered in writing, and whether it had stepped back by then. */
export interface Writing {
  readonly prompt: Prompt
  readonly folded: boolean
}

/**
 * Sorts cards by whether their time is over; one that asks nothing is then gone (MB18). One that is being written at
 * stays where it is, also when it has lapsed: what somebody has begun to write is not taken from under their hands.
 */
export function cardsAt(prompts: readonly Prompt[], now: Instant, writing: Writing | null = null): ShownCards {
  const isWriting = ({ id }: Prompt) => id === writing?.prompt.id
  const all = writing === null || prompts.some(isWriting) ? prompts : [...prompts, writing.prompt]
  const said = all.filter((prompt) => sentenceOf(prompt) !== null)
  const isUnfolded = (prompt: Prompt) => (writing && isWriting(prompt) ? !writing.folded : prompt.until > now)
  const standing = said.filter(isUnfolded)
  const ahead = standing.map(({ until }) => until).filter((until) => until > now)
  return {
    standing,
    folded: said.filter((prompt) => !isUnfolded(prompt) && prompt.answers.length > 0),
    changesAt: ahead.length > 0 ? Math.min(...ahead) : null,
  }
}

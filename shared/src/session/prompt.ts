import type { Instant } from '../time.ts'

export type PromptId = string

/** What somebody may answer to a prompt; each prompt names those it offers. */
export type Answer = 'raise-hand' | 'invite-me' | 'type' | 'not-now' | 'just-listening' | 'go-ahead' | 'after-others'

export type PromptKind = 'invite' | 'listen-before' | 'listen-after' | 'asked' | 'signal'

/** A private card to one person; never names anyone else. */
export interface Prompt {
  readonly id: PromptId
  readonly kind: PromptKind
  /** Which sentence of the catalogue of texts it says. */
  readonly wording: string
  readonly shownAt: Instant
  /** When it lapses by itself: data, nothing is recorded then. */
  readonly until: Instant
  readonly answers: readonly Answer[]
}

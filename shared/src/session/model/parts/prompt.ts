import type { Instant } from '../../../time.ts'

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
  /** When it steps back by itself: data, nothing is recorded then. What offers answers can be answered until the part ends. */
  readonly until: Instant
  readonly answers: readonly Answer[]
}

/** A sentence to everyone that names nobody; a screen shows it until then (BA14). */
export interface GroupLine {
  readonly wording: string
  readonly until: Instant
}

/** What a facilitator or timekeeper can tell the speaker without a word (FL14). */
export type Sign = 'one-minute' | 'half-minute' | 'close'

/** What a member can tell the facilitators and nobody else (MB14). */
export type Signal = 'need-a-break' | 'please-pause' | 'check-in-with-me' | 'sound-trouble'

/** How much longer somebody's turns are (MB16). */
export type Pace = 1 | 1.5 | 2

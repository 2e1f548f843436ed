import type { Instant } from '../../../time.ts'

export type PromptId = string

/** The possible answers to a prompt. Each prompt lists the answers that it offers. */
export type Answer = 'raise-hand' | 'invite-me' | 'type' | 'not-now' | 'just-listening' | 'go-ahead' | 'after-others'

export type PromptKind = 'invite' | 'listen-before' | 'listen-after' | 'asked' | 'signal'

/** A private prompt to one member. It never names anybody else. */
export interface Prompt {
  readonly id: PromptId
  readonly kind: PromptKind
  /** Key of a sentence in the text catalogue. */
  readonly wording: string
  readonly shownAt: Instant
  /**
   * When the screen hides it; the log records nothing then. A prompt that offers answers accepts one until the phase
   * ends.
   */
  readonly until: Instant
  readonly answers: readonly Answer[]
}

/** A line to everyone that names nobody. Screens show it until `until` (BA14). */
export interface GroupLine {
  readonly wording: string
  readonly until: Instant
}

/** A silent signal from a facilitator or timekeeper to the speaker (FL14). */
export type Sign = 'one-minute' | 'half-minute' | 'close'

/** A signal from a member that only facilitators see (MB14). */
export type Signal = 'need-a-break' | 'please-pause' | 'check-in-with-me' | 'sound-trouble'

/** The factor by which a member's turns are longer (MB16). */
export type Pace = 1 | 1.5 | 2

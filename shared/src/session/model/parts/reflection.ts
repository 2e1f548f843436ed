import { type Duration, HOUR, MINUTE } from '../../../time.ts'

/** How long after the end the private form can be given, while not everybody has (RF3). */
export const REFLECTION_OPEN: Duration = 30 * MINUTE
/** How long after the end words can be sent, and somebody asked to check in (RF5, RF6). */
export const WORDS_AFTER_END: Duration = HOUR
/** The ballot box of the private form. */
export const REFLECTION_BOX = 'reflection'

/** What the answers of a session come to; of those of one person it says nothing (RF4). */
export interface Tally {
  readonly answered: number
  /** The means of the four sliders, 0 to 10: heard, mattered, suited, right. */
  readonly means: readonly (number | null)[]
  readonly depth: number | null
  readonly ease: number | null
  /** Which share had too little space, 0 to 1. */
  readonly littleSpace: number | null
  /** Which share found prompts unwelcome, 0 to 1. */
  readonly unwelcome: number | null
}

/** The private form once nobody can give it any more; with too few answers there is no tally. */
export interface Reflection {
  readonly tally: Tally | null
}

/** What the form came to; there once it is closed. */
export type ReflectionEvent = { readonly type: 'reflection-closed'; readonly tally?: Tally }

import { type Duration, HOUR, MINUTE } from '../../../time.ts'

/** How long after the end members can submit the private form, if not everybody has (RF3). */
export const REFLECTION_OPEN: Duration = 30 * MINUTE
/** How long after the end members can send a line or ask somebody to check in (RF5, RF6). */
export const WORDS_AFTER_END: Duration = HOUR
/** The ballot box of the private form. */
export const REFLECTION_BOX = 'reflection'

/** The result of the private forms. It reveals no single answer (RF4). */
export interface Tally {
  readonly answered: number
  /** The means of the four sliders, 0 to 10: heard, mattered, suited, right. */
  readonly means: readonly (number | null)[]
  readonly depth: number | null
  readonly ease: number | null
  /** The share of answers that reported too little space, 0 to 1. */
  readonly littleSpace: number | null
  /** The share of answers that found prompts unwelcome, 0 to 1. */
  readonly unwelcome: number | null
}

/** The closed private form. With too few answers there is no tally. */
export interface Reflection {
  readonly tally: Tally | null
}

/** The private form is closed, with its result. */
export type ReflectionEvent = { readonly type: 'reflection-closed'; readonly tally?: Tally }

import { signal } from '@preact/signals'

/** Words that are not yet written down. */
interface Unfinished {
  readonly text: string
  /** They were to be their writer's alone. */
  readonly alone: boolean
}

export const NOTHING: Unfinished = { text: '', alone: false }

/** What somebody is writing down and has neither saved nor put away; it lives with the page, also when the circle closes meanwhile. */
export const unfinished = signal(NOTHING)

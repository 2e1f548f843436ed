import type { CommandOf } from '@circlet/shared/protocol/commands'

export type Form = Omit<CommandOf<'submit-reflection'>, 'type'>
export type SliderName = 'heard' | 'mattered' | 'suited' | 'right' | 'depth' | 'ease'
export type SpaceRating = NonNullable<Form['space']>
export type Prompts = NonNullable<Form['prompts']>

/** The values of the private form; null is not answered. */
export interface ReflectionDraft extends Readonly<Record<SliderName, number | null>> {
  readonly space: SpaceRating | null
  readonly prompts: Prompts | null
}

/** Nothing answered yet. */
export const EMPTY: ReflectionDraft = {
  heard: null,
  mattered: null,
  suited: null,
  right: null,
  depth: null,
  ease: null,
  space: null,
  prompts: null,
}

/** What is given: the answers that there are; null when there are none. */
export function formOf(draft: ReflectionDraft): Form | null {
  const given = Object.entries(draft).filter(([, answer]) => answer !== null)
  return given.length === 0 ? null : Object.fromEntries(given)
}

/** The two sliders that a browser may remember. */
export type Remembered = Pick<ReflectionDraft, 'heard' | 'right'>

/** So much lower is worth a question. */
const FALLEN = 3

/** Whether one of the two has fallen since last time. */
export function hasFallen(before: Remembered | null, now: Remembered): boolean {
  const fell = (was: number | null | undefined, is: number | null) =>
    typeof was === 'number' && is !== null && was - is >= FALLEN
  return before !== null && (fell(before.heard, now.heard) || fell(before.right, now.right))
}

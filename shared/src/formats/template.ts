import type { AgendaItem } from '../protocol/fields.ts'
import { itemOf, type Part } from './kinds.ts'

/** A whole agenda to begin from, with what its group sees of the clock. */
export interface Template {
  readonly id: string
  readonly title: string
  readonly minutes: number
  /** How many people its minutes are made for. */
  readonly size: number
  readonly clock: 'ring' | 'digits'
  /** Whether people are asked for the lens they bring. */
  readonly lens: boolean
  readonly phases: readonly AgendaItem[]
}

/** Circles, councils and support groups see time as a ring and hear no replies; masterminds see digits and talk back. */
export type Manner = 'circle' | 'mastermind'

/** A template from its parts. */
export function template(
  plan: Pick<Template, 'id' | 'title' | 'minutes' | 'size'> & {
    readonly manner: Manner
    readonly parts: readonly Part[]
  },
): Template {
  const { manner, parts, ...rest } = plan
  const circle = manner === 'circle'
  return {
    ...rest,
    clock: circle ? 'ring' : 'digits',
    lens: parts.some((part) => part.order === 'lenses'),
    phases: parts.map((part) => itemOf(part, !circle)),
  }
}

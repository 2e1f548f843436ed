import type { AgendaItem } from '../protocol/fields.ts'
import { itemOf, type Part } from './kinds.ts'

/** How long a part takes: so many minutes, or so many seconds for each person who speaks in it. */
export type Length = { readonly minutes: number; readonly turnSeconds?: number } | { readonly each: number }

/** One part of a format, with what a facilitator can say as it begins: two spoken sentences. */
export type FormatPart = Omit<Part, 'minutes' | 'turnSeconds'> & Length & { readonly say: readonly [string, string] }

export type WhoIsNext = 'in-order' | 'by-hand' | 'fewest-turns' | 'by-speaker' | 'by-role'
export type Passing = 'pass' | 'pass-or-later'
/** What the others may say to what was said. */
export type Crosstalk = 'none' | 'after-all' | 'short-replies' | 'questions-only'

/** One way of meeting as groups practise it: what it is good for, who does what, and the parts it is made of. */
export interface CatalogueFormat {
  readonly id: string
  readonly name: string
  readonly goodFor: string
  /** How it is practised, in a few sentences. */
  readonly practised: string
  readonly people: { readonly least: number; readonly most: number }
  readonly next: WhoIsNext
  readonly passing: Passing
  readonly crosstalk: Crosstalk
  /** What people do in it besides taking their turns; a role that a part names is whose time that part is. */
  readonly roles: readonly { readonly name: string; readonly does: string }[]
  readonly parts: readonly FormatPart[]
}

/** What one handover takes, as in a round's share (AG7). */
const HANDOVER_SECONDS = 10
const MOST_MINUTES = 240

/** The agenda items of a format for so many people. */
export function itemsOf(format: CatalogueFormat, people: number): readonly AgendaItem[] {
  return format.parts.map((part) => itemOf(timed(part, people), format.crosstalk !== 'none'))
}

function timed({ say, ...part }: FormatPart, people: number): Part {
  if (!('each' in part)) return part
  const { each, ...rest } = part
  const minutes = Math.ceil((people * (each + HANDOVER_SECONDS)) / 60)
  return { ...rest, turnSeconds: each, minutes: Math.min(MOST_MINUTES, Math.max(1, minutes)) }
}

import type { AgendaItem } from '../protocol/fields.ts'
import { itemOf, type Part } from './kinds.ts'

/** The length of a phase: fixed minutes, or seconds for each person who speaks in it. */
export type Length = { readonly minutes: number; readonly turnSeconds?: number } | { readonly each: number }

/** One phase of a format, with two sentences that a facilitator can say when it begins. */
export type FormatPart = Omit<Part, 'minutes' | 'turnSeconds'> & Length & { readonly say: readonly [string, string] }

export type WhoIsNext = 'in-order' | 'by-hand' | 'fewest-turns' | 'by-speaker' | 'by-role'
export type Passing = 'pass' | 'pass-or-later'
/** What others may say in response to a turn. */
export type Crosstalk = 'none' | 'after-all' | 'short-replies' | 'questions-only'

/** A format of the catalogue: what it is good for, its roles and its phases. */
export interface CatalogueFormat {
  readonly id: string
  readonly name: string
  readonly goodFor: string
  /** How groups practise it, in a few sentences. */
  readonly practised: string
  readonly people: { readonly least: number; readonly most: number }
  readonly next: WhoIsNext
  readonly passing: Passing
  readonly crosstalk: Crosstalk
  /** The roles besides speaking in turn. A role that a phase names owns that phase. */
  readonly roles: readonly { readonly name: string; readonly does: string }[]
  readonly parts: readonly FormatPart[]
}

/** The time for one hand-over, the same as in a round's share (AG7). */
const HANDOVER_SECONDS = 10
const MOST_MINUTES = 240

/** The agenda items of a format for this many people. */
export function itemsOf(format: CatalogueFormat, people: number): readonly AgendaItem[] {
  return format.parts.map((part) => itemOf(timed(part, people), format.crosstalk !== 'none'))
}

function timed({ say, ...part }: FormatPart, people: number): Part {
  if (!('each' in part)) return part
  const { each, ...rest } = part
  const minutes = Math.ceil((people * (each + HANDOVER_SECONDS)) / 60)
  return { ...rest, turnSeconds: each, minutes: Math.min(MOST_MINUTES, Math.max(1, minutes)) }
}

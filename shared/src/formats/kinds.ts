import type { AgendaItem } from '../protocol/fields.ts'
import type { Format, Outcome, RoundOrder } from '../session/model/shared-state.ts'
import { FORMAT_RULES } from '../session/queries/format-rules.ts'

/** The purpose of a phase. Each kind has one way of taking turns. */
export type Kind =
  | 'admin'
  | 'round'
  | 'check-in'
  | 'check-out'
  | 'council'
  | 'open'
  | 'responses'
  | 'business'
  | 'decision'
  | 'share'
  | 'questions'
  | 'spotlight'
  | 'silence'
  | 'break'
  | 'breakout'
  | 'invitation'

type Ways = Pick<AgendaItem, 'format' | 'balance' | 'replies' | 'settleSeconds'>

const KINDS: Readonly<Record<Kind, Ways>> = {
  admin: { format: 'admin' },
  round: { format: 'round' },
  'check-in': { format: 'round' },
  'check-out': { format: 'round' },
  council: { format: 'round', settleSeconds: 10 },
  open: { format: 'open' },
  responses: { format: 'open' },
  business: { format: 'open' },
  decision: { format: 'open' },
  share: { format: 'open', balance: 'timer-only', replies: false },
  questions: { format: 'questions' },
  spotlight: { format: 'spotlight' },
  silence: { format: 'silence' },
  break: { format: 'break' },
  breakout: { format: 'breakout' },
  invitation: { format: 'invitation' },
}

/** One phase of a template, by its kind. */
export interface Part {
  readonly kind: Kind
  readonly minutes: number
  readonly title: string
  readonly turnSeconds?: number
  readonly groupSize?: number
  readonly chairs?: number
  readonly prompt?: string
  /** The role of the member whom it is about. Phases with the same role belong together (AG20). */
  readonly role?: string
  /** The order of its round. Absent: the round rotates (RR20). */
  readonly order?: RoundOrder
  readonly outcome?: Outcome
}

/** A phase without texts. `seat` numbers several members with one role. */
export type PartPlan<Id extends PropertyKey, Role extends PropertyKey> = Omit<
  Part,
  'title' | 'prompt' | 'role' | 'minutes' | 'turnSeconds'
> & { readonly id: Id; readonly role?: Role; readonly seat?: number }

/** A role as the agenda names it, with its number. */
export const seatName = (role: string, seat?: number): string => (seat === undefined ? role : `${role} ${seat}`)

/** The phase format of a kind. */
export const formatOf = (kind: Kind): Format => KINDS[kind].format

/** The agenda item of a phase. Without crosstalk, nobody can reply to a turn. */
export function itemOf({ kind, ...part }: Part, crosstalk: boolean): AgendaItem {
  const ways = KINDS[kind]
  const talks = FORMAT_RULES[ways.format].replies
  return { ...part, ...ways, ...(talks && !crosstalk ? { replies: false } : {}) }
}

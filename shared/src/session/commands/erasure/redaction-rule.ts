import type { MemberId } from '../../../ids.ts'
import type { SessionEvent } from '../../model/events.ts'
import type { SessionState } from '../../model/state.ts'

export type EventOf<Type extends SessionEvent['type']> = Extract<SessionEvent, { readonly type: Type }>

/** The member who is forgotten, as the session knew them before. */
export interface Forgotten {
  readonly state: SessionState
  readonly seats: readonly MemberId[]
  /** The places of their actions in the list that the session began with. */
  readonly brought: ReadonlySet<number>
}

type IsOptional<Event, Field extends keyof Event> = object extends Pick<Event, Field> ? true : false

/**
 * What becomes of one field of an event:
 *
 * - `kept`: it stays as it is, for it names nobody but by the id of a seat.
 * - `drops-event`: it names a seat, and the whole event goes when the seat is theirs. Other fields of such an event say
 *   what stays when it is about somebody else.
 * - `removed`: it goes when the event is about them, so only an optional field can say so.
 * - `blanked`: it is an empty text when the event is about them.
 * - A function returns what is left of it, or `undefined` to remove it.
 */
type FieldRule<Event, Field extends keyof Event> =
  | 'kept'
  | (Exclude<Event[Field], undefined> extends MemberId ? 'drops-event' : never)
  | (Event extends { readonly member: MemberId } ? AboutMember<Event, Field> : never)
  | ((event: Event, forgotten: Forgotten) => Event[Field] | (IsOptional<Event, Field> extends true ? undefined : never))

type AboutMember<Event, Field extends keyof Event> =
  | (IsOptional<Event, Field> extends true ? 'removed' : never)
  | (Event[Field] extends string ? 'blanked' : never)

/** Every field of an event by name: a new field does not compile before it is named here (ER4). */
export type RedactionRule<Event> = {
  readonly [Field in Exclude<keyof Event, 'type'>]-?: FieldRule<Event, Field>
}

/** A rule for each of these types of event. */
export type RedactionRules<Type extends SessionEvent['type']> = {
  readonly [Each in Type]: RedactionRule<EventOf<Each>>
}

/** Whether a seat is one of theirs. */
export function isTheirs({ seats }: Forgotten, id: unknown): boolean {
  return seats.some((seat) => seat === id)
}

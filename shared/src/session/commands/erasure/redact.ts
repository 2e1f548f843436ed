import type { MemberId } from '../../../ids.ts'
import type { SessionEvent, SessionRecord } from '../../model/events.ts'
import type { SessionState } from '../../model/state.ts'
import { captureRules } from './capture-rules.ts'
import { placesBrought, seatsOfOne } from './forget-member.ts'
import { pollRules } from './poll-rules.ts'
import { facilitationRules, hiddenRules, ownRules } from './private-rules.ts'
import { type Forgotten, isTheirs, type RedactionRules } from './redaction-rule.ts'
import { sharedRules } from './shared-rules.ts'

/** Every type of event that there is: a new one does not compile before it has a rule (ER4). */
const RULES: RedactionRules<SessionEvent['type']> = {
  ...sharedRules,
  ...captureRules,
  ...pollRules,
  ...ownRules,
  ...facilitationRules,
  ...hiddenRules,
}

/** The rule of any field, once its event is as wide as any. */
type AnyFieldRule =
  | 'kept'
  | 'drops-event'
  | 'removed'
  | 'blanked'
  | ((event: SessionEvent, forgotten: Forgotten) => unknown)

/**
 * The records of a session as if nobody had known who this member was (ER1): they stay in their order, with versions
 * and times, and folded they are the state without the member. `state` is the session's before it forgets them.
 */
export function redacted(records: readonly SessionRecord[], member: MemberId, state: SessionState): SessionRecord[] {
  const seats = seatsOfOne(state.hidden, member)
  const forgotten: Forgotten = { state, seats, brought: placesBrought(state.hidden, seats) }
  return records.map((record) => ({
    ...record,
    events: record.events.flatMap((event) => redactedEvent(event, forgotten) ?? []),
  }))
}

/** What is left of an event; null when it goes. A field that its rule does not name goes from every event. */
function redactedEvent(event: SessionEvent, forgotten: Forgotten): SessionEvent | null {
  const fields = new Map<string, unknown>(Object.entries(event))
  const left: Record<string, unknown> = { type: event.type }
  const isAbout = isTheirs(forgotten, fields.get('member'))
  for (const [field, rule] of Object.entries<AnyFieldRule>(RULES[event.type] as Record<string, AnyFieldRule>)) {
    const value = fields.get(field)
    if (rule === 'drops-event' && isTheirs(forgotten, value)) return null
    const after = typeof rule === 'function' ? rule(event, forgotten) : isAbout ? leftOfTheirs(rule, value) : value
    if (after !== undefined) left[field] = after
  }
  return left as SessionEvent & typeof left
}

/** What is left of a field of an event that is about them. */
function leftOfTheirs(rule: Exclude<AnyFieldRule, (...args: never) => unknown>, value: unknown): unknown {
  if (rule === 'removed') return undefined
  return rule === 'blanked' ? '' : value
}

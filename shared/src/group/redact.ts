import type { GroupEvent, TakenAction } from './events.ts'
import type { GroupState } from './state.ts'
import type { PersonId } from './view.ts'

type Typed<T extends GroupEvent['type']> = Extract<GroupEvent, { type: T }>

/** The leaving person, and the ids of their actions. */
interface Leaver {
  readonly person: PersonId
  readonly actions: ReadonlySet<string>
}

/**
 * What redaction does to an event: it `stays`, it `goes` if it belongs to the leaving person, or a function returns
 * what remains.
 */
type Rule<Event extends GroupEvent> = 'stays' | 'goes' | ((event: Event, leaver: Leaver) => Event | null)

/** An action without its words. Its id stays, because the group never reuses an id. */
const wordless = ({ id, owner }: TakenAction): TakenAction => ({
  id,
  owner,
  ...{ text: '', step: null, due: null, help: null, confidence: null },
})

const ofOther = (id: PersonId | null, { person }: Leaver) => (id === person ? null : id)

/** A rule for every event type. A new type without a rule does not compile (GR20). */
const RULES: { readonly [Type in GroupEvent['type']]: Rule<Typed<Type>> } = {
  'group-created': 'stays',
  'group-edited': 'stays',
  'calendar-key-set': 'stays',
  'person-joined': (event, { person }) => (event.person === person ? { ...event, name: '', lens: null } : event),
  'person-edited': (event, { person }) => {
    const { name: _, lens: __, ...changes } = event.changes
    return event.person === person ? { ...event, changes } : event
  },
  'person-left': 'stays',
  'objective-added': 'stays',
  'objective-revisited': 'stays',
  'action-taken': (event, { person }) =>
    event.action.owner === person ? { ...event, action: wordless(event.action) } : event,
  'action-reported': (event, { actions }) => {
    const { text: _, ...rest } = event
    return actions.has(event.action) ? { ...rest, hindered: null } : event
  },
  'agenda-saved': 'stays',
  'agenda-removed': 'stays',
  'session-planned': 'stays',
  'session-taken': 'stays',
  'tally-taken': 'stays',
  'topic-added': 'stays',
  'topic-removed': 'stays',
  'survey-opened': 'stays',
  'survey-closed': 'stays',
  'next-chosen': 'stays',
  'private-action-taken': (event, { person }) =>
    event.person === person ? { ...event, action: wordless(event.action) } : event,
  'private-action-reported': 'goes',
  'word-given': (event, { person }) => (event.person === person || event.from === person ? null : event),
  'links-issued': 'stays',
  'seat-issued': 'goes',
  'parts-noted': (event, leaver) => ({
    ...event,
    came: event.came.filter((person) => person !== leaver.person),
    starter: ofOther(event.starter, leaver),
    facilitator: ofOther(event.facilitator, leaver),
    timekeeper: ofOther(event.timekeeper, leaver),
  }),
}

/**
 * Removes a person from the events of a group. Folding the result, ending with their leaving, gives the state without
 * them (GR19). `state` is the group's state before they leave: it knows the owners of actions that the remaining events
 * only report on.
 */
export function redactedGroup(
  records: readonly (readonly GroupEvent[])[],
  person: PersonId,
  state: GroupState,
): GroupEvent[][] {
  const taken = records.flat().flatMap((event) => (event.type === 'action-taken' ? [event.action] : []))
  const theirs = [...taken, ...state.shared.actions].filter(({ owner }) => owner === person)
  const leaver = { person, actions: new Set(theirs.map(({ id }) => id)) }
  return records.map((events) => events.flatMap((event) => leftOf(event, leaver)))
}

function leftOf<Event extends GroupEvent>(event: Event, leaver: Leaver): GroupEvent[] {
  const rule = RULES[event.type] as Rule<Event>
  if (rule === 'stays') return [event]
  if (rule === 'goes') return 'person' in event && event.person === leaver.person ? [] : [event]
  const left = rule(event, leaver)
  return left ? [left] : []
}

import type { GroupEvent, TakenAction } from './events.ts'
import type { GroupState } from './state.ts'
import type { PersonId } from './view.ts'

type Typed<T extends GroupEvent['type']> = Extract<GroupEvent, { type: T }>

/** Who is to be found nowhere any more, and which actions were theirs. */
interface Leaver {
  readonly person: PersonId
  readonly actions: ReadonlySet<string>
}

/** What becomes of an event: it `stays`, `goes` when it is one person's own and theirs, or something of it is left. */
type Rule<Event extends GroupEvent> = 'stays' | 'goes' | ((event: Event, leaver: Leaver) => Event | null)

/** An action without its words: that there was one stays, ids are never used again. */
const wordless = ({ id, owner }: TakenAction): TakenAction => ({
  id,
  owner,
  ...{ text: '', step: null, due: null, help: null, confidence: null },
})

const ofOther = (id: PersonId | null, { person }: Leaver) => (id === person ? null : id)

/** Every kind of event there is: a new one does not compile before it stands here (GR20). */
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
 * Events of a group as if nobody had known who this person was: folded, with their leaving at the end, they are the
 * state without them (GR19). `state` is the group's before they leave; it knows whose the actions are of which the
 * events that are left say only what became of them.
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

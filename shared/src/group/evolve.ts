import type { Instant } from '../time.ts'
import { reported, taken } from './actions.ts'
import { type GroupEvent, type GroupOwnEvent, type GroupSharedEvent, groupAudience } from './events.ts'
import { evolveGroupHidden } from './evolve-hidden.ts'
import { type GroupState, NOTHING_OWN } from './state.ts'
import type { GroupOwn, GroupShared } from './view.ts'

/** Folds one event that happened at `at`. Total: it never refuses, because events have already happened. */
export function evolveGroup(state: GroupState, event: GroupEvent, at: Instant): GroupState {
  const shared = isShared(event) ? evolveGroupShared(state.shared, event, at) : state.shared
  const hidden = evolveGroupHidden(state.hidden, event, at)
  if (event.type === 'person-left') {
    return { shared, own: withoutWordsOf(state.own, event.person), hidden }
  }
  if (!isOwn(event)) return { ...state, shared, hidden }
  const own = evolveGroupOwn(state.own[event.person] ?? NOTHING_OWN, event, at)
  return { shared, own: { ...state.own, [event.person]: own }, hidden }
}

/** Removes a leaving person's own slice, and the words that they gave to others (GR15). */
function withoutWordsOf(own: GroupState['own'], person: string): GroupState['own'] {
  const left = Object.entries(own).flatMap(([id, { actions, words }]) => {
    const others = words.filter(({ from }) => from !== person)
    return id === person || actions.length + others.length === 0 ? [] : [[id, { actions, words: others }] as const]
  })
  return Object.fromEntries(left)
}

const isShared = (event: GroupEvent): event is GroupSharedEvent => groupAudience(event) === 'shared'
const isOwn = (event: GroupEvent): event is GroupOwnEvent => groupAudience(event) === 'own'

/** Folds one event into one member's own slice. */
function evolveGroupOwn(own: GroupOwn, event: GroupOwnEvent, at: Instant): GroupOwn {
  switch (event.type) {
    case 'private-action-taken':
      return { ...own, actions: taken(own.actions, event.action, at) }
    case 'private-action-reported':
      return { ...own, actions: reported(own.actions, event, at) }
    case 'word-given':
      return { ...own, words: [...own.words, { from: event.from, to: event.to, text: event.text, at }] }
    default:
      event satisfies never
      return own
  }
}

/** Folds one event into the shared slice, from shared events only. */
function evolveGroupShared(shared: GroupShared, event: GroupSharedEvent, at: Instant): GroupShared {
  switch (event.type) {
    case 'group-created':
      return { ...shared, groupId: event.groupId, ...event.words }
    case 'group-edited':
      return { ...shared, ...event.changes }
    case 'calendar-key-set':
      return { ...shared, calendarKey: event.key }
    case 'person-joined': {
      const { person: id, name, role, lens } = event
      return { ...shared, members: [...shared.members, { id, name, role, lens }] }
    }
    case 'person-edited':
      return { ...shared, members: changed(shared.members, event.person, event.changes) }
    case 'person-left':
      return {
        ...shared,
        members: shared.members.filter(({ id }) => id !== event.person),
        actions: shared.actions.filter(({ owner }) => owner !== event.person),
      }
    case 'objective-added': {
      const { objective: id, text, measure } = event
      return { ...shared, objectives: [...shared.objectives, { id, text, measure, decided: null }] }
    }
    case 'objective-revisited':
      return { ...shared, objectives: changed(shared.objectives, event.objective, event.changes) }
    case 'action-taken':
      return { ...shared, actions: taken(shared.actions, event.action, at) }
    case 'action-reported':
      return { ...shared, actions: reported(shared.actions, event, at) }
    case 'agenda-saved':
      return { ...shared, agendas: [...shared.agendas, event.agenda] }
    case 'agenda-removed':
      return { ...shared, agendas: shared.agendas.filter(({ id }) => id !== event.agenda) }
    case 'session-planned':
      return { ...shared, sessions: [...shared.sessions, { ...event.session, ...NOT_YET }] }
    case 'session-taken': {
      const { endedAt, came, of, evenness } = event
      return { ...shared, sessions: changed(shared.sessions, event.session, { endedAt, came, of, evenness }) }
    }
    case 'tally-taken':
      return { ...shared, sessions: changed(shared.sessions, event.session, { tally: event.tally }) }
    case 'topic-added':
      return { ...shared, topics: [...shared.topics, { id: event.topic, text: event.text }] }
    case 'topic-removed':
      return { ...shared, topics: shared.topics.filter(({ id }) => id !== event.topic) }
    case 'survey-opened':
      return {
        ...shared,
        surveys: [
          ...shared.surveys,
          { id: event.survey, openedAt: at, closedAt: null, answered: null, means: null, topics: null },
        ],
      }
    case 'survey-closed': {
      const { answered, means, topics } = event
      return { ...shared, surveys: changed(shared.surveys, event.survey, { closedAt: at, answered, means, topics }) }
    }
    case 'next-chosen': {
      const { starter, facilitator, timekeeper } = event
      return { ...shared, next: { starter, facilitator, timekeeper } }
    }
    default:
      event satisfies never
      return shared
  }
}

const NOT_YET = { endedAt: null, came: null, of: null, tally: null, evenness: null }

function changed<Each extends { readonly id: string }>(
  all: readonly Each[],
  id: string,
  changes: Partial<NoInfer<Each>>,
): readonly Each[] {
  return all.map((each) => (each.id === id ? { ...each, ...changes } : each))
}

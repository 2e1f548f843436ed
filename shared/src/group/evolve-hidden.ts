import type { Instant } from '../time.ts'
import type { GroupEvent } from './events.ts'
import type { GroupHidden, Part, Turns } from './state.ts'

/** Folds one event into what nobody sees: from every event. */
export function evolveGroupHidden(hidden: GroupHidden, event: GroupEvent, at: Instant): GroupHidden {
  return { ...folded(hidden, event), lastAt: at }
}

function folded(hidden: GroupHidden, event: GroupEvent): GroupHidden {
  switch (event.type) {
    case 'links-issued':
      return { ...hidden, links: event.links }
    case 'seat-issued':
      return { ...hidden, seats: { ...hidden.seats, [event.seat]: event.person } }
    case 'person-joined':
      return { ...hidden, persons: hidden.persons + 1 }
    case 'person-left': {
      const seats = Object.fromEntries(Object.entries(hidden.seats).filter(([, person]) => person !== event.person))
      return { ...hidden, seats, parts: withoutPerson(hidden.parts, event.person) }
    }
    case 'parts-noted': {
      const held = hidden.held + 1
      const { starter, facilitator, timekeeper } = hidden.parts
      const parts = {
        starter: had(starter, event.starter, held),
        facilitator: had(facilitator, event.facilitator, held),
        timekeeper: had(timekeeper, event.timekeeper, held),
      }
      return { ...hidden, parts, held }
    }
    case 'objective-added':
    case 'agenda-saved':
    case 'topic-added':
    case 'survey-opened':
    case 'action-taken':
    case 'private-action-taken':
      return { ...hidden, ids: hidden.ids + 1 }
    default:
      return hidden
  }
}

type PerPerson = Readonly<Record<string, Turns>>

function had(turns: PerPerson, person: string | null, last: number): PerPerson {
  return person === null ? turns : { ...turns, [person]: { times: (turns[person]?.times ?? 0) + 1, last } }
}

function withoutPerson(parts: GroupHidden['parts'], person: string): GroupHidden['parts'] {
  const without = (part: Part) => Object.fromEntries(Object.entries(parts[part]).filter(([id]) => id !== person))
  return { starter: without('starter'), facilitator: without('facilitator'), timekeeper: without('timekeeper') }
}

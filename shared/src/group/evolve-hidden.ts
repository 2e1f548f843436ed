import { type Instant, MINUTE } from '../time.ts'
import type { GroupEvent } from './events.ts'
import type { GroupHidden, Part, Turns } from './state.ts'

/** How long a request to join may be repeated. */
export const JOIN_AGAIN = 10 * MINUTE

/** Folds one event into the hidden slice, from every event. */
export function evolveGroupHidden(hidden: GroupHidden, event: GroupEvent, at: Instant): GroupHidden {
  return { ...folded(hidden, event, at), lastAt: at }
}

function folded(hidden: GroupHidden, event: GroupEvent, at: Instant): GroupHidden {
  switch (event.type) {
    case 'links-issued':
      return { ...hidden, links: event.links }
    case 'seat-issued':
      return seated(hidden, event, at)
    case 'person-joined':
      return { ...hidden, persons: hidden.persons + 1 }
    case 'person-left': {
      const joins = Object.fromEntries(Object.entries(hidden.joins).filter(([, join]) => join.person !== event.person))
      const seats = seatsOfOthers(hidden, event.person)
      return { ...hidden, seats, joins, parts: withoutPerson(hidden.parts, event.person) }
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

/** Each person has one seat. A new seat replaces the old one. */
function seated(hidden: GroupHidden, event: Extract<GroupEvent, { type: 'seat-issued' }>, at: Instant): GroupHidden {
  const { person, seat, join } = event
  const lately = Object.entries(hidden.joins).filter(([, one]) => at - one.at <= JOIN_AGAIN)
  const joins = { ...Object.fromEntries(lately), ...(join !== undefined && { [join]: { person, at } }) }
  return { ...hidden, seats: { ...seatsOfOthers(hidden, person), [seat]: person }, joins }
}

function seatsOfOthers({ seats }: GroupHidden, person: string): GroupHidden['seats'] {
  return Object.fromEntries(Object.entries(seats).filter(([, each]) => each !== person))
}

type PerPerson = Readonly<Record<string, Turns>>

function had(turns: PerPerson, person: string | null, last: number): PerPerson {
  return person === null ? turns : { ...turns, [person]: { times: (turns[person]?.times ?? 0) + 1, last } }
}

function withoutPerson(parts: GroupHidden['parts'], person: string): GroupHidden['parts'] {
  const without = (part: Part) => Object.fromEntries(Object.entries(parts[part]).filter(([id]) => id !== person))
  return { starter: without('starter'), facilitator: without('facilitator'), timekeeper: without('timekeeper') }
}

import type { GroupState, Part } from './state.ts'
import type { Next, PersonId } from './view.ts'

/** The next person for each role: least often so far, then longest ago, then first to join. */
export function nextParts(state: GroupState): Next {
  const starter = nextFor(state, 'starter', [])
  const facilitator = nextFor(state, 'facilitator', [])
  const timekeeper = nextFor(state, 'timekeeper', [facilitator])
  return { starter, facilitator, timekeeper }
}

/** Everyone in the group, in the order in which they would begin a round. */
export function startingOrder(state: GroupState): readonly PersonId[] {
  const ids = state.shared.members.map(({ id }) => id)
  const turns = (id: PersonId) => state.hidden.parts.starter[id] ?? { times: 0, last: 0 }
  return ids.toSorted((one, other) => turns(one).times - turns(other).times || turns(one).last - turns(other).last)
}

function nextFor({ shared, hidden }: GroupState, part: Part, without: readonly (PersonId | null)[]): PersonId | null {
  const had = (id: PersonId) => hidden.parts[part][id] ?? { times: 0, last: 0 }
  const able = shared.members.map(({ id }) => id).filter((id) => !without.includes(id))
  const [first = null] = able.toSorted((one, other) => {
    return had(one).times - had(other).times || had(one).last - had(other).last
  })
  return first
}

import { idOf } from '../ids.ts'
import type { GroupCommand } from '../protocol/group.ts'
import { type Refusal, refuse } from '../session/model/decision.ts'
import { distinctName, visibleName } from '../session/queries/names/names.ts'
import { type GroupDecisionBuilder, without } from './decision-builder.ts'
import { JOIN_AGAIN } from './evolve-hidden.ts'
import type { GroupSystemCommand } from './system-commands.ts'
import type { GroupRole, PersonId } from './view.ts'

/**
 * Gives a person a seat in the group. The first person is always a keeper. A repeated request leads to the same person.
 */
export function joinGroup(
  builder: GroupDecisionBuilder,
  given: Extract<GroupSystemCommand, { type: 'join' }>,
): Refusal | null {
  const name = visibleName(given.name)
  if (name === null) return refuse('name-invalid')
  const join = given.join === undefined ? {} : { join: given.join }
  const known = given.join === undefined ? undefined : builder.state.hidden.joins[given.join]
  if (known && builder.now - known.at <= JOIN_AGAIN)
    return builder.tell({ type: 'seat-issued', person: known.person, seat: given.seat, ...join })
  if (builder.shared.members.length >= builder.context.maxMembers) return refuse('too-many')
  const person = idOf('person', builder.state.hidden.persons + 1)
  const role = builder.shared.members.length === 0 ? 'keeper' : given.role
  builder.tell({ type: 'person-joined', person, name: freeName(builder, name), role, lens: given.lens })
  builder.tell({ type: 'seat-issued', person, seat: given.seat, ...join })
  return null
}

/** `edit-me`: changes the member's own name or lens. */
export function editMe(
  builder: GroupDecisionBuilder,
  person: PersonId,
  command: Extract<GroupCommand, { type: 'edit-me' }>,
): Refusal | null {
  const { lens } = command
  if (command.name === undefined) return builder.tell({ type: 'person-edited', person, changes: without({ lens }) })
  const name = visibleName(command.name)
  if (name === null) return refuse('name-invalid')
  return builder.tell({
    type: 'person-edited',
    person,
    changes: without({ name: freeName(builder, name, person), lens }),
  })
}

/** `set-role`: a group always has at least one keeper. */
export function setRole(builder: GroupDecisionBuilder, person: PersonId, role: GroupRole): Refusal | null {
  const known = builder.shared.members.find(({ id }) => id === person)
  if (!known) return refuse('unknown-member')
  if (known.role === role) return null
  if (role === 'member' && isLastKeeper(builder, person)) return refuse('not-allowed')
  return builder.tell({ type: 'person-edited', person, changes: { role } })
}

/** Removes a person. If they were the last keeper, the longest-standing member becomes keeper. */
export function leave(builder: GroupDecisionBuilder, person: PersonId): Refusal | null {
  if (!builder.shared.members.some(({ id }) => id === person)) return null
  const heir = isLastKeeper(builder, person) ? builder.shared.members.find(({ id }) => id !== person) : undefined
  if (heir) builder.tell({ type: 'person-edited', person: heir.id, changes: { role: 'keeper' } })
  return builder.tell({ type: 'person-left', person })
}

function isLastKeeper({ shared }: GroupDecisionBuilder, person: PersonId): boolean {
  const keepers = shared.members.filter(({ role }) => role === 'keeper')
  return keepers.length === 1 && keepers[0]?.id === person
}

/** The name, with a number if it looks like another member's name. */
function freeName({ shared }: GroupDecisionBuilder, name: string, but?: PersonId): string {
  return distinctName(
    name,
    shared.members.flatMap((member) => (member.id === but ? [] : member.name)),
  )
}

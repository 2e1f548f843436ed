import { idOf } from '../ids.ts'
import type { GroupCommand } from '../protocol/group.ts'
import { type Refusal, refuse } from '../session/model/decision.ts'
import { distinctName, visibleName } from '../session/queries/names/names.ts'
import { type GroupCourse, without } from './decision-builder.ts'
import { JOIN_AGAIN } from './evolve-hidden.ts'
import type { GroupSystemCommand } from './system-commands.ts'
import type { GroupRole, PersonId } from './view.ts'

/** Gives somebody a seat in the group; the first is a keeper in any case, and a repeated request leads to the same person. */
export function joinGroup(course: GroupCourse, given: Extract<GroupSystemCommand, { type: 'join' }>): Refusal | null {
  const name = visibleName(given.name)
  if (name === null) return refuse('name-invalid')
  const join = given.join === undefined ? {} : { join: given.join }
  const known = given.join === undefined ? undefined : course.state.hidden.joins[given.join]
  if (known && course.now - known.at <= JOIN_AGAIN)
    return course.tell({ type: 'seat-issued', person: known.person, seat: given.seat, ...join })
  if (course.shared.members.length >= course.context.maxMembers) return refuse('too-many')
  const person = idOf('person', course.state.hidden.persons + 1)
  const role = course.shared.members.length === 0 ? 'keeper' : given.role
  course.tell({ type: 'person-joined', person, name: freeName(course, name), role, lens: given.lens })
  course.tell({ type: 'seat-issued', person, seat: given.seat, ...join })
  return null
}

/** `edit-me`. */
export function editMe(
  course: GroupCourse,
  person: PersonId,
  command: Extract<GroupCommand, { type: 'edit-me' }>,
): Refusal | null {
  const { lens } = command
  if (command.name === undefined) return course.tell({ type: 'person-edited', person, changes: without({ lens }) })
  const name = visibleName(command.name)
  if (name === null) return refuse('name-invalid')
  return course.tell({
    type: 'person-edited',
    person,
    changes: without({ name: freeName(course, name, person), lens }),
  })
}

/** `set-role`: a group keeps at least one keeper. */
export function setRole(course: GroupCourse, person: PersonId, role: GroupRole): Refusal | null {
  const known = course.shared.members.find(({ id }) => id === person)
  if (!known) return refuse('unknown-member')
  if (known.role === role) return null
  if (role === 'member' && isLastKeeper(course, person)) return refuse('not-allowed')
  return course.tell({ type: 'person-edited', person, changes: { role } })
}

/** Somebody goes; when the last keeper does, the one who has been there longest keeps the group. */
export function leave(course: GroupCourse, person: PersonId): Refusal | null {
  if (!course.shared.members.some(({ id }) => id === person)) return null
  const heir = isLastKeeper(course, person) ? course.shared.members.find(({ id }) => id !== person) : undefined
  if (heir) course.tell({ type: 'person-edited', person: heir.id, changes: { role: 'keeper' } })
  return course.tell({ type: 'person-left', person })
}

function isLastKeeper({ shared }: GroupCourse, person: PersonId): boolean {
  const keepers = shared.members.filter(({ role }) => role === 'keeper')
  return keepers.length === 1 && keepers[0]?.id === person
}

/** The name, with a number behind it while somebody else's looks the same. */
function freeName({ shared }: GroupCourse, name: string, but?: PersonId): string {
  return distinctName(
    name,
    shared.members.flatMap((member) => (member.id === but ? [] : member.name)),
  )
}

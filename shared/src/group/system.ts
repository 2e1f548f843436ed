import type { CreateGroup } from '../protocol/group.ts'
import { type Refusal, refuse } from '../session/model/decision.ts'
import { noteAction } from './decide-actions.ts'
import { closeSurvey } from './decide-survey.ts'
import { type GroupContext, GroupCourse, type GroupDecision, MOST } from './decision-builder.ts'
import { joinGroup } from './people.ts'
import { emptyGroup, type GroupState } from './state.ts'
import type { GroupSystemCommand, Harvest } from './system-commands.ts'
import type { GroupRole, PersonId } from './view.ts'

/** Makes a group: the first record of its log. */
export function createGroup(
  body: CreateGroup,
  made: { readonly groupId: string; readonly links: Readonly<Record<GroupRole, string>> },
  context: GroupContext,
): Extract<GroupDecision, { ok: true }> {
  const course = new GroupCourse(emptyGroup, context)
  const { name, purpose = null, norms = [], cadence = null } = body
  const words = { name, purpose, norms, cadence, disagreement: null, support: null, gaps: null, evenness: false }
  course.tell({ type: 'group-created', groupId: made.groupId, words })
  course.tell({ type: 'calendar-key-set', key: context.key })
  course.tell({ type: 'links-issued', links: made.links })
  return { ok: true, events: course.events, state: course.state, ballot: null }
}

/** Answers what the server asks. */
export function decideGroupSystem(
  state: GroupState,
  command: GroupSystemCommand,
  context: GroupContext,
): GroupDecision {
  const course = new GroupCourse(state, context)
  const refused = ask(course, command)
  if (refused) return refused
  course.chooseNext()
  return course.decision
}

function ask(course: GroupCourse, command: GroupSystemCommand): Refusal | null {
  switch (command.type) {
    case 'join':
      return joinGroup(course, command)
    case 'plan-session':
      if (course.shared.sessions.length >= MOST.sessions) return refuse('too-many')
      return course.tell({ type: 'session-planned', session: command.session })
    case 'take-session':
      return takeSession(course, command.harvest)
    case 'close-survey':
      return closeSurvey(course, command.survey)
    default:
      return command satisfies never
  }
}

/** Attendance, actions and parts are taken once, when the session has ended; its tally once, when there is one. */
function takeSession(course: GroupCourse, harvest: Harvest): Refusal | null {
  const { session, endedAt, tally } = harvest
  const known = course.shared.sessions.find(({ id }) => id === session)
  if (!known) return null
  const members = new Set(course.shared.members.map(({ id }) => id))
  const still = (person: PersonId | null) => (person !== null && members.has(person) ? person : null)
  if (known.endedAt === null) {
    const came = harvest.came.filter((person) => members.has(person))
    const evenness = course.shared.evenness ? harvest.evenness : null
    course.tell({ type: 'session-taken', session, endedAt, came: came.length, of: members.size, evenness })
    course.tell({
      type: 'parts-noted',
      session,
      came,
      starter: still(harvest.starter),
      facilitator: still(harvest.facilitator),
      timekeeper: still(harvest.timekeeper),
    })
    for (const { isPrivate, ...action } of harvest.actions)
      if (members.has(action.owner)) noteAction(course, action, isPrivate)
  }
  if (tally && !known.tally) course.tell({ type: 'tally-taken', session, tally })
  return null
}

import type { CreateGroup } from '../protocol/group.ts'
import { type Refusal, refuse } from '../session/model/decision.ts'
import { noteAction } from './decide-actions.ts'
import { closeSurvey } from './decide-survey.ts'
import { type GroupContext, type GroupDecision, GroupDecisionBuilder, MOST } from './decision-builder.ts'
import { joinGroup } from './people.ts'
import { emptyGroup, type GroupState } from './state.ts'
import type { GroupSystemCommand, SessionImport } from './system-commands.ts'
import type { GroupRole, PersonId } from './view.ts'

/** Makes a group: the first record of its log. */
export function createGroup(
  body: CreateGroup,
  made: { readonly groupId: string; readonly links: Readonly<Record<GroupRole, string>> },
  context: GroupContext,
): Extract<GroupDecision, { ok: true }> {
  const builder = new GroupDecisionBuilder(emptyGroup, context)
  const { name, purpose = null, norms = [], cadence = null } = body
  const words = { name, purpose, norms, cadence, disagreement: null, support: null, gaps: null, evenness: false }
  builder.tell({ type: 'group-created', groupId: made.groupId, words })
  builder.tell({ type: 'calendar-key-set', key: context.key })
  builder.tell({ type: 'links-issued', links: made.links })
  return { ok: true, events: builder.events, state: builder.state, ballot: null }
}

/** Decides a server command. */
export function decideGroupSystem(
  state: GroupState,
  command: GroupSystemCommand,
  context: GroupContext,
): GroupDecision {
  const builder = new GroupDecisionBuilder(state, context)
  const refused = ask(builder, command)
  if (refused) return refused
  builder.chooseNext()
  return builder.decision
}

function ask(builder: GroupDecisionBuilder, command: GroupSystemCommand): Refusal | null {
  switch (command.type) {
    case 'join':
      return joinGroup(builder, command)
    case 'plan-session':
      if (builder.shared.sessions.length >= MOST.sessions) return refuse('too-many')
      return builder.tell({ type: 'session-planned', session: command.session })
    case 'take-session':
      return takeSession(builder, command.harvest)
    case 'close-survey':
      return closeSurvey(builder, command.survey)
    default:
      return command satisfies never
  }
}

/** Imports attendance, actions and roles once, after the session has ended. Imports the tally once, when it exists. */
function takeSession(builder: GroupDecisionBuilder, harvest: SessionImport): Refusal | null {
  const { session, endedAt, tally } = harvest
  const known = builder.shared.sessions.find(({ id }) => id === session)
  if (!known) return null
  const members = new Set(builder.shared.members.map(({ id }) => id))
  const still = (person: PersonId | null) => (person !== null && members.has(person) ? person : null)
  if (known.endedAt === null) {
    const came = harvest.came.filter((person) => members.has(person))
    const evenness = builder.shared.evenness ? harvest.evenness : null
    builder.tell({ type: 'session-taken', session, endedAt, came: came.length, of: members.size, evenness })
    builder.tell({
      type: 'parts-noted',
      session,
      came,
      starter: still(harvest.starter),
      facilitator: still(harvest.facilitator),
      timekeeper: still(harvest.timekeeper),
    })
    for (const { isPrivate, ...action } of harvest.actions)
      if (members.has(action.owner)) noteAction(builder, action, isPrivate)
  }
  if (tally && !known.tally) builder.tell({ type: 'tally-taken', session, tally })
  return null
}

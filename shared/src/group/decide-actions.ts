import type { GroupCommand } from '../protocol/group.ts'
import { type Refusal, refuse } from '../session/model/decision.ts'
import { type GroupDecisionBuilder, MOST } from './decision-builder.ts'
import type { TakenAction } from './events.ts'
import type { PersonId } from './view.ts'

/** `take-action`: a member takes an action, either shared or private. */
export function takeAction(
  builder: GroupDecisionBuilder,
  owner: PersonId,
  command: Extract<GroupCommand, { type: 'take-action' }>,
): Refusal | null {
  const { text, step = null, due = null, help = null, confidence = null } = command
  const action = { id: builder.nextId('n'), owner, text, step, due, help, confidence }
  if (actionsOf(builder, owner).length >= MOST.actions) return refuse('too-many')
  return noteAction(builder, action, command.private ?? false)
}

/** Adds an action to the shared or the private list. */
export function noteAction(builder: GroupDecisionBuilder, action: TakenAction, isPrivate: boolean): null {
  return isPrivate
    ? builder.tell({ type: 'private-action-taken', person: action.owner, action })
    : builder.tell({ type: 'action-taken', action })
}

/** `report-action`: its owner reports how it went. No answer is better than another. */
export function reportAction(
  builder: GroupDecisionBuilder,
  by: PersonId,
  command: Extract<GroupCommand, { type: 'report-action' }>,
): Refusal | null {
  const { action, status, hindered = null, text } = command
  const report = { action, status, hindered, ...(status === 'changed' && text !== undefined && { text }) }
  if (builder.state.own[by]?.actions.some(({ id }) => id === action))
    return builder.tell({ type: 'private-action-reported', person: by, ...report })
  const known = builder.shared.actions.find(({ id }) => id === action)
  if (!known) return refuse('unknown-capture')
  if (known.owner !== by) return refuse('not-allowed')
  return builder.tell({ type: 'action-reported', ...report })
}

/** All actions of one person. */
function actionsOf({ shared, state }: GroupDecisionBuilder, person: PersonId) {
  return [...shared.actions.filter(({ owner }) => owner === person), ...(state.own[person]?.actions ?? [])]
}

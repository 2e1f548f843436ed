import { isWallTime } from '../calendar-date.ts'
import type { GroupCommand } from '../protocol/group.ts'
import { type Refusal, refuse } from '../session/model/decision.ts'
import { type noteAction, reportAction, takeAction } from './decide-actions.ts'
import { answerSurvey, closeSurvey, openSurvey } from './decide-survey.ts'
import { type GroupContext, type GroupDecision, GroupDecisionBuilder, MOST, without } from './decision-builder.ts'
import { editMe, leave, setRole } from './people.ts'
import type { Objective, PersonId } from './view.ts'

/** Commands that only keepers may use. */
const KEEPERS: readonly GroupCommand['type'][] = [
  'edit-group',
  'set-role',
  'remove-member',
  'renew-calendar',
  'add-objective',
  'revisit-objective',
  'save-agenda',
  'remove-agenda',
  'remove-topic',
  'open-survey',
  'close-survey',
]

/** Decides a member's command: events, a request to a ballot box, or a refusal. */
export function decideGroup(
  state: Parameters<typeof noteAction>[0]['state'],
  by: PersonId,
  command: GroupCommand,
  context: GroupContext,
): GroupDecision {
  const builder = new GroupDecisionBuilder(state, context)
  const person = builder.shared.members.find(({ id }) => id === by)
  if (!person) return refuse('unknown-member')
  if (KEEPERS.includes(command.type) && person.role !== 'keeper') return refuse('not-allowed')
  const refused = ask(builder, by, command)
  if (refused) return refused
  builder.chooseNext()
  return builder.decision
}

function ask(builder: GroupDecisionBuilder, by: PersonId, command: GroupCommand): Refusal | null {
  const { shared } = builder
  switch (command.type) {
    case 'edit-group': {
      const { type: _, ...changes } = command
      if (changes.cadence && !isWallTime(changes.cadence.first)) return refuse('invalid-command', 'cadence')
      return builder.tell({ type: 'group-edited', changes: without(changes) })
    }
    case 'edit-me':
      return editMe(builder, by, command)
    case 'set-role':
      return setRole(builder, command.member, command.role)
    case 'remove-member':
      return leave(builder, command.member)
    case 'leave-group':
      return leave(builder, by)
    case 'renew-calendar':
      return builder.tell({ type: 'calendar-key-set', key: builder.context.key })
    case 'add-objective': {
      if (shared.objectives.length >= MOST.objectives) return refuse('too-many')
      const { text, measure = null } = command
      return builder.tell({ type: 'objective-added', objective: builder.nextId('g'), text, measure })
    }
    case 'revisit-objective':
      return revisit(builder, command)
    case 'save-agenda': {
      if (shared.agendas.length >= MOST.agendas) return refuse('too-many')
      const { title, phases } = command
      return builder.tell({ type: 'agenda-saved', agenda: { id: builder.nextId('a'), title, phases } })
    }
    case 'remove-agenda': {
      const { agenda } = command
      return shared.agendas.some(({ id }) => id === agenda) ? builder.tell({ type: 'agenda-removed', agenda }) : null
    }
    case 'take-action':
      return takeAction(builder, by, command)
    case 'report-action':
      return reportAction(builder, by, command)
    case 'add-topic':
      if (shared.topics.length >= MOST.topics) return refuse('too-many')
      return builder.tell({ type: 'topic-added', topic: builder.nextId('t'), text: command.text })
    case 'remove-topic': {
      const { topic } = command
      return shared.topics.some(({ id }) => id === topic) ? builder.tell({ type: 'topic-removed', topic }) : null
    }
    case 'open-survey':
      return openSurvey(builder)
    case 'close-survey':
      return closeSurvey(builder, command.survey)
    case 'answer-survey':
      return answerSurvey(builder, by, command)
    case 'give-word':
      return giveWord(builder, by, command)
    default:
      return command satisfies never
  }
}

const DECIDED = { keep: 'kept', change: 'changed', drop: 'dropped' } as const

/** `revisit-objective`: the group reviews an objective. Its words change only with the decision `change`. */
function revisit(
  builder: GroupDecisionBuilder,
  command: Extract<GroupCommand, { type: 'revisit-objective' }>,
): Refusal | null {
  const { objective, decision, text, measure } = command
  const known: Objective | undefined = builder.shared.objectives.find(({ id }) => id === objective)
  if (!known) return refuse('invalid-command', 'objective')
  const words = decision === 'change' ? without({ text, measure }) : {}
  return builder.tell({ type: 'objective-revisited', objective, changes: { ...words, decided: DECIDED[decision] } })
}

/** `give-word`: sends words under the writer's name to the chosen readers and the writer. */
function giveWord(
  builder: GroupDecisionBuilder,
  by: PersonId,
  { text, to }: Extract<GroupCommand, { type: 'give-word' }>,
): Refusal | null {
  const readers = [...new Set(to)]
  if (!readers.every((id) => builder.shared.members.some((member) => member.id === id))) return refuse('unknown-member')
  const written = builder.state.own[by]?.words.filter(({ from }) => from === by).length ?? 0
  if (written >= MOST.words) return refuse('too-many')
  for (const person of new Set([...readers, by]))
    builder.tell({ type: 'word-given', person, from: by, to: readers, text })
  return null
}

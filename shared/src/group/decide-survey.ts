import type { GroupCommand } from '../protocol/group.ts'
import { type Refusal, refuse } from '../session/model/decision.ts'
import { type GroupDecisionBuilder, MOST } from './decision-builder.ts'
import { countSurvey, type SurveyAnswer } from './survey.ts'
import type { PersonId } from './view.ts'

/** `open-survey`: only one survey at a time. */
export function openSurvey(builder: GroupDecisionBuilder): Refusal | null {
  const { surveys } = builder.shared
  if (surveys.some(({ closedAt }) => closedAt === null)) return null
  if (surveys.length >= MOST.surveys) return refuse('too-many')
  return builder.tell({ type: 'survey-opened', survey: builder.nextId('q') })
}

/** `answer-survey`: stores the answer in the ballot box. No event reveals that there is one. */
export function answerSurvey(
  builder: GroupDecisionBuilder,
  voter: PersonId,
  { survey, statements, topics = {} }: Extract<GroupCommand, { type: 'answer-survey' }>,
): Refusal | null {
  if (!isOpen(builder, survey)) return refuse('unknown-survey')
  const known = new Set(builder.shared.topics.map(({ id }) => id))
  if (Object.keys(topics).some((id) => !known.has(id))) return refuse('invalid-command', 'topics')
  const answer: SurveyAnswer = { statements, topics }
  builder.ballot = { does: 'put', box: survey, voter, answer: JSON.stringify(answer), mayChange: false }
  return null
}

/** `close-survey`: counts the box and keeps only the results, from four answers on. */
export function closeSurvey(builder: GroupDecisionBuilder, survey: string): Refusal | null {
  if (!isOpen(builder, survey)) return refuse('unknown-survey')
  const { counted } = builder.context
  if (counted?.box !== survey) {
    builder.ballot = { does: 'count', box: survey }
    return null
  }
  const topics = builder.shared.topics.map(({ id }) => id)
  return builder.tell({ type: 'survey-closed', survey, ...countSurvey(counted.answers, topics) })
}

function isOpen({ shared }: GroupDecisionBuilder, survey: string): boolean {
  return shared.surveys.some(({ id, closedAt }) => id === survey && closedAt === null)
}

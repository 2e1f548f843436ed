import type { GroupCommand } from '../protocol/group.ts'
import { type Refusal, refuse } from '../session/model/decision.ts'
import { type GroupCourse, MOST } from './decision-builder.ts'
import { countSurvey, type SurveyAnswer } from './survey.ts'
import type { PersonId } from './view.ts'

/** `open-survey`: one at a time. */
export function openSurvey(course: GroupCourse): Refusal | null {
  const { surveys } = course.shared
  if (surveys.some(({ closedAt }) => closedAt === null)) return null
  if (surveys.length >= MOST.surveys) return refuse('too-many')
  return course.tell({ type: 'survey-opened', survey: course.nextId('q') })
}

/** `answer-survey`: the answer goes to the ballot box, and no event says that there is one. */
export function answerSurvey(
  course: GroupCourse,
  voter: PersonId,
  { survey, statements, topics = {} }: Extract<GroupCommand, { type: 'answer-survey' }>,
): Refusal | null {
  if (!isOpen(course, survey)) return refuse('unknown-survey')
  const known = new Set(course.shared.topics.map(({ id }) => id))
  if (Object.keys(topics).some((id) => !known.has(id))) return refuse('invalid-command', 'topics')
  const answer: SurveyAnswer = { statements, topics }
  course.ballot = { does: 'put', box: survey, voter, answer: JSON.stringify(answer), mayChange: false }
  return null
}

/** `close-survey`: what is in the box is counted, and the counts alone are kept, from four answers on. */
export function closeSurvey(course: GroupCourse, survey: string): Refusal | null {
  if (!isOpen(course, survey)) return refuse('unknown-survey')
  const { counted } = course.context
  if (counted?.box !== survey) {
    course.ballot = { does: 'count', box: survey }
    return null
  }
  const topics = course.shared.topics.map(({ id }) => id)
  return course.tell({ type: 'survey-closed', survey, ...countSurvey(counted.answers, topics) })
}

function isOpen({ shared }: GroupCourse, survey: string): boolean {
  return shared.surveys.some(({ id, closedAt }) => id === survey && closedAt === null)
}

import { FEWEST_ANSWERS, meanOf } from '../session/queries/anonymity.ts'
import { DAY, type Instant } from '../time.ts'

/** The statements of the quarterly survey, 1 to 7; what they say stands in the texts. */
const STATEMENTS = 12

/** For how long a survey is open at most. */
export const SURVEY_OPEN = 14 * DAY

/** What was thought of a topic. */
export interface TopicMean {
  readonly topic: string
  readonly relevance: number | null
  readonly insight: number | null
}

/** One quarter's survey: its answers lie in a ballot box until it is closed. */
export interface Survey {
  readonly id: string
  readonly openedAt: Instant
  readonly closedAt: Instant | null
  /** Null while it is open, and when fewer than four answered. */
  readonly answered: number | null
  readonly means: readonly (number | null)[] | null
  readonly topics: readonly TopicMean[] | null
}

/** What one member answers; everything may be left out. */
export interface SurveyAnswer {
  /** 1 to 7 for each of the twelve statements, in their order. */
  readonly statements: readonly (number | null)[]
  readonly topics: Readonly<Record<string, { readonly relevance: number | null; readonly insight: number | null }>>
}

/** Whether a survey closes by itself: its time is over, or everybody has answered and there are enough of them. */
export function closesByItself(
  { openedAt, closedAt }: Survey,
  members: readonly string[],
  answered: readonly string[],
  now: Instant,
): boolean {
  if (closedAt !== null) return false
  if (now >= openedAt + SURVEY_OPEN) return true
  return answered.length >= FEWEST_ANSWERS && members.every((id) => answered.includes(id))
}

export type Counts = Pick<Survey, 'answered' | 'means' | 'topics'>

/** What a box of answers comes to; nothing at all while they are too few. */
export function countSurvey(answers: readonly string[], topics: readonly string[]): Counts {
  if (answers.length < FEWEST_ANSWERS) return { answered: null, means: null, topics: null }
  const read = answers.map((answer) => JSON.parse(answer) as SurveyAnswer)
  return {
    answered: read.length,
    means: Array.from({ length: STATEMENTS }, (_, place) => meanOf(read.map(({ statements }) => statements[place]))),
    topics: topics.map((topic) => ({
      topic,
      relevance: meanOf(read.map((answer) => answer.topics[topic]?.relevance)),
      insight: meanOf(read.map((answer) => answer.topics[topic]?.insight)),
    })),
  }
}

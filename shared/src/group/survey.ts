import { FEWEST_ANSWERS, meanOf } from '../session/queries/anonymity.ts'
import { DAY, type Instant } from '../time.ts'

/** The number of statements in the quarterly survey, each answered 1 to 7. The text catalogue has their sentences. */
const STATEMENTS = 12

/** The longest time that a survey is open. */
export const SURVEY_OPEN = 14 * DAY

/** The mean ratings of a topic. */
export interface TopicMean {
  readonly topic: string
  readonly relevance: number | null
  readonly insight: number | null
}

/** One quarter's survey. A ballot box holds its answers until it closes. */
export interface Survey {
  readonly id: string
  readonly openedAt: Instant
  readonly closedAt: Instant | null
  /** Null while it is open, and when fewer than four answered. */
  readonly answered: number | null
  readonly means: readonly (number | null)[] | null
  readonly topics: readonly TopicMean[] | null
}

/** One member's answers. They may leave out any of them. */
export interface SurveyAnswer {
  /** 1 to 7 for each of the twelve statements, in their order. */
  readonly statements: readonly (number | null)[]
  readonly topics: Readonly<Record<string, { readonly relevance: number | null; readonly insight: number | null }>>
}

/** Whether a survey closes by itself: its time is over, or everybody has answered and there are enough answers. */
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

/** The results of a survey. Null values when there are too few answers. */
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

import type { Poll } from '@circlet/shared/session/poll'
import { say } from '../../text/catalogue.ts'
import { asked } from '../../text/en/asked.ts'

/** The sentences about questions to the whole circle. */
export const words = say({ en: asked })

/** A choice as people read it. */
export function choiceName({ kind, moreTime }: Pick<Poll, 'kind' | 'moreTime'>, choice: string): string {
  if (moreTime) return words.moreTime[choice] ?? choice
  return words.brought[kind]?.[choice] ?? choice
}

/** A result in one line, for the shared screen. */
export function resultLine(poll: Poll): string {
  if (!poll.counts) return words.tooFewAnswered
  const { counts } = poll
  return poll.choices.map((choice) => words.choiceWith(choiceName(poll, choice), counts[choice] ?? 0)).join(' · ')
}

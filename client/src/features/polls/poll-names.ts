import type { Poll } from '@circlet/shared/session/model/parts/poll'
import { t } from '../../text/index.ts'

/** A choice as people read it. */
export function choiceName({ kind, moreTime }: Pick<Poll, 'kind' | 'moreTime'>, choice: string): string {
  if (moreTime) return t.polls.moreTime[choice] ?? choice
  return t.polls.brought[kind]?.[choice] ?? choice
}

/** A result in one line, for the shared screen. */
export function resultLine(poll: Poll): string {
  if (!poll.counts) return t.polls.tooFewAnswered
  const { counts } = poll
  return poll.choices.map((choice) => t.polls.choiceWith(choiceName(poll, choice), counts[choice] ?? 0)).join(' · ')
}

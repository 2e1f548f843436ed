import type { PollEvent } from '../../model/parts/poll.ts'
import { countsOf } from '../../queries/poll-counts.ts'
import { type EventOf, type Forgotten, isTheirs, type RedactionRules } from './redaction-rule.ts'

/** What becomes of polls: a vote of theirs goes, and the counts still have it in them. */
export const pollRules: RedactionRules<PollEvent['type']> = {
  'poll-opened': {
    poll: 'kept',
    kind: 'kept',
    question: 'kept',
    choices: 'kept',
    anonymous: 'kept',
    moreTime: 'kept',
    about: 'kept',
  },
  'poll-closed': {
    poll: 'kept',
    votes: ({ votes }, forgotten) => votes?.filter(({ member }) => !isTheirs(forgotten, member)),
    counts: countsLeft,
  },
}

function countsLeft({ poll, votes, counts }: EventOf<'poll-closed'>, forgotten: Forgotten) {
  if (counts || !votes?.some(({ member }) => isTheirs(forgotten, member))) return counts
  const asked = forgotten.state.shared.polls.find(({ id }) => id === poll)
  return asked && countsOf(asked, votes)
}

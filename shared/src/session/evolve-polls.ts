import type { Poll, PollEvent, Vote } from './poll.ts'

/** Folds one fact about polls into the list that everyone sees. */
export function evolvePolls(polls: readonly Poll[], event: PollEvent): readonly Poll[] {
  switch (event.type) {
    case 'poll-opened': {
      const { type: _, poll: id, ...asked } = event
      return [...polls, { id, ...asked, status: 'open', counts: null, votes: null }]
    }
    case 'poll-closed':
      return polls.map((poll) => (poll.id === event.poll ? closed(poll, event) : poll))
    default:
      return event satisfies never
  }
}

function closed(poll: Poll, { votes, counts }: Extract<PollEvent, { type: 'poll-closed' }>): Poll {
  const found = counts ?? (votes && countsOf(poll, votes)) ?? null
  return { ...poll, status: 'closed', votes: votes ?? null, counts: found }
}

/** How often each choice was taken, those that nobody took too. */
export function countsOf({ choices }: Pick<Poll, 'choices'>, answers: readonly Pick<Vote, 'choice'>[]) {
  const taken = answers.flatMap(({ choice }) => choice)
  return Object.fromEntries(choices.map((choice) => [choice, taken.filter((one) => one === choice).length]))
}

/** How many choices one answer may take: with dots a third of them, rounded up. */
export function mostChoices({ kind, choices }: Pick<Poll, 'kind' | 'choices'>): number {
  return kind === 'dots' ? Math.ceil(choices.length / 3) : 1
}

import type { Poll, PollEvent } from '../model/parts/poll.ts'
import { countsOf } from '../queries/poll-counts.ts'

/** Folds one event into the shared polls. */
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

import { ruling } from './phase-rules.ts'
import type { MemberId, SharedSlice } from './view.ts'

const MOST_REPLIES = 2

/** Why a member cannot ask for a reply now; null when they can (QU12). Screens and the server read the same answer. */
export function whyNoReply(
  shared: Pick<SharedSlice, 'agenda' | 'floor' | 'last' | 'queue' | 'round'>,
  member: MemberId,
): 'not-allowed' | 'replies-used-up' | null {
  const { floor, last, queue } = shared
  const turn = floor ?? last
  if (!turn || !hasReplies(shared)) return 'not-allowed'
  // A reply that has begun lowers its hand and ends the asking, so the hands that are up are all that were asked for.
  const replying = floor ? floor.kind === 'reply' : last?.reply === true
  if (replying) return 'replies-used-up'
  if (turn.speaker === member) return 'not-allowed'
  return queue.hands.filter(({ kind }) => kind === 'reply').length < MOST_REPLIES ? null : 'replies-used-up'
}

/** A `round` phase behaves as open, but without replies, once its round has ended (RR13). */
function hasReplies(shared: Pick<SharedSlice, 'agenda' | 'round'>): boolean {
  const { format, replies } = ruling(shared)
  return replies && (format !== 'round' || shared.round !== null)
}

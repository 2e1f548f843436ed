import type { MemberId } from '../../ids.ts'
import type { SharedSlice } from '../model/shared-state.ts'
import { ruling } from './format-rules.ts'

const MOST_REPLIES = 2

/** Why a member cannot ask for a reply now; null when they can (QU12). Screens and the server read the same answer. */
export function whyNoReply(
  shared: Pick<SharedSlice, 'agenda' | 'floor' | 'last' | 'queue' | 'round'>,
  member: MemberId,
): 'not-allowed' | 'replies-used-up' | null {
  const { floor, last, queue, round } = shared
  const { turnsOnlyInRound, replies } = ruling(shared)
  const turn = floor ?? last
  const toReply = floor ? floor.kind === 'reply' : last?.reply
  // A `round` phase behaves as open, but without replies, once its round has ended (RR13).
  const exist = replies && (!turnsOnlyInRound || round)
  if (!turn || !exist || (turn.speaker === member && !toReply)) return 'not-allowed'
  // Nobody replies to a reply, so until one begins its hand is up: the hands are all the replies asked for.
  const asked = queue.hands.filter(({ kind }) => kind === 'reply').length
  return toReply || asked >= MOST_REPLIES ? 'replies-used-up' : null
}

import type { MemberId } from '../../ids.ts'
import type { SharedSlice } from '../model/shared-state.ts'
import { ruling } from './format-rules.ts'

const MOST_REPLIES = 2

/** Why a member cannot reply now; null when they can (QU12). The screens and the server use this one answer. */
export function whyNoReply(
  shared: Pick<SharedSlice, 'agenda' | 'floor' | 'last' | 'queue' | 'round'>,
  member: MemberId,
): 'not-allowed' | 'replies-used-up' | null {
  const { floor, last, queue, round } = shared
  const { turnsOnlyInRound, replies } = ruling(shared)
  const turn = floor ?? last
  const toReply = floor ? floor.kind === 'reply' : last?.reply
  // After its round has ended, a `round` phase behaves as open, but without replies (RR13).
  const exist = replies && (!turnsOnlyInRound || round)
  if (!turn || !exist || (turn.speaker === member && !toReply)) return 'not-allowed'
  // A reply's hand stays up until the reply begins, so the hands count all requested replies.
  const asked = queue.hands.filter(({ kind }) => kind === 'reply').length
  return toReply || asked >= MOST_REPLIES ? 'replies-used-up' : null
}

import type { MemberId } from '../../ids.ts'
import type { Instant } from '../../time.ts'
import { BALANCE_AT_FIRST, type Band, isMeasured, memberBalanceOf } from '../model/balance-state.ts'
import { agreedOn } from '../model/parts/poll.ts'
import type { SessionState } from '../model/state.ts'
import { reached } from './evaluation-times.ts'
import { eagerFrom } from './high-share.ts'
import { shareRatio } from './shares.ts'
import { THRESHOLDS as LIMITS } from './thresholds.ts'

/** A member's share of the speaking time in one word, for them alone. */
export type OwnShare = 'plenty-left' | 'fair' | 'generous'

/** A member's own share (BA18). Null while too little was counted, and for members who are not counted. */
export function ownShareOf({ shared, hidden }: SessionState, member: MemberId, now: Instant): OwnShare | null {
  const balance = reached(hidden.balance ?? BALANCE_AT_FIRST, shared, now)
  const space = memberBalanceOf(balance, member)
  if (balance.countedMs < LIMITS.invite.countedMs || !isMeasured(space)) return null
  const share = shareRatio(balance, space)
  if (share < LIMITS.invite.below) return 'plenty-left'
  return share >= eagerFrom(balance) ? 'generous' : 'fair'
}

/** The band that everyone sees at the end, if the circle agreed: the last one told to facilitators (BA12, BA19). */
export function evennessOf({ shared, facilitation }: SessionState): Band | null {
  return shared.status === 'ended' && agreedOn(shared.polls, 'evenness') ? facilitation.band : null
}

import type { MemberId } from '../../ids.ts'
import type { Instant } from '../../time.ts'
import type { Balance, MemberBalance } from '../model/balance-state.ts'
import { isCalm, isNew, type Scene } from './low-share.ts'
import { excessMs, recentRatio, shareRatio } from './shares.ts'
import { THRESHOLDS as LIMITS } from './thresholds.ts'

const { listen: LISTEN } = LIMITS

/** BA7: whether the engine has counted enough, with enough members, to judge a high share (D1, D2). */
export function mayBeEager({ balance }: Scene): boolean {
  return balance.n >= 3 && balance.wallMs >= LISTEN.wallMs && balance.countedMs >= LISTEN.countedMs
}

/** BA7: whether a member has a high share, keeps it, and others wait or have little (D2–D5). */
export function isEager(scene: Scene, member: MemberId, space: MemberBalance): boolean {
  const { balance } = scene
  if (shareRatio(balance, space) < eagerFrom(balance)) return false
  if (excessMs(balance, space) < LISTEN.excessMs) return false
  if (recentRatio(balance, scene.recent(), member, space) < LISTEN.recentFrom) return false
  return isSomebodyWaiting(scene, member) || isSomebodyBelow(balance, member)
}

/** The share ratio from which a share is high, by the number of members. */
export const eagerFrom = ({ n }: Balance): number => (n === 3 ? LISTEN.fromOfThree : LISTEN.from)

/** BA8: whether an eager member may be nudged at this instant (D6–D8). */
export function mayBeNudged({ balance, shared, at }: Scene, member: MemberId, space: MemberBalance): boolean {
  const { nudges } = space
  if (isNew(shared, space, at)) return false
  if (nudges.count >= LISTEN.most || balance.holding.includes(member)) return false
  return (nudges.at === null || at - nudges.at >= LISTEN.againMs) && isCalm(balance, shared, at)
}

function isSomebodyWaiting({ shared, at }: Scene, but: MemberId): boolean {
  return shared.queue.hands.some((hand) => hand.member !== but && waitsLong(hand.raisedAt, at))
}

const waitsLong = (raisedAt: Instant, at: Instant) => at - raisedAt >= LISTEN.waitedMs

function isSomebodyBelow(balance: Balance, but: MemberId): boolean {
  return Object.entries(balance.spaces).some(
    ([member, space]) => member !== but && space.spell !== null && shareRatio(balance, space) < LIMITS.invite.below,
  )
}

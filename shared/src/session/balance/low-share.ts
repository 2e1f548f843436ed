import type { MemberId } from '../../ids.ts'
import type { Instant } from '../../time.ts'
import type { Balance, MemberBalance } from '../model/balance-state.ts'
import type { SharedSlice } from '../model/shared-state.ts'
import { remainingMs } from '../queries/time/timers.ts'
import { presentMs, quietLimitMs, type Recent, recentRatio, shareRatio } from './shares.ts'
import { THRESHOLDS as LIMITS } from './thresholds.ts'

const { invite: INVITE } = LIMITS

/** A session at one instant, as the conditions ask about it. */
export interface Scene {
  readonly balance: Balance
  readonly shared: SharedSlice
  readonly at: Instant
  readonly recent: () => Recent
}

/** BA4: whether enough was counted to say that anybody has had little space. */
export function mayBeQuiet({ balance }: Scene): boolean {
  return balance.wallMs >= INVITE.wallMs && balance.countedMs >= INVITE.countedMs
}

/** BA4: whether a member has had little space, is not coming in by themselves, and did not say to be left alone (Q1–Q7). */
export function isQuiet(scene: Scene, member: MemberId, space: MemberBalance): boolean {
  const { balance, shared, at } = scene
  if (shareRatio(balance, space) >= INVITE.below || presentMs(balance, space) < INVITE.presentMs) return false
  if (at - space.heardAt < quietLimitMs(balance) || isMuted(space, at)) return false
  if (isSpeaking(scene, member) || comesIn(shared, member)) return false
  return recentRatio(balance, scene.recent(), member, space) < INVITE.recentBelow
}

/** BA6: whether somebody who is quiet may be invited again by now (Q8). */
export function mayBeInvited({ shared, at }: Scene, space: MemberBalance): boolean {
  const { invites, declined } = space
  if (invites.count >= INVITE.most || isNew(shared, space, at)) return false
  const againMs = INVITE.againMs * (declined ? INVITE.declinedTimes : 1)
  return invites.at === null || at - invites.at >= againMs
}

/** BA6: whether an invitation could be used now (Q10), and it is no time of pausing (Q11). */
export function isTimeToInvite({ balance, shared, at }: Scene): boolean {
  const left = remainingMs(shared.timers.phase, at)
  if (left !== null && left < INVITE.leftMs) return false
  return shared.queue.hands.length <= INVITE.waiting && isCalm(balance, shared, at)
}

/** BA6: nothing while the session or the turn is paused, nor just after (Q11, D8). */
export function isCalm(balance: Balance, shared: SharedSlice, at: Instant): boolean {
  return shared.pause === null && shared.timers.turn.status !== 'paused' && at >= balance.calmUntil
}

/** BA6: somebody who said that it is their first time is left alone for a while (Q11). */
export function isNew({ startedAt }: SharedSlice, { newFrom }: MemberBalance, at: Instant): boolean {
  return newFrom !== undefined && at - Math.max(newFrom, startedAt ?? at) < LIMITS.newMs
}

/** Whether a member has the floor, or was heard by the last sums of speaking detection. */
export function isSpeaking({ balance, shared, at }: Scene, member: MemberId): boolean {
  if (shared.floor) return shared.floor.speaker === member
  // Sums come after the seconds they tell of, and the next are as long in coming.
  return at - balance.heard.at < 2 * LIMITS.voiceMs && balance.heard.members.includes(member)
}

/** A hand up, or a turn to come in a round, says that one is coming in. */
export function comesIn({ queue, round }: SharedSlice, member: MemberId): boolean {
  if (queue.hands.some((hand) => hand.member === member)) return true
  const mark = round?.state[member]
  return mark === 'due' || mark === 'later' || mark === 'speaking'
}

/** Whether a pass of theirs is in force. */
export function isMuted({ passes, mutedInPhase, mutedUntil }: MemberBalance, at: Instant): boolean {
  return mutedInPhase || at < mutedUntil || passes >= INVITE.passesForSession
}

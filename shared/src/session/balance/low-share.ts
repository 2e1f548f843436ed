import type { MemberId } from '../../ids.ts'
import type { Instant } from '../../time.ts'
import type { Balance, MemberBalance } from '../model/balance-state.ts'
import type { SharedSlice } from '../model/shared-state.ts'
import { remainingMs } from '../queries/time/timers.ts'
import { presentMs, quietLimitMs, type Recent, recentRatio, shareRatio } from './shares.ts'
import { THRESHOLDS as LIMITS } from './thresholds.ts'

const { invite: INVITE } = LIMITS

/** The inputs of the conditions: a session at one instant. */
export interface Scene {
  readonly balance: Balance
  readonly shared: SharedSlice
  readonly at: Instant
  readonly recent: () => Recent
}

/** BA4: whether the engine has counted enough to judge a low share. */
export function mayBeQuiet({ balance }: Scene): boolean {
  return balance.wallMs >= INVITE.wallMs && balance.countedMs >= INVITE.countedMs
}

/** BA4: whether a member has a low share, is not about to speak, and has no pass in force (Q1–Q7). */
export function isQuiet(scene: Scene, member: MemberId, space: MemberBalance): boolean {
  const { balance, shared, at } = scene
  if (shareRatio(balance, space) >= INVITE.below || presentMs(balance, space) < INVITE.presentMs) return false
  if (at - space.heardAt < quietLimitMs(balance) || isMuted(space, at)) return false
  if (isSpeaking(scene, member) || comesIn(shared, member)) return false
  return recentRatio(balance, scene.recent(), member, space) < INVITE.recentBelow
}

/** BA6: whether a quiet member may be invited at this instant (Q8). */
export function mayBeInvited({ shared, at }: Scene, space: MemberBalance): boolean {
  const { invites, declined } = space
  if (invites.count >= INVITE.most || isNew(shared, space, at)) return false
  const againMs = INVITE.againMs * (declined ? INVITE.declinedTimes : 1)
  return invites.at === null || at - invites.at >= againMs
}

/** BA6: whether there is room for an invitation (Q10) and no recent pause (Q11). */
export function isTimeToInvite({ balance, shared, at }: Scene): boolean {
  const left = remainingMs(shared.timers.phase, at)
  if (left !== null && left < INVITE.leftMs) return false
  return shared.queue.hands.length <= INVITE.waiting && isCalm(balance, shared, at)
}

/** BA6: false while the session or the turn is paused, and shortly after (Q11, D8). */
export function isCalm(balance: Balance, shared: SharedSlice, at: Instant): boolean {
  return shared.pause === null && shared.timers.turn.status !== 'paused' && at >= balance.calmUntil
}

/** BA6: whether a first-timer is still in their first minutes; the engine asks them nothing then (Q11). */
export function isNew({ startedAt }: SharedSlice, { newFrom }: MemberBalance, at: Instant): boolean {
  return newFrom !== undefined && at - Math.max(newFrom, startedAt ?? at) < LIMITS.newMs
}

/** Whether a member has the floor, or speech detection heard them in its latest record. */
export function isSpeaking({ balance, shared, at }: Scene, member: MemberId): boolean {
  if (shared.floor) return shared.floor.speaker === member
  // A record covers the seconds before it, and the next one arrives one interval later.
  return at - balance.heard.at < 2 * LIMITS.voiceMs && balance.heard.members.includes(member)
}

/** Whether a member is about to speak: they have a hand up or a turn to come in a round. */
export function comesIn({ queue, round }: SharedSlice, member: MemberId): boolean {
  if (queue.hands.some((hand) => hand.member === member)) return true
  const mark = round?.state[member]
  return mark === 'due' || mark === 'later' || mark === 'speaking'
}

/** Whether a member's pass is in force. */
export function isMuted({ passes, mutedInPhase, mutedUntil }: MemberBalance, at: Instant): boolean {
  return mutedInPhase || at < mutedUntil || passes >= INVITE.passesForSession
}

import type { MemberId } from '../../ids.ts'
import type { Instant } from '../../time.ts'
import { type Balance, type Due, isMeasured, memberBalanceOf } from '../model/balance-state.ts'
import type { SharedSlice } from '../model/shared-state.ts'
import { instantOf, looksAfter } from './evaluation-times.ts'
import { isEager, mayBeEager, mayBeNudged } from './high-share.ts'
import { isQuiet, isSpeaking, isTimeToInvite, mayBeInvited, mayBeQuiet, type Scene } from './low-share.ts'
import { isBalanced } from './participation.ts'
import { recentAt, shareRatio, tickAt } from './shares.ts'
import { THRESHOLDS as LIMITS } from './thresholds.ts'

/** The due prompts whose conditions still hold, at the end of a turn or while the floor is free (BA9). */
export function toShow(balance: Balance, shared: SharedSlice, at: Instant): readonly Due[] {
  if (balance.due.length === 0 || !isBalanced(shared)) return []
  const scene = sceneAt(balance, shared, at)
  return balance.due.filter((due) => (due.kind === 'invite' ? isInvitable(scene, due.member) : hasEnded(scene, due)))
}

/** Whether the server first shows a member who asks for the floor that others have spoken little (BA9). */
export function isToListenFirst(balance: Balance, shared: SharedSlice, member: MemberId, at: Instant): boolean {
  const due = balance.due.some((each) => each.kind === 'listen' && each.member === member)
  return due && isBalanced(shared) && isNudgeable(sceneAt(balance, shared, at), member)
}

/** The next tick at which a prompt appears without any event. Only a free floor shows prompts at a tick (BA9). */
export function nextShowAt(balance: Balance, shared: SharedSlice): Instant | null {
  if (shared.startedAt === null || shared.floor || !isBalanced(shared) || !mayComeUp(balance, shared)) return null
  for (const look of looksAfter(balance, shared)) {
    if (look.isLast) return null
    const at = instantOf(shared, look.tick)
    if (toShow(look.balance, shared, at).length > 0) return at
  }
  return null
}

/** On a free floor no share changes. Unless a member has a low share, there is nothing to wait for. */
function mayComeUp(balance: Balance, { queue }: SharedSlice): boolean {
  if (balance.countedMs < LIMITS.invite.countedMs) return false
  if (balance.due.length > 0 || (queue.hands.length > 0 && isUnheld(balance))) return true
  return Object.values(balance.spaces).some(
    (space) => space.spell !== null && shareRatio(balance, space) < LIMITS.invite.below,
  )
}

function sceneAt(balance: Balance, shared: SharedSlice, at: Instant): Scene {
  return { balance, shared, at, recent: () => recentAt(balance, tickAt(shared.startedAt ?? 0, at)) }
}

function isInvitable(scene: Scene, member: MemberId): boolean {
  const { balance, at } = scene
  const space = memberBalanceOf(balance, member)
  if (balance.inviteShownAt !== null && at - balance.inviteShownAt < LIMITS.invite.apartMs) return false
  if (!isMeasured(space) || !mayBeQuiet(scene) || !isQuiet(scene, member, space)) return false
  return mayBeInvited(scene, space) && isTimeToInvite(scene)
}

function isNudgeable(scene: Scene, member: MemberId): boolean {
  const space = memberBalanceOf(scene.balance, member)
  if (!isMeasured(space) || isSpeaking(scene, member) || !mayBeEager(scene)) return false
  return isEager(scene, member, space) && mayBeNudged(scene, member, space)
}

/** A nudge appears right after its member's own turn, or when speech detection no longer hears them. */
function hasEnded(scene: Scene, { member }: Due): boolean {
  const { balance, shared, at } = scene
  const justEnded =
    shared.last?.speaker === member && at - memberBalanceOf(balance, member).heardAt <= LIMITS.afterTurnMs
  return (justEnded || (!shared.floor && isUnheld(balance))) && isNudgeable(scene, member)
}

/** Whether speech detection has reported since the floor became free. */
const isUnheld = (balance: Balance) => balance.heard.at > balance.freeSince

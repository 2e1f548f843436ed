import type { MemberId } from '../../ids.ts'
import type { Duration, Instant } from '../../time.ts'
import type { Balance, Band, MemberBalance } from '../model/balance-state.ts'
import { THRESHOLDS as LIMITS } from './thresholds.ts'

/** A member's equal share of the counted time. */
export function expectedMs(balance: Balance, space: MemberBalance): Duration {
  return space.expectedMs + (space.spell ? balance.shareMs - space.spell.shareMs : 0)
}

/** How long a member has taken part, silence included. */
export function presentMs(balance: Balance, space: MemberBalance): Duration {
  return space.presentMs + (space.spell ? balance.wallMs - space.spell.wallMs : 0)
}

/** Speaking time divided by the equal share: 1 is an equal share. The lent time dampens early noise. */
export function shareRatio(balance: Balance, space: MemberBalance): number {
  return ratio(space.spokenMs, expectedMs(balance, space), balance.n)
}

/** Speaking time beyond an equal share. */
export function excessMs(balance: Balance, space: MemberBalance): Duration {
  return space.spokenMs - expectedMs(balance, space)
}

/** Sums over the recent past, for the recent ratios of all members at one tick. */
export interface Recent {
  /** The running total of shares at the start of the recent past. */
  readonly shareMs: Duration
  readonly spoken: Readonly<Record<MemberId, Duration>>
}

/** Adds up the recent stretches before a tick. */
export function recentAt(balance: Balance, tick: number): Recent {
  const stretches = balance.recent.filter((stretch) => stretch.tick >= tick - LIMITS.recentTicks)
  const spoken: Record<MemberId, Duration> = {}
  for (const stretch of stretches) {
    for (const [member, ms] of Object.entries(stretch.spoken)) spoken[member] = (spoken[member] ?? 0) + ms
  }
  return { shareMs: stretches[0]?.shareMs ?? balance.shareMs, spoken }
}

/** The share ratio over the recent past, or since the member joined. */
export function recentRatio(balance: Balance, recent: Recent, member: MemberId, space: MemberBalance): number {
  const from = Math.max(recent.shareMs, space.spell?.shareMs ?? balance.shareMs)
  return ratio(recent.spoken[member] ?? 0, balance.shareMs - from, balance.n)
}

/** How long a member may be silent before they count as quiet. Long turns raise the limit. */
export function quietLimitMs({ n, turns }: Balance): Duration {
  const mean = turns.count === 0 ? 0 : turns.ms / turns.count
  return Math.min(LIMITS.quiet.mostMs, Math.max(LIMITS.quiet.leastMs, LIMITS.quiet.turns * n * mean))
}

/**
 * How uneven the sharing was, 0 to 1: a Gini coefficient of spoken against expected time, weighted by presence, for any
 * number of members.
 */
export function unevenness(balance: Balance): number {
  const all = Object.values(balance.spaces)
    .map((space) => ({ spokenMs: space.spokenMs, expectedMs: expectedMs(balance, space) }))
    .filter((space) => space.expectedMs > 0)
  const total = all.reduce((sum, space) => sum + space.expectedMs, 0)
  const spoken = all.reduce((sum, space) => sum + space.spokenMs, 0)
  if (all.length < 2 || spoken <= 0) return 0
  // Sorted by share, the pairwise differences follow from two running sums.
  let apart = 0
  let before = { spokenMs: 0, expectedMs: 0 }
  for (const { spokenMs, expectedMs } of all.toSorted(
    (a, b) => a.spokenMs / a.expectedMs - b.spokenMs / b.expectedMs,
  )) {
    apart += spokenMs * before.expectedMs - before.spokenMs * expectedMs
    before = { spokenMs: before.spokenMs + spokenMs, expectedMs: before.expectedMs + expectedMs }
  }
  return Math.min(1, (apart / (total * spoken)) * (all.length / (all.length - 1)))
}

/** The group's band. Null until enough was counted. */
export function bandOf(balance: Balance): Band | null {
  if (balance.countedMs < LIMITS.invite.countedMs) return null
  const uneven = unevenness(balance)
  if (uneven >= LIMITS.bands.fewVoices) return 'few-voices'
  return uneven >= LIMITS.bands.mixed ? 'mixed' : 'even'
}

/** The last tick at or before an instant. */
export function tickAt(startedAt: Instant, at: Instant): number {
  return Math.floor((at - startedAt) / LIMITS.tickMs)
}

function ratio(spokenMs: Duration, equalMs: Duration, n: number): number {
  const lent = LIMITS.lentMs / Math.max(1, n)
  return (spokenMs + lent) / (equalMs + lent)
}

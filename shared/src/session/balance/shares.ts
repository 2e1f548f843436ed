import type { MemberId } from '../../ids.ts'
import type { Duration, Instant } from '../../time.ts'
import type { Balance, Band, MemberBalance } from '../model/balance-state.ts'
import { THRESHOLDS as LIMITS } from './thresholds.ts'

/** What an equal share of the counted time has come to for somebody. */
export function expectedMs(balance: Balance, space: MemberBalance): Duration {
  return space.expectedMs + (space.spell ? balance.shareMs - space.spell.shareMs : 0)
}

/** How long somebody has taken part, silence included. */
export function presentMs(balance: Balance, space: MemberBalance): Duration {
  return space.presentMs + (space.spell ? balance.wallMs - space.spell.wallMs : 0)
}

/** What was spoken against an equal share: 1 is an equal share, and what everyone is lent keeps early noise out. */
export function shareRatio(balance: Balance, space: MemberBalance): number {
  return ratio(space.spokenMs, expectedMs(balance, space), balance.n)
}

/** How far what was spoken lies beyond an equal share. */
export function excessMs(balance: Balance, space: MemberBalance): Duration {
  return space.spokenMs - expectedMs(balance, space)
}

/** The sums over the recent past, for everybody's recent ratio at one tick. */
export interface Recent {
  /** Where the sum of all shares stood when it began. */
  readonly shareMs: Duration
  readonly spoken: Readonly<Record<MemberId, Duration>>
}

/** Adds up the stretches before a tick that are still recent. */
export function recentAt(balance: Balance, tick: number): Recent {
  const stretches = balance.recent.filter((stretch) => stretch.tick >= tick - LIMITS.recentTicks)
  const spoken: Record<MemberId, Duration> = {}
  for (const stretch of stretches) {
    for (const [member, ms] of Object.entries(stretch.spoken)) spoken[member] = (spoken[member] ?? 0) + ms
  }
  return { shareMs: stretches[0]?.shareMs ?? balance.shareMs, spoken }
}

/** The share ratio over the recent past, of somebody who came meanwhile since they came. */
export function recentRatio(balance: Balance, recent: Recent, member: MemberId, space: MemberBalance): number {
  const from = Math.max(recent.shareMs, space.spell?.shareMs ?? balance.shareMs)
  return ratio(recent.spoken[member] ?? 0, balance.shareMs - from, balance.n)
}

/** How long somebody may be unheard before it means anything: where turns are long, everyone is for a while. */
export function quietLimitMs({ n, turns }: Balance): Duration {
  const mean = turns.count === 0 ? 0 : turns.ms / turns.count
  return Math.min(LIMITS.quiet.mostMs, Math.max(LIMITS.quiet.leastMs, LIMITS.quiet.turns * n * mean))
}

/** How unevenly the talking was spread, 0 to 1: a Gini of spoken against expected, weighted by presence, for any size. */
export function unevenness(balance: Balance): number {
  const all = Object.values(balance.spaces)
    .map((space) => ({ spokenMs: space.spokenMs, expectedMs: expectedMs(balance, space) }))
    .filter((space) => space.expectedMs > 0)
  const total = all.reduce((sum, space) => sum + space.expectedMs, 0)
  const spoken = all.reduce((sum, space) => sum + space.spokenMs, 0)
  if (all.length < 2 || spoken <= 0) return 0
  // Sorted by share, every pair's difference comes out of two running sums.
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

/** The group's band, once enough was counted to say anything. */
export function bandOf(balance: Balance): Band | null {
  if (balance.countedMs < LIMITS.invite.countedMs) return null
  const uneven = unevenness(balance)
  if (uneven >= LIMITS.bands.fewVoices) return 'few-voices'
  return uneven >= LIMITS.bands.mixed ? 'mixed' : 'even'
}

/** Which tick of a session is the last at or before an instant. */
export function tickAt(startedAt: Instant, at: Instant): number {
  return Math.floor((at - startedAt) / LIMITS.tickMs)
}

function ratio(spokenMs: Duration, equalMs: Duration, n: number): number {
  const lent = LIMITS.lentMs / Math.max(1, n)
  return (spokenMs + lent) / (equalMs + lent)
}

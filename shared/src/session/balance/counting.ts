import type { MemberId } from '../../ids.ts'
import type { Duration, Instant } from '../../time.ts'
import { type Balance, isMeasured, type MemberBalance, memberBalanceOf } from '../model/balance-state.ts'
import type { SharedSlice } from '../model/shared-state.ts'
import { tickAt } from './shares.ts'
import { THRESHOLDS as LIMITS } from './thresholds.ts'

/** Counts the time up to an instant at most one tick ahead. The session must not have changed in between. */
export function counted(balance: Balance, shared: SharedSlice, to: Instant): Balance {
  const next = { ...balance, countedTo: to, wallMs: balance.wallMs + to - balance.countedTo }
  const speaker = speakerOf(shared)
  if (speaker === null || !isMeasured(memberBalanceOf(balance, speaker))) return next
  const ms = to - Math.max(balance.countedTo, shared.floor?.startedAt ?? to)
  return ms <= 0 ? next : credited(next, { [speaker]: ms }, tickOf(shared, balance.countedTo))
}

/** The member whose speaking time runs. A paused turn counts for nobody. */
export function speakerOf({ floor, timers }: SharedSlice): MemberId | null {
  return floor && timers.turn.status === 'running' ? floor.speaker : null
}

/**
 * Adds sums from speech detection for measured members. Simultaneous speech is scaled down, so that the total never
 * exceeds the time that passed. While a member has the floor, the sums are ignored.
 */
export function voiced(balance: Balance, shared: SharedSlice, sums: Readonly<Record<MemberId, Duration>>, at: Instant) {
  const those = Object.entries(sums).filter(([member]) => isMeasured(memberBalanceOf(balance, member)))
  const all = those.reduce((sum, [, ms]) => sum + ms, 0)
  const contributors = those.filter(([, ms]) => ms >= LIMITS.contributionMs).map(([member]) => member)
  if (shared.floor || all <= 0) return { ...balance, heard: { at, members: [] } }
  const restedMs = Math.min(LIMITS.voiceMs, at - balance.freeSince)
  const part = (restedMs / LIMITS.voiceMs) * Math.min(1, LIMITS.voiceMs / all)
  const credits = Object.fromEntries(those.map(([member, ms]) => [member, Math.round(ms * part)]))
  const next = credited({ ...balance, heard: { at, members: contributors } }, credits, tickOf(shared, at - 1))
  const spaces = { ...next.spaces }
  for (const member of contributors) spaces[member] = { ...memberBalanceOf(next, member), heardAt: at }
  return { ...next, spaces }
}

function credited(balance: Balance, credits: Readonly<Record<MemberId, Duration>>, tick: number): Balance {
  const spaces: Record<MemberId, MemberBalance> = { ...balance.spaces }
  let ms = 0
  for (const [member, spoken] of Object.entries(credits)) {
    const space = memberBalanceOf(balance, member)
    spaces[member] = { ...space, spokenMs: space.spokenMs + spoken }
    ms += spoken
  }
  return {
    ...balance,
    spaces,
    recent: remembered(balance, credits, tick),
    countedMs: balance.countedMs + ms,
    shareMs: balance.shareMs + ms / Math.max(1, balance.n),
  }
}

/** Subtracts a member's speaking time after an undo of the turn in which they spoke (BA17). */
export function uncounted(balance: Balance, shared: SharedSlice, member: MemberId, ms: Duration, at: Instant): Balance {
  return ms === 0 ? balance : credited(balance, { [member]: -ms }, tickOf(shared, at))
}

/**
 * Adds credits to the recent stretch of this tick. One stretch covers the time between two ticks; old stretches are
 * removed.
 */
function remembered({ recent, shareMs }: Balance, credits: Readonly<Record<MemberId, Duration>>, tick: number) {
  const last = recent.at(-1)
  if (last?.tick === tick) {
    const spoken: Record<MemberId, Duration> = { ...last.spoken }
    for (const [member, ms] of Object.entries(credits)) spoken[member] = (spoken[member] ?? 0) + ms
    return recent.with(-1, { ...last, spoken })
  }
  const young = recent.filter((stretch) => stretch.tick > tick - LIMITS.recentTicks)
  return [...young, { tick, shareMs, spoken: credits }]
}

const tickOf = (shared: SharedSlice, at: Instant) => tickAt(shared.startedAt ?? 0, at)

import type { MemberId } from '../../ids.ts'
import type { Instant } from '../../time.ts'
import { type Balance, type MemberBalance, memberBalanceOf, withMemberBalance } from '../model/balance-state.ts'
import type { Member, SharedSlice } from '../model/shared-state.ts'
import { runningPhase } from '../queries/format-rules.ts'
import { isHere } from '../queries/members.ts'
import { expectedMs, presentMs } from './shares.ts'
import { THRESHOLDS as LIMITS } from './thresholds.ts'

/** Whether the engine counts time and may show prompts: live, not paused, a balanced phase, and not switched off. */
export function isBalanced(shared: SharedSlice): boolean {
  if (shared.status !== 'live' || shared.pause !== null || !shared.options.prompts) return false
  return (runningPhase(shared)?.balance ?? 'full') === 'full'
}

/** Begins and ends spells, according to who takes part now. */
export function regrouped(balance: Balance, shared: SharedSlice, at: Instant): Balance {
  const focus = runningPhase(shared)?.focus ?? balance.focus
  let spaces = balance.spaces
  let n = balance.n
  for (const member of shared.members) {
    const space = memberBalanceOf(balance, member.id)
    const takesPart = isCounted(member, space, focus, at)
    if (takesPart === (space.spell !== null)) continue
    n += takesPart ? 1 : -1
    spaces = { ...spaces, [member.id]: takesPart ? joining(balance, space, at) : leaving(balance, space) }
  }
  return spaces === balance.spaces && focus === balance.focus ? balance : { ...balance, spaces, n, focus }
}

/**
 * Whether the engine counts a member. It excludes facilitators, the focus, listeners, members who want no prompts, and
 * absent members.
 */
function isCounted(member: Member, space: MemberBalance, focus: Balance['focus'], at: Instant): boolean {
  if (!member.today || member.presence === 'left' || member.role === 'facilitator') return false
  if (member.listening || space.off || (space.unmeasured && !space.lingers) || member.id === focus) return false
  return isHere(member) || (space.awayAt !== null && at - space.awayAt < LIMITS.awayMs)
}

function joining(balance: Balance, space: MemberBalance, at: Instant): MemberBalance {
  const spell = { at, shareMs: balance.shareMs, wallMs: balance.wallMs }
  return { ...space, spell, heardAt: Math.max(space.heardAt, at) }
}

function leaving(balance: Balance, space: MemberBalance): MemberBalance {
  const sums = { expectedMs: expectedMs(balance, space), presentMs: presentMs(balance, space) }
  return { ...space, ...sums, spell: null, quietTicks: 0, eagerTicks: 0 }
}

/**
 * Stops measuring a member who does not want it. In a running phase their counts stay until its end, so that nothing
 * changes for others. Otherwise they are deleted at once (BA16).
 */
export function unmeasured(balance: Balance, shared: SharedSlice, member: MemberId): Balance {
  const lingers = shared.status === 'live' && memberBalanceOf(balance, member).spell !== null
  const next = withMemberBalance(balance, member, { unmeasured: true, lingers })
  const due = balance.due.filter((each) => each.member !== member)
  return lingers ? { ...next, due } : forgotten(next, member)
}

/** Deletes the counts of all unmeasured members at the end of the phase (BA16). */
export function allForgotten(balance: Balance): Balance {
  const those = Object.keys(balance.spaces).filter((member) => memberBalanceOf(balance, member).unmeasured)
  return those.reduce(forgotten, balance)
}

function forgotten(balance: Balance, member: MemberId): Balance {
  const { spell } = memberBalanceOf(balance, member)
  const nothing = { spokenMs: 0, expectedMs: 0, presentMs: 0, spokenAtInvite: null, quietTicks: 0, eagerTicks: 0 }
  const next = withMemberBalance(balance, member, { ...nothing, spell: null, lingers: false })
  return spell === null ? next : { ...next, n: next.n - 1 }
}

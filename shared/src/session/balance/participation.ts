import type { MemberId } from '../../ids.ts'
import type { Instant } from '../../time.ts'
import { type Balance, type MemberBalance, memberBalanceOf, withMemberBalance } from '../model/balance-state.ts'
import type { Member, SharedSlice } from '../model/shared-state.ts'
import { runningPhase } from '../queries/format-rules.ts'
import { isHere } from '../queries/members.ts'
import { expectedMs, presentMs } from './shares.ts'
import { THRESHOLDS as LIMITS } from './thresholds.ts'

/** Whether time is counted and anybody may be prompted: live, not paused, in a part that is balanced, and not switched off. */
export function isBalanced(shared: SharedSlice): boolean {
  if (shared.status !== 'live' || shared.pause !== null || !shared.options.prompts) return false
  return (runningPhase(shared)?.balance ?? 'full') === 'full'
}

/** Begins and ends spells of taking part, as people now stand. */
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

/** Facilitators, whoever the part is about, who listens today and who wants no prompts are not counted; nor who is not there. */
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
 * Nothing more is counted of somebody who does not want it. In a running part what was counted stays to its end, so that
 * nothing that others receive changes by it; else it is gone at once (BA16).
 */
export function unmeasured(balance: Balance, shared: SharedSlice, member: MemberId): Balance {
  const lingers = shared.status === 'live' && memberBalanceOf(balance, member).spell !== null
  const next = withMemberBalance(balance, member, { unmeasured: true, lingers })
  const due = balance.due.filter((each) => each.member !== member)
  return lingers ? { ...next, due } : forgotten(next, member)
}

/** What was counted of all who do not want it is gone: the part is over (BA16). */
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

import type { MemberId } from '../../../ids.ts'
import type { Instant } from '../../../time.ts'
import { voiced } from '../../balance/counting.ts'
import { reached } from '../../balance/evaluation-times.ts'
import { allForgotten, isBalanced, regrouped, unmeasured } from '../../balance/participation.ts'
import { tickAt } from '../../balance/shares.ts'
import { THRESHOLDS as LIMITS } from '../../balance/thresholds.ts'
import { undoTurnBalance } from '../../balance/turn-undo.ts'
import {
  type Balance,
  type Due,
  type MemberBalance,
  memberBalanceOf,
  withMemberBalance,
} from '../../model/balance-state.ts'
import type { FoldContext } from '../../model/fold-context.ts'
import type { SharedSlice } from '../../model/shared-state.ts'
import { evolveHinting } from './hints.ts'
import { withLastEnded } from './turn-undo.ts'

/** Folds one event into the balance: first it counts the time before the event, then it applies the event (BA2). */
export function evolveBalance(balance: Balance, context: FoldContext): Balance {
  const { before, after, at } = context
  if (before.status === 'lobby' && after.status === 'lobby') return evolveFact(balance, context)
  const turned = changesCounting(context)
  const known = balance.countedTo === 0 && before.status === 'live' ? begun(balance, before, at) : balance
  const led = turned || isTickBetween(before, known.countedTo, at) ? reached(known, before, at) : known
  const next = evolveHinting(evolveFact(withLastEnded(led, context), context), context)
  return turned ? settled(next, context) : next
}

/** A session stored by an older build starts counting at the first record of this build. */
function begun(balance: Balance, shared: SharedSlice, at: Instant): Balance {
  return { ...regrouped(balance, shared, at), countedTo: at, freeSince: at }
}

/** Whether this event changes what is counted, or for whom. Then the time before it is counted first. */
function changesCounting({ event, before, after }: FoldContext): boolean {
  if (before.timers !== after.timers || before.members !== after.members || before.agenda !== after.agenda) return true
  if (before.floor !== after.floor || before.pause !== after.pause || before.status !== after.status) return true
  return before.options !== after.options || event.type === 'preferences-set' || event.type === 'voice-noted'
}

function isTickBetween({ startedAt }: SharedSlice, from: Instant, to: Instant): boolean {
  return startedAt !== null && tickAt(startedAt, to) > tickAt(startedAt, from)
}

function settled(balance: Balance, { before, after, at }: FoldContext): Balance {
  const grouped =
    before.members === after.members && before.agenda === after.agenda && before.status === after.status
      ? balance
      : regrouped(balance, after, at)
  const paused = isHeld(before) && !isHeld(after)
  const calmUntil = paused ? at + LIMITS.calmMs : grouped.calmUntil
  const freed = (before.floor && !after.floor) || (!isBalanced(before) && isBalanced(after))
  return { ...grouped, countedTo: at, calmUntil, freeSince: freed ? at : grouped.freeSince }
}

const isHeld = ({ pause, timers }: SharedSlice) => pause !== null || timers.turn.status === 'paused'

function evolveFact(balance: Balance, context: FoldContext): Balance {
  const { event, before, after, at } = context
  switch (event.type) {
    case 'member-joined':
      return withMemberBalance(balance, event.member, { heardAt: at })
    case 'member-forgotten':
      return balanceOfOthers(balance, event.member)
    case 'first-time-said':
      return withMemberBalance(balance, event.member, { newFrom: at })
    case 'presence-changed':
      return withMemberBalance(balance, event.member, { awayAt: event.presence === 'away' ? at : null })
    case 'preferences-set': {
      const { prompts, measured } = event.preferences
      const off = prompts === undefined ? {} : { off: !prompts }
      const again = measured === true ? { unmeasured: false, lingers: false } : {}
      const next = withMemberBalance(balance, event.member, { ...off, ...again })
      return regrouped(measured === false ? unmeasured(next, before, event.member) : next, after, at)
    }
    case 'turn-recorded':
      return evolveTurn(balance, event, before, at)
    case 'turn-continued':
      return undoTurnBalance(balance, context)
    case 'turn-ended':
      return event.mark === 'passed' && before.floor ? passed(balance, before.floor.speaker, at) : balance
    case 'round-marked':
      return event.mark === 'passed' ? passed(balance, event.member, at) : balance
    case 'voice-noted':
      return isBalanced(before) ? voiced(balance, before, event.sums, at) : balance
    case 'prompt-shown':
      return evolveShown(balance, event, at)
    case 'prompt-answered':
      return event.answer === 'not-now' ? withMemberBalance(balance, event.member, { declined: true }) : balance
    case 'space-held':
      return { ...balance, holding: withOrWithout(balance.holding, event.member, event.on) }
    case 'phase-begun':
    case 'phase-ended':
      return forPhase(allForgotten(balance))
    case 'session-ended':
      return allForgotten(balance)
    default:
      return balance
  }
}

/** The balance without a member whose data was removed. */
function balanceOfOthers(balance: Balance, member: MemberId): Balance {
  const { [member]: _, ...spaces } = balance.spaces
  return {
    ...balance,
    spaces,
    holding: withOrWithout(balance.holding, member, false),
    due: balance.due.filter((due) => due.member !== member),
  }
}

/**
 * A long enough turn is a contribution. A pass outside a round is handled here; the mark handles a pass in a round (Q4,
 * Q6).
 */
function evolveTurn(
  balance: Balance,
  event: Extract<FoldContext['event'], { type: 'turn-recorded' }>,
  before: SharedSlice,
  at: Instant,
): Balance {
  // An undone turn does not count (FL10).
  if (event.how === 'undone') return balance
  if (event.how === 'passed') {
    return before.round?.state[event.member] === 'speaking' ? balance : passed(balance, event.member, at)
  }
  if (event.spokenMs < LIMITS.contributionMs) return balance
  const next = withMemberBalance(balance, event.member, { heardAt: at })
  if (!isBalanced(before)) return next
  return { ...next, turns: { count: next.turns.count + 1, ms: next.turns.ms + event.spokenMs } }
}

/** Q6: a pass lasts until the end of the phase, and at least a fixed time. */
function passed(balance: Balance, member: MemberId, at: Instant): Balance {
  const passes = memberBalanceOf(balance, member).passes + 1
  return withMemberBalance(balance, member, { passes, mutedInPhase: true, mutedUntil: at + LIMITS.invite.passMs })
}

/** Cool-downs and spacing count from the instant at which a prompt was due (BA5, BA7). */
function evolveShown(balance: Balance, event: Extract<FoldContext['event'], { type: 'prompt-shown' }>, at: Instant) {
  const { member, kind, wording } = event
  const { said, spokenMs, invites, nudges } = memberBalanceOf(balance, member)
  if (kind === 'invite') {
    const dueAt = dueOf(balance, member, 'invite')?.at ?? at
    const asked = { count: invites.count + 1, at: dueAt }
    const changes = { invites: asked, declined: false, spokenAtInvite: spokenMs, said: [...said, wording] }
    const next = without(withMemberBalance(balance, member, changes), member, 'invite')
    return { ...next, invitedAt: dueAt, inviteShownAt: at }
  }
  if (kind === 'asked') {
    const changes = { invites: { ...invites, at }, said: [...said, wording] }
    return { ...withMemberBalance(balance, member, changes), invitedAt: at, inviteShownAt: at }
  }
  if (kind !== 'listen-before' && kind !== 'listen-after') return balance
  const asked = { count: nudges.count + 1, at: dueOf(balance, member, 'listen')?.at ?? at }
  return without(withMemberBalance(balance, member, { nudges: asked, said: [...said, wording] }), member, 'listen')
}

const dueOf = (balance: Balance, member: MemberId, kind: Due['kind']) =>
  balance.due.find((due) => due.member === member && due.kind === kind)

const without = (balance: Balance, member: MemberId, kind: Due['kind']): Balance => ({
  ...balance,
  due: balance.due.filter((due) => due.member !== member || due.kind !== kind),
})

const withOrWithout = (members: readonly MemberId[], member: MemberId, on: boolean) => [
  ...members.filter((other) => other !== member),
  ...(on ? [member] : []),
]

/** Resets what holds for one phase: nobody starts the next phase as quiet or eager. */
function forPhase(balance: Balance): Balance {
  const spaces = Object.entries(balance.spaces).map(([member, space]): [MemberId, MemberBalance] => [
    member,
    { ...space, mutedInPhase: false, quietTicks: 0, eagerTicks: 0 },
  ])
  return { ...balance, spaces: Object.fromEntries(spaces), holding: [], due: [] }
}

import type { MemberId } from '../../ids.ts'
import type { Instant } from '../../time.ts'
import type { Balance, Hinting, MemberBalance } from '../model/balance-state.ts'
import { eagerFrom } from './high-share.ts'
import { shareRatio, unevenness } from './shares.ts'
import { THRESHOLDS as LIMITS } from './thresholds.ts'

const { invite: INVITE, hint: HINT } = LIMITS

const NO_HINTS: Hinting = {
  unanswered: {},
  goingOn: {},
  spokenOf: [],
  unevenSince: null,
  said: [],
  at: null,
  few: { count: 0, at: null },
}

/** The state for hints, with defaults. */
export const hintingOf = ({ hinting }: Balance): Hinting => hinting ?? NO_HINTS

/** The balance after updating the conditions of the hints. */
export function withHinting(balance: Balance, at: Instant): Balance {
  if (balance.countedMs < INVITE.countedMs) return balance
  const known = hintingOf(balance)
  const unanswered = keeping(known.unanswered, (member) => isStillQuiet(balance, balance.spaces[member]))
  const goingOn = keeping({ ...startingAt(balance, at), ...known.goingOn }, (member) => goesOn(balance, member))
  const unevenSince = isUneven(balance) ? (known.unevenSince ?? at) : null
  const same = unevenSince === known.unevenSince && isSame(unanswered, known.unanswered)
  if (same && isSame(goingOn, known.goingOn)) return balance
  return { ...balance, hinting: { ...known, unanswered, goingOn, unevenSince } }
}

/**
 * BA13: whether a hint about uneven sharing is due: it lasted long enough, and there were no recent or too many hints.
 */
export function isFewDue({ unevenSince, few }: Hinting, at: Instant): boolean {
  if (unevenSince === null || at - unevenSince < HINT.lastsMs || few.count >= HINT.few.most) return false
  return few.at === null || at - few.at >= HINT.few.apartMs
}

/**
 * Whether a member still counts as quiet. BA4 begins it; a large enough share, or enough speech since the invitation,
 * ends it.
 */
function isStillQuiet(balance: Balance, space: MemberBalance | undefined): boolean {
  if (!space || space.spell === null) return false
  if (space.quietTicks >= LIMITS.ticksInRow) return true
  const { spokenAtInvite, spokenMs } = space
  if (spokenAtInvite === null || spokenMs - spokenAtInvite >= INVITE.overAfterMs) return false
  return shareRatio(balance, space) < INVITE.overFrom
}

function goesOn(balance: Balance, member: MemberId): boolean {
  const space = balance.spaces[member]
  if (!space || space.spell === null || space.nudges.count < LIMITS.listen.most) return false
  return balance.n >= 3 && shareRatio(balance, space) >= eagerFrom(balance)
}

const startingAt = (balance: Balance, at: Instant) =>
  Object.fromEntries(Object.keys(balance.spaces).map((member) => [member, at]))

function isUneven(balance: Balance): boolean {
  const quiet = Object.values(balance.spaces).filter((space) => isStillQuiet(balance, space)).length
  return quiet >= HINT.few.quiet || unevenness(balance) >= LIMITS.bands.fewVoices
}

type Since = Readonly<Record<MemberId, Instant>>

export const keeping = (since: Since, stays: (member: MemberId, at: Instant) => boolean): Since =>
  Object.fromEntries(Object.entries(since).filter(([member, at]) => stays(member, at)))

const isSame = (one: Since, other: Since) =>
  Object.keys(one).length === Object.keys(other).length && Object.keys(one).every((member) => member in other)

import { type Balance, memberBalanceOf, withMemberBalance } from '../model/balance-state.ts'
import type { FoldContext } from '../model/fold-context.ts'
import { uncounted } from './counting.ts'

/** The turn that ended goes on: its pass was none, it is told again when it ends, and nothing was spoken since. */
export function undoTurnBalance(balance: Balance, { after, at }: FoldContext): Balance {
  const { lastEnded } = balance
  if (!lastEnded) return balance
  const { member, turns, space, since, passed = {} } = lastEnded
  // Who passed by themselves meanwhile has passed.
  const taken = Object.entries(passed).filter(([other]) => after.round?.state[other] !== 'passed')
  const others = taken.reduce((known, [other, before]) => withMemberBalance(known, other, before), balance)
  const next = { ...withMemberBalance(others, member, space), turns, lastEnded: null }
  if (since === null) return next
  return uncounted(
    next,
    after,
    since.member,
    Math.max(0, memberBalanceOf(next, since.member).spokenMs - since.spokenMs),
    at,
  )
}

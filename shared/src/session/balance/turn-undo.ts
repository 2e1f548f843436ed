import { type Balance, memberBalanceOf, withMemberBalance } from '../model/balance-state.ts'
import type { FoldContext } from '../model/fold-context.ts'
import { uncounted } from './counting.ts'

/** The ended turn continues: its pass is reverted, it will be recorded again, and the later turn counts for nothing. */
export function undoTurnBalance(balance: Balance, { after, at }: FoldContext): Balance {
  const { lastEnded } = balance
  if (!lastEnded) return balance
  const { member, turns, space, since, passed = {} } = lastEnded
  // A member who passed by themselves meanwhile stays passed.
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

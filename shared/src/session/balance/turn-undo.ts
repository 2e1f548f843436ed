import { type Balance, spaceOf, withSpace } from '../model/balance-state.ts'
import type { Happening } from '../model/fold-context.ts'
import { uncounted } from './counting.ts'

/** The turn that ended goes on: its pass was none, it is told again when it ends, and nothing was spoken since. */
export function undone(balance: Balance, { after, at }: Happening): Balance {
  const { lastEnded } = balance
  if (!lastEnded) return balance
  const { member, turns, space, since, passed = {} } = lastEnded
  // Who passed by themselves meanwhile has passed.
  const taken = Object.entries(passed).filter(([other]) => after.round?.state[other] !== 'passed')
  const others = taken.reduce((known, [other, before]) => withSpace(known, other, before), balance)
  const next = { ...withSpace(others, member, space), turns, lastEnded: null }
  if (since === null) return next
  return uncounted(next, after, since.member, Math.max(0, spaceOf(next, since.member).spokenMs - since.spokenMs), at)
}

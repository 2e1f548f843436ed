import type { Balance } from '../../model/balance-state.ts'
import { memberBalanceOf } from '../../model/balance-state.ts'
import type { FoldContext } from '../../model/fold-context.ts'
/** Stores the state before a turn ended, and how long the next speaker had spoken before their turn. */
export function withLastEnded(balance: Balance, { event }: FoldContext): Balance {
  if (event.type === 'turn-recorded' && event.how !== 'undone') {
    const { passes, mutedUntil, mutedInPhase, heardAt } = memberBalanceOf(balance, event.member)
    const space = { passes, mutedUntil, mutedInPhase, heardAt }
    return { ...balance, lastEnded: { member: event.member, turns: balance.turns, space, since: null } }
  }
  if (!balance.lastEnded) return balance
  if (event.type === 'round-marked' && event.mark === 'passed') {
    const { passes, mutedUntil, mutedInPhase } = memberBalanceOf(balance, event.member)
    const before = { [event.member]: { passes, mutedUntil, mutedInPhase }, ...balance.lastEnded.passed }
    return { ...balance, lastEnded: { ...balance.lastEnded, passed: before } }
  }
  if (event.type !== 'turn-started') return balance
  const { spokenMs } = memberBalanceOf(balance, event.speaker)
  return { ...balance, lastEnded: { ...balance.lastEnded, since: { member: event.speaker, spokenMs } } }
}

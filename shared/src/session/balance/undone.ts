import type { Happening } from '../happening.ts'
import { uncounted } from './count.ts'
import { type Balance, type Space, spaceOf, withSpace } from './space.ts'

/** What an undo brings back of the turn that ended last, and takes away of the one begun since (FL10, BA17). */
export interface LastEnded {
  readonly member: string
  readonly turns: Balance['turns']
  readonly space: Pick<Space, 'passes' | 'mutedUntil' | 'mutedInPhase' | 'heardAt'>
  readonly since: { readonly member: string; readonly spokenMs: number } | null
  /** Whom the round has passed over since, as they stood before; absent while there is nobody. */
  readonly passed?: Readonly<Record<string, Passing>>
}

/** What a pass changes. */
type Passing = Pick<Space, 'passes' | 'mutedUntil' | 'mutedInPhase'>

/** Remembers how things stood before a turn ended, and what whoever began since had spoken till then. */
export function withLastEnded(balance: Balance, { event }: Happening): Balance {
  if (event.type === 'turn-recorded' && event.how !== 'undone') {
    const { passes, mutedUntil, mutedInPhase, heardAt } = spaceOf(balance, event.member)
    const space = { passes, mutedUntil, mutedInPhase, heardAt }
    return { ...balance, lastEnded: { member: event.member, turns: balance.turns, space, since: null } }
  }
  if (!balance.lastEnded) return balance
  if (event.type === 'round-marked' && event.mark === 'passed') {
    const { passes, mutedUntil, mutedInPhase } = spaceOf(balance, event.member)
    const before = { [event.member]: { passes, mutedUntil, mutedInPhase }, ...balance.lastEnded.passed }
    return { ...balance, lastEnded: { ...balance.lastEnded, passed: before } }
  }
  if (event.type !== 'turn-started') return balance
  const { spokenMs } = spaceOf(balance, event.speaker)
  return { ...balance, lastEnded: { ...balance.lastEnded, since: { member: event.speaker, spokenMs } } }
}

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

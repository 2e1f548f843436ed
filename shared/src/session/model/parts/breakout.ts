import { type Duration, type Instant, SECOND } from '../../../time.ts'

/** How long the speaker's card glows. Further support signals within this time share the same glow (WY2). */
export const GLOW: Duration = 5 * SECOND

/** The groups of a breakout phase. The first member of each group begins. */
export interface Breakout {
  readonly groups: readonly (readonly string[])[]
}

/** The members inside the inner circle of a phase. It has its chairs and one extra chair for anyone who joins. */
export interface InnerCircle {
  readonly members: readonly string[]
  /** Since when the extra chair is taken and somebody inside should leave theirs. Null while a chair is free. */
  readonly fullSince: Instant | null
}

/** How a phase splits the circle. */
export interface BreakoutPlan {
  /** The size of the groups of a `breakout`. Absent in every other format. */
  readonly groupSize?: number | null
  /** The chairs of the inner circle of an `open` phase, without the extra chair. Absent: everyone is inside. */
  readonly chairs?: number | null
}

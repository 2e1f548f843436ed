import { type Duration, type Instant, SECOND } from '../../../time.ts'

/** How long the speaker's card glows; whoever is with them meanwhile is so in the same glow (WY2). */
export const GLOW: Duration = 5 * SECOND

/** Who talks with whom while a part splits everyone into groups; the first of each begins. */
export interface Breakout {
  readonly groups: readonly (readonly string[])[]
}

/** Who may speak in a part with an inner circle: its chairs and one more, which stands empty for whoever comes. */
export interface InnerCircle {
  readonly members: readonly string[]
  /** Since when the empty chair is taken too, and somebody inside is asked to leave theirs; null while one is free. */
  readonly fullSince: Instant | null
}

/** How a part gathers people. */
export interface BreakoutPlan {
  /** How large the groups of a `breakout` are; left out in every other format. */
  readonly groupSize?: number | null
  /** The chairs of the inner circle of an `open` part, the empty one not counted; left out: everyone is inside. */
  readonly chairs?: number | null
}

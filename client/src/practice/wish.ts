import type { MemberId } from '@circlet/shared/ids'
import type { Command } from '@circlet/shared/protocol/commands'
import type { View } from '@circlet/shared/session/model/view'
import type { Duration, Instant } from '@circlet/shared/time'
import type { Random } from './random.ts'

/** What a simulated member is about to do, as far as the view stays as it is. */
export interface Wish {
  /** As long as it is the same, it is the same wish, and its time runs on. */
  readonly key: string
  readonly wait: Duration
  /** Null: only to think again then. */
  readonly command: Command | null
}

/** One simulated member, looking at the circle. */
export interface Glance {
  readonly view: View
  readonly me: MemberId
  readonly now: Instant
  readonly draw: Random
  /** How often this one has thought about the situation that a key names. */
  readonly thoughts: (key: string) => number
}

/** What somebody wants in a situation; null is to wait for another one. */
export type Character = (glance: Glance) => Wish | null

/** The running phase, if there is one. */
export function runningPhase(view: View) {
  return view.agenda.phases.find((phase) => phase.id === view.agenda.current) ?? null
}

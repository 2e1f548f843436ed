import type { MemberId } from '@circlet/shared/ids'
import type { Acknowledgement } from '@circlet/shared/protocol/messages'
import type { View } from '@circlet/shared/session/model/view'
import type { Duration, Instant } from '@circlet/shared/time'
import type { Random } from './random.ts'
import type { Character, Wish } from './wish.ts'

export interface BehaviourPorts {
  readonly me: MemberId
  readonly character: Character
  readonly draw: Random
  /** 1 as people are, 0.5 twice as quick. */
  readonly pace: number
  readonly now: () => Instant
  readonly after: (ms: Duration, call: () => void) => () => void
  readonly send: (command: NonNullable<Wish['command']>) => Promise<Acknowledgement>
}

/** Turns what a simulated member sees into what they do, each wish in its time and only if it still is one. */
export interface Behaviour {
  see(view: View): void
  stop(): void
}

/** The will of one simulated member. */
export function createBehaviour({ me, character, draw, pace, now, after, send }: BehaviourPorts): Behaviour {
  const thoughts = new Map<string, number>()
  let view: View | null = null
  let waiting: string | null = null
  let cancel = () => {}
  let stopped = false

  const consider = () => {
    if (view === null || stopped) return
    const wish = character({ view, me, now: now(), draw, thoughts: (key) => thoughts.get(key) ?? 0 })
    if (wish?.key === waiting) return
    cancel()
    waiting = wish?.key ?? null
    if (wish) cancel = after(wish.wait * pace, () => act(wish))
  }
  const act = async ({ key, command }: Wish) => {
    if (command) await send(command)
    // What was granted is soon seen; what was refused, or only thought about, is thought about again.
    thoughts.set(key, (thoughts.get(key) ?? 0) + 1)
    if (waiting === key) waiting = null
    consider()
  }
  return {
    see(next) {
      view = next
      consider()
    },
    stop() {
      stopped = true
      cancel()
    },
  }
}

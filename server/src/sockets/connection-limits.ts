import type { MemberId } from '@circlet/shared/ids'
import { LIMITS } from '@circlet/shared/limits'

/** How many connections each member, and the displays of each session, have on this node. */
export class ConnectionLimits {
  readonly #taken = new Map<string, number>()

  /** Takes a place when there is one left; a display is nobody's member. */
  take(session: string, member: MemberId | null): boolean {
    const key = keyOf(session, member)
    const taken = this.#taken.get(key) ?? 0
    if (taken >= (member === null ? LIMITS.displays : LIMITS.connectionsPerMember)) return false
    this.#taken.set(key, taken + 1)
    return true
  }

  /** Gives one back. */
  free(session: string, member: MemberId | null): void {
    const key = keyOf(session, member)
    const left = (this.#taken.get(key) ?? 1) - 1
    if (left > 0) this.#taken.set(key, left)
    else this.#taken.delete(key)
  }
}

function keyOf(session: string, member: MemberId | null): string {
  return `${session}/${member ?? '~display'}`
}

import type { Leases } from '../../../server/src/store/leases.ts'

/** Leases in memory: one table, a view of it per node, and a call that declares a node dead. */
export class LeaseTable {
  readonly #held = new Map<string, Set<string>>()
  readonly #dead = new Set<string>()

  leases(node: string): Leases {
    const mine = new Set<string>()
    this.#held.set(node, mine)
    return {
      renew: async () => undefined,
      hold: async (session, member) => void mine.add(nameOf(session, member)),
      drop: async (session, member) => void mine.delete(nameOf(session, member)),
      heldElsewhere: async (session, member) =>
        [...this.#held].some(
          ([other, held]) => other !== node && !this.#dead.has(other) && held.has(nameOf(session, member)),
        ),
      takeOverDead: async () => this.#bury(node, mine),
      resign: async () => void this.#dead.add(node),
    }
  }

  /** The node stops renewing, as after a crash. */
  die(node: string): void {
    this.#dead.add(node)
  }

  #bury(node: string, mine: Set<string>): { session: string; member: string }[] {
    const taken: string[] = []
    for (const dead of this.#dead) {
      if (dead === node) continue
      taken.push(...(this.#held.get(dead) ?? []))
      this.#held.delete(dead)
      this.#dead.delete(dead)
    }
    for (const name of taken) mine.add(name)
    return taken.map((name) => {
      const [session = '', member = ''] = name.split(' ')
      return { session, member }
    })
  }
}

function nameOf(session: string, member: string): string {
  return `${session} ${member}`
}

import type { Groups } from './groups.ts'
import type { Group } from './stored-group.ts'

/** A group read this long ago still tells which tokens it knows. */
const RECENT_MS = 10_000
const MOST_GROUPS = 100

interface Read {
  readonly at: number
  readonly group: Promise<Group | null>
}

/** Groups as they were a moment ago, for callers who may not cause a read of the store each time. */
export class RecentGroups {
  readonly #groups: Groups
  readonly #reads = new Map<string, Read>()

  constructor(groups: Groups) {
    this.#groups = groups
  }

  /** Whether a group knows a token, by its stored hash. Reads the store at most once in 10 s for each group. Rejects with `StoreUnavailable`. */
  async knows(id: string, stored: string): Promise<boolean> {
    const group = await this.#find(id)
    return group !== null && isKnownTo(group, stored)
  }

  #find(id: string): Promise<Group | null> {
    const now = performance.now()
    const known = this.#reads.get(id)
    if (known && known.at + RECENT_MS > now) return known.group
    this.#reads.delete(id)
    const [oldest] = this.#reads.keys()
    if (oldest !== undefined && this.#reads.size >= MOST_GROUPS) this.#reads.delete(oldest)
    const group = this.#groups.find(id)
    this.#reads.set(id, { at: now, group })
    group.catch(() => this.#reads.delete(id))
    return group
  }
}

/** Whether a token is a seat or a link of a group, by its stored hash. */
function isKnownTo({ state }: Group, stored: string): boolean {
  const { seats, links } = state.hidden
  return Object.hasOwn(seats, stored) || Object.values(links).includes(stored)
}

type Told = (version: number | null) => void

/** Who in this process wants to hear of which session. */
export class Followers {
  readonly #bySession = new Map<string, Set<{ readonly told: Told }>>()

  /** Adds one follower and answers how to remove it again. */
  add(session: string, told: Told): () => void {
    // An object of its own for each call: the same function may follow twice and stop once.
    const follower = { told }
    const following = this.#bySession.get(session) ?? new Set()
    this.#bySession.set(session, following.add(follower))
    return () => {
      following.delete(follower)
      if (following.size === 0 && this.#bySession.get(session) === following) this.#bySession.delete(session)
    }
  }

  /** Whether anybody here follows the session. */
  has(session: string): boolean {
    return this.#bySession.has(session)
  }

  /** Every session somebody here follows. */
  sessions(): string[] {
    return [...this.#bySession.keys()]
  }

  /** Tells everybody who follows the session. */
  tell(session: string, version: number | null): void {
    for (const { told } of this.#bySession.get(session) ?? []) {
      // A follower that throws is that follower's fault: it must not turn a stored record into a failed append.
      queueMicrotask(() => told(version))
    }
  }
}

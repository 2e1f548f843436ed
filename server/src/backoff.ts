interface Wait {
  readonly failures: number
  readonly until: number
}

/** Pauses between attempts, per key: each failure in a row doubles the pause. All times are in ms on the monotonic clock. */
export class Backoff {
  readonly #firstMs: number
  readonly #longestMs: number
  readonly #now: () => number
  readonly #waits = new Map<string, Wait>()

  constructor(firstMs: number, longestMs: number, now: () => number = () => performance.now()) {
    this.#firstMs = firstMs
    this.#longestMs = longestMs
    this.#now = now
  }

  /** How many keys have a pause, over or not. */
  get size(): number {
    return this.#waits.size
  }

  /** How many keys failed at their last attempt. */
  get failing(): number {
    return [...this.#waits.values()].filter(({ failures }) => failures > 0).length
  }

  /** Whether the key may be tried now. */
  isReady(key: string): boolean {
    return (this.#waits.get(key)?.until ?? 0) <= this.#now()
  }

  /** Counts a failure and returns the pause before the next attempt, in ms. */
  fail(key: string): number {
    const failures = (this.#waits.get(key)?.failures ?? 0) + 1
    const pauseMs = Math.min(this.#firstMs * 2 ** (failures - 1), this.#longestMs)
    this.#waits.set(key, { failures, until: this.#now() + pauseMs })
    return pauseMs
  }

  /** Failures in a row at the key. */
  failures(key: string): number {
    return this.#waits.get(key)?.failures ?? 0
  }

  /** Pauses a key that has not failed. */
  rest(key: string, forMs: number): void {
    this.#waits.set(key, { failures: 0, until: this.#now() + Math.min(forMs, this.#longestMs) })
  }

  /** Forgets a key: it succeeded, or is gone. */
  clear(key: string): void {
    this.#waits.delete(key)
  }

  /** Forgets every key whose pause is over and for which `keeps` is false. */
  prune(keeps: (key: string) => boolean): void {
    for (const key of [...this.#waits.keys()]) if (this.isReady(key) && !keeps(key)) this.#waits.delete(key)
  }
}

/** Lets work under one key run one at a time, in the order of asking; work under different keys does not wait. */
export class KeyedMutex {
  readonly #last = new Map<string, Promise<unknown>>()

  /** Runs `work` once everything asked for under this key before has settled, at once when nothing is. */
  take<Answer>(key: string, work: () => Promise<Answer>): Promise<Answer> {
    const before = this.#last.get(key)
    const turn = before ? before.then(work, work) : work()
    this.#last.set(key, turn)
    const done = () => {
      if (this.#last.get(key) === turn) this.#last.delete(key)
    }
    turn.then(done, done)
    return turn
  }
}

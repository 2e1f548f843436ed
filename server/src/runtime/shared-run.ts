/** Runs a task at most once at a time. Callers that arrive during a run share the next run: the current one may have begun too early for them. */
export class SharedRun<Answer> {
  readonly #task: () => Promise<Answer>
  #settled: Promise<unknown> = Promise.resolve()
  #next: Promise<Answer> | null = null

  constructor(task: () => Promise<Answer>) {
    this.#task = task
  }

  /** Answers with a run that begins after this call. */
  run(): Promise<Answer> {
    this.#next ??= this.#settled.then(() => {
      this.#next = null
      const running = this.#task()
      this.#settled = running.catch(() => 'the callers of this run see the error')
      return running
    })
    return this.#next
  }
}

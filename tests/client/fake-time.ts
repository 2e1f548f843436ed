import type { Duration } from '@circlet/shared/time'

/** Time that passes only on request; each timer fires at its own instant. */
export class FakeTime {
  now = 0
  #due: { at: number; call: () => void }[] = []

  readonly after = (ms: Duration, call: () => void): (() => void) => {
    const entry = { at: this.now + ms, call }
    this.#due.push(entry)
    return () => {
      this.#due = this.#due.filter((one) => one !== entry)
    }
  }

  readonly monotonic = () => this.now

  pass(ms: Duration): void {
    const until = this.now + ms
    for (;;) {
      const next = this.#due.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      this.#due = this.#due.filter((one) => one !== next)
      this.now = Math.max(this.now, next.at)
      next.call()
    }
    this.now = until
  }
}

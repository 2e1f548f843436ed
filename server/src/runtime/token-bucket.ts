import { COMMANDS_AT_ONCE, COMMANDS_PER_SECOND } from '@circlet/shared/traffic'

/** Lets a few at once and then so many a second; the caller says what time it is, in ms on any steady clock. */
export class TokenBucket {
  readonly #perSecond: number
  readonly #burst: number
  #tokens: number
  #countedAt: number

  constructor(perSecond: number, burst: number, now: number) {
    this.#perSecond = perSecond
    this.#burst = burst
    this.#tokens = burst
    this.#countedAt = now
  }

  /** Takes one if there is one. */
  take(now: number): boolean {
    const gained = ((now - this.#countedAt) / 1000) * this.#perSecond
    this.#tokens = Math.min(this.#burst, this.#tokens + gained)
    this.#countedAt = now
    if (this.#tokens < 1) return false
    this.#tokens -= 1
    return true
  }

  /** Whether it is as good as a new one. */
  isFull(now: number): boolean {
    return this.#tokens + ((now - this.#countedAt) / 1000) * this.#perSecond >= this.#burst
  }
}

/** Five commands a second with a burst of twenty (PROTOCOL, Limits). */
export function commandBucket(now: number): TokenBucket {
  return new TokenBucket(COMMANDS_PER_SECOND, COMMANDS_AT_ONCE, now)
}

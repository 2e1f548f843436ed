import { createHmac, randomBytes } from 'node:crypto'

/** The counting for an address begins with its first failure and ends after this; PRIVACY.md promises 10 minutes at most. */
const WINDOW_MS = 5 * 60_000
/** How many wrong tokens an address may try in that time. */
const MOST_FAILURES = 30
/** Beyond this many addresses the oldest is forgotten. */
const MOST_ADDRESSES = 10_000

/** After this long an address that is limited now may try wrong tokens again. */
export const RETRY_AFTER_S = WINDOW_MS / 1000

interface Failures {
  count: number
  readonly until: number
}

/** Counts wrong tokens by the address that sent them. Addresses are kept as keyed hashes, in memory only. */
export class FailedAttempts {
  readonly #key = randomBytes(32)
  /** The oldest first: every window is equally long. */
  readonly #failures = new Map<string, Failures>()
  #forgetting: NodeJS.Timeout | undefined

  /** How many addresses are counted now. */
  get size(): number {
    return this.#failures.size
  }

  /** Counts one failure; false when this address already has too many. */
  take(address: string): boolean {
    const key = this.#hashOf(address)
    const failures = this.#failures.get(key)
    if (!failures) this.#begin(key)
    else if (failures.count >= MOST_FAILURES) return false
    else failures.count += 1
    return true
  }

  /** Takes one failure back: the token was right after all. */
  giveBack(address: string): void {
    const key = this.#hashOf(address)
    const failures = this.#failures.get(key)
    if (!failures) return
    failures.count -= 1
    if (failures.count <= 0) this.#failures.delete(key)
  }

  close(): void {
    clearTimeout(this.#forgetting)
    this.#failures.clear()
  }

  #begin(key: string): void {
    const [oldest] = this.#failures.keys()
    if (oldest !== undefined && this.#failures.size >= MOST_ADDRESSES) this.#failures.delete(oldest)
    this.#failures.set(key, { count: 1, until: performance.now() + WINDOW_MS })
    this.#forgetting ??= this.#forgetIn(WINDOW_MS)
  }

  #forgetIn(ms: number): NodeJS.Timeout {
    return setTimeout(() => this.#forget(), ms).unref()
  }

  #forget(): void {
    this.#forgetting = undefined
    const now = performance.now()
    for (const [key, { until }] of this.#failures) {
      if (until > now) {
        this.#forgetting = this.#forgetIn(Math.ceil(until - now))
        return
      }
      this.#failures.delete(key)
    }
  }

  #hashOf(address: string): string {
    return createHmac('sha256', this.#key).update(networkOf(address)).digest('base64url')
  }
}

/** What one person can hardly change: an IPv4 address, or the first 64 bits of an IPv6 address. */
function networkOf(address: string): string {
  const plain = address.replace(/%.*$/, '').toLowerCase()
  const ipv4 = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1]
  if (ipv4 !== undefined) return ipv4
  const [before = [], after = []] = plain.split('::').map((part) => part.split(':').filter((each) => each !== ''))
  const zeros = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0')
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}

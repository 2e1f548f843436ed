import { commandBucket, type TokenBucket } from '../../runtime/token-bucket.ts'

/** More than this and the full ones, which are as good as none, are let go. */
const KEPT = 10_000

/** One bucket of commands for each seat that asks over HTTP. */
export class SeatBuckets {
  readonly #buckets = new Map<string, TokenBucket>()

  /** Whether this seat may ask one more thing now. */
  take(seat: string, now: number): boolean {
    let bucket = this.#buckets.get(seat)
    if (!bucket) {
      if (this.#buckets.size >= KEPT) this.#letGo(now)
      bucket = commandBucket(now)
      this.#buckets.set(seat, bucket)
    }
    return bucket.take(now)
  }

  #letGo(now: number): void {
    for (const [seat, bucket] of this.#buckets) if (bucket.isFull(now)) this.#buckets.delete(seat)
  }
}

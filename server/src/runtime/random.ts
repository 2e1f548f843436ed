import { randomBytes } from 'node:crypto'

const BLOCK_BYTES = 4096

/** Randomness drawn in blocks: one call of the system's source serves hundreds of records. */
export class Random {
  #block = Buffer.alloc(0)
  #used = 0

  /** The random id of a record, which tells one history from another. */
  head(): string {
    return this.#take(9).toString('base64url')
  }

  /** What a decision draws its shuffles from: 32 bits, unsigned. */
  seed(): number {
    return this.#take(4).readUInt32BE()
  }

  /** An id that no command has had yet. */
  id(): string {
    return this.#take(12).toString('base64url')
  }

  #take(length: number): Buffer {
    if (this.#used + length > this.#block.length) {
      this.#block = randomBytes(BLOCK_BYTES)
      this.#used = 0
    }
    this.#used += length
    return this.#block.subarray(this.#used - length, this.#used)
  }
}

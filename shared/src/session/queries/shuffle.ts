/** A permutation derived from a 32-bit seed: the same seed gives the same order (Fisher and Yates, mulberry32). */
export function shuffled<T>(list: readonly T[], seed: number): readonly T[] {
  const next = numbersFrom(seed)
  const result = [...list]
  for (let last = result.length - 1; last > 0; last--) {
    const pick = Math.floor(next() * (last + 1))
    const [chosen] = result.splice(pick, 1)
    if (chosen !== undefined) result.splice(last, 0, chosen)
  }
  return result
}

/** Pseudo-random numbers from 0 (inclusive) to 1 (exclusive), the same for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A number in [0, 1) that belongs to its label: drawn again, for whatever reason, it is the same. */
export type Random = (label: string) => number

/** Draws that follow from a seed alone, so that a circle can be played again; by label, because views come in uneven batches. */
export function createRandom(seed: number, whose = ''): Random {
  return (label) => {
    let hash = seed ^ 0x811c9dc5
    for (const character of `${whose}/${label}`) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
    // Labels differ in their last characters: without mixing, so would the numbers only in their last bits.
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
    return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
  }
}

/** A number between two others, at the place a draw names. */
export function between(least: number, most: number, drawn: number): number {
  return least + (most - least) * drawn
}

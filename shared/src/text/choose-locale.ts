/**
 * The language to speak to somebody whose browser sends this `Accept-Language`: the best of theirs that is among `spoken`,
 * as it is or without its country; else the first of `spoken` (RFC 9110, 12.5.4, and the lookup of RFC 4647, 3.4).
 */
export function chooseLocale<L extends string>(header: string | undefined, spoken: readonly [L, ...L[]]): L {
  for (const range of rangesOf(header ?? '')) {
    for (let tag = range; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
      const found = spoken.find((each) => each.toLowerCase() === tag)
      if (found !== undefined) return found
    }
  }
  return spoken[0]
}

/** The languages that are asked for, the dearest first; of a header that is nonsense, none. */
function rangesOf(header: string): readonly string[] {
  return header
    .slice(0, 500)
    .split(',')
    .map((entry) => {
      const [tag = '', weight] = entry
        .trim()
        .toLowerCase()
        .split(/\s*;\s*q=/)
      return { tag, q: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ tag, q }) => /^[a-z]{1,8}(-[a-z0-9]{1,8})*$/.test(tag) && q > 0 && q <= 1)
    .toSorted((one, other) => other.q - one.q)
    .map(({ tag }) => tag)
}

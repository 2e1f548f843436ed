/** A clock that starts at the machine's time and from then on only moves forward: milliseconds since 1970, whole. */
export function processClock(): () => number {
  const offset = Date.now() - performance.now()
  return () => Math.floor(performance.now() + offset)
}

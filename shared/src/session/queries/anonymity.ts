/** From so many answers on nobody can be told from what they come to; with fewer nothing is said of them. */
export const FEWEST_ANSWERS = 4

/** The mean of what was given, to a hundredth; null while it is too few. */
export function meanOf(given: readonly (number | null | undefined)[]): number | null {
  const there = given.filter((each) => typeof each === 'number')
  if (there.length < FEWEST_ANSWERS) return null
  return Math.round((there.reduce((sum, each) => sum + each, 0) / there.length) * 100) / 100
}

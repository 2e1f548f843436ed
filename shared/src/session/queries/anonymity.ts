/** The smallest number of answers whose result reveals nobody. With fewer, the server shows no result. */
export const FEWEST_ANSWERS = 4

/** The mean, rounded to a hundredth. Null while there are too few values. */
export function meanOf(given: readonly (number | null | undefined)[]): number | null {
  const there = given.filter((each) => typeof each === 'number')
  if (there.length < FEWEST_ANSWERS) return null
  return Math.round((there.reduce((sum, each) => sum + each, 0) / there.length) * 100) / 100
}

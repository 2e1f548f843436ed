/**
 * How often a property is tried, and from which seed. `npm test` draws the same each time, so that it says the same of
 * the same code; `npm run explore` draws new and longer ones. A failure prints its seed: CIRCLET_SEED=569189759 draws it again.
 */
export function draws(few: number): { numRuns: number; seed: number } {
  const { CIRCLET_RUNS: runs, CIRCLET_SEED: seed } = process.env
  return { numRuns: Number(runs ?? few), seed: Number(seed ?? 11) }
}

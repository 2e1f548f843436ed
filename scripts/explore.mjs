// npm run explore: the laws of the core against new random meetings, more and longer than in npm test.
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { node, program, stop } from './lib/run.mjs'

const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } })
const runs = Number(values.runs ?? 2000)
const seed = Number(values.seed ?? randomInt(2 ** 31))
if (!(Number.isInteger(runs) && runs > 0 && Number.isInteger(seed)))
  stop('Say how many meetings, and from which seed: npm run explore -- --runs 2000 --seed 11')
console.log(`${runs} meetings for each law, seed ${seed}`)
const laws = ['properties', 'undo-properties', 'balance', 'unmeasured', 'forgetting'].map(
  (name) => `tests/domain/${name}.test.ts`,
)
const env = { ...process.env, CIRCLET_RUNS: String(runs), CIRCLET_SEED: String(seed) }
const { code } = await node(program('vitest'), ['run', '--project', 'domain', ...laws], { env })
process.exitCode = code

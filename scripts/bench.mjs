// npm run bench [-- --rounds 3 --seconds 10 --rooms 50 --people 12 --rate 1000]: what Circlet costs, against a bare relay.
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { register } from 'tsx/esm/api'
import { prepare } from './lib/prepare.mjs'
import { stop } from './lib/run.mjs'

const standard = { rounds: '3', seconds: '10', rooms: '50', people: '12', rate: '1000' }
const options = Object.fromEntries(
  Object.entries(standard).map(([name, value]) => [name, { type: 'string', default: value }]),
)
const { values } = parseArgs({ options })
for (const [name, value] of Object.entries(values)) {
  if (!/^[1-9]\d{0,5}$/.test(value)) stop(`--${name} is "${value}": make it a whole number from 1.`)
}

// The figures come from /proc.
if (process.platform !== 'linux') stop('The bench measures processes as Linux shows them: run it on Linux.')
if (spawnSync('redis-server', ['--version']).error)
  stop('The bench needs redis-server. On Debian: apt-get install -y redis-server')
await prepare()
register()
const { bench } = await import('../tests/load/bench.ts')
const [rounds, seconds, rooms, people, perSecond] = Object.keys(standard).map((name) => Number(values[name]))
// Whatever hangs must not hang for ever: what it started ends with this process.
setTimeout(
  () => stop('The bench took far longer than its rounds, and was given up.'),
  120_000 + 6000 * rounds * (seconds + 10),
).unref()
process.exit((await bench({ rounds, seconds, rooms, people, perSecond })) ? 0 : 1)

// npm run bench:deaf [-- --sockets 200 --seconds 300 --heap 400]: what sockets that stop reading do to a server.
import { parseArgs } from 'node:util'
import { register } from 'tsx/esm/api'
import { prepare } from './lib/prepare.mjs'
import { stop } from './lib/run.mjs'

const standard = { sockets: '200', seconds: '300', heap: '400' }
const options = Object.fromEntries(
  Object.entries(standard).map(([name, value]) => [name, { type: 'string', default: value }]),
)
const { values } = parseArgs({ options: { ...options, server: { type: 'string', default: 'server/dist/main.js' } } })
for (const name of Object.keys(standard)) {
  if (!/^[1-9]\d{0,3}$/.test(values[name])) stop(`--${name} is "${values[name]}": make it a whole number from 1.`)
}
if (process.platform !== 'linux') stop('The bench measures processes as Linux shows them: run it on Linux.')
if (Number(values.sockets) > 400) stop('--sockets is more than 400, and one session has no places for more.')
await prepare()
register()
const { deaf } = await import('../tests/load/deaf.ts')
const [sockets, seconds, heap] = Object.keys(standard).map((name) => Number(values[name]))
setTimeout(() => stop('The run took far longer than planned, and was given up.'), 120_000 + 3000 * seconds).unref()
process.exit((await deaf({ sockets, seconds, heap, server: values.server })) ? 0 : 1)

// npm run build: every package, stale or not, then the weight of the first load.
import { build } from './lib/build.mjs'
import { install } from './lib/install.mjs'
import { alone } from './lib/lock.mjs'
import { node } from './lib/run.mjs'

await alone(async () => {
  await install()
  await build({ all: true })
})
const { code } = await node('scripts/first-load.mjs')
process.exitCode = code

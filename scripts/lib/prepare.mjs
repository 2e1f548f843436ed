import { build } from './build.mjs'
import { install } from './install.mjs'
import { alone } from './lock.mjs'

/** Makes this checkout ready to run: dependencies as the lock says, and everything stale built. Costs a few milliseconds when nothing is to do. */
export function prepare() {
  return alone(async () => {
    await install()
    await build()
  })
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { node, root, run, stop } from './run.mjs'

const packages = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages

/** Whether node_modules holds what package-lock.json asks for, by npm's own note of what it installed. */
function isInstalled() {
  const note = 'node_modules/.package-lock.json'
  if (!existsSync(join(root, note))) return false
  const present = packages(note)
  return Object.entries(packages('package-lock.json')).every(([path, wanted]) => {
    if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) return true
    const found = present[path]
    // What is built for other machines is in the lock and rightly not here.
    if (!found) return Boolean(wanted.optional || wanted.devOptional)
    return found.version === wanted.version && found.integrity === wanted.integrity
  })
}

/** Installs the dependencies the lock names, unless they are here already. */
export async function install() {
  if (isInstalled()) return
  console.log('Installing dependencies (once, and again when package-lock.json changes) …')
  // NODE_ENV=production would leave out what the build needs.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const { code } = npm?.endsWith('.js') ? await node(npm, args) : await run('npm', args)
  if (code !== 0) {
    stop(
      'The dependencies could not be installed: look at the lines above, check the network, then run `npm ci`.',
      code,
    )
  }
}

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Every file below a folder of `root`, as paths from `root` with forward slashes, in one order everywhere; without what is installed, built or hidden. */
export function filesUnder(root, folder) {
  if (!existsSync(join(root, folder))) return []
  const entries = readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && name !== 'dist' && !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? filesUnder(root, path) : [path]
  })
}

// A file says one thing: node scripts/sizes.mjs [root] prints every source file of more than 250 lines; catalogues of sentences and styles may be longer.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { filesUnder } from './lib/files.mjs'

const root = resolve(process.argv[2] ?? '.')
const most = 250

const sources = ['shared/src', 'server/src', 'client/src']
  .flatMap((folder) => filesUnder(root, folder))
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('/text/'))

for (const file of sources) {
  const lines = readFileSync(join(root, file), 'utf8').split('\n').length - 1
  if (lines > most) {
    console.log(`${file} has ${lines} lines, ${most} at most`)
    process.exitCode = 1
  }
}

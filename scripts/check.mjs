// npm run check: everything that can be said about the sources without running them.

import { install } from './lib/install.mjs'
import { alone } from './lib/lock.mjs'
import { node, program, seconds } from './lib/run.mjs'

await alone(install)

const tsc = program('typescript', 'tsc')
const checks = {
  'format and lint': () =>
    node(program('@biomejs/biome', 'biome'), ['ci', '--colors=off', '--error-on-warnings', '--max-diagnostics=50'], {
      quiet: true,
    }),
  types: () => node(tsc, ['-b', '.', 'tests', '--pretty', 'false'], { quiet: true }),
  'dead code': () => node(program('knip'), ['--no-progress'], { quiet: true }),
  arrows: () => node('scripts/arrows.mjs', [], { quiet: true }),
  'rules without tests': () => node('scripts/rules.mjs', [], { quiet: true }),
  'plain words': () => node('scripts/words.mjs', [], { quiet: true }),
  'commit subjects': () => node('scripts/subjects.mjs', [], { quiet: true }),
  'long files': () => node('scripts/sizes.mjs', [], { quiet: true }),
  'fixed waits': () => node('scripts/waits.mjs', [], { quiet: true }),
}

const results = await Promise.all(Object.entries(checks).map(async ([name, check]) => ({ name, ...(await check()) })))
for (const { name, code, output } of results) if (code !== 0) console.log(`\n── ${name} ──\n${output.trim()}\n`)
for (const { name, code, ms } of results) {
  console.log(`${code === 0 ? '✓' : '✗'} ${name.padEnd(20)} ${seconds(ms).padStart(7)}`)
}
process.exitCode = results.some(({ code }) => code !== 0) ? 1 : 0

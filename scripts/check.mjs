// npm run check: everything that can be said about the sources without running them.

import { prepare } from './lib/prepare.mjs'
import { node, program, seconds } from './lib/run.mjs'

// The first load can only be weighed when it is built.
await prepare()

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
  'first load': () => node('scripts/first-load.mjs', [], { quiet: true }),
  'long files': () => node('scripts/sizes.mjs', [], { quiet: true }),
  'known mistakes': () => node('scripts/mistakes.mjs', ['--apply-only'], { quiet: true }),
  'fixed waits': () => node('scripts/waits.mjs', [], { quiet: true }),
}

const results = await Promise.all(Object.entries(checks).map(async ([name, check]) => ({ name, ...(await check()) })))
for (const { name, code, output } of results) if (code !== 0) console.log(`\n── ${name} ──\n${output.trim()}\n`)
for (const { name, code, ms } of results) {
  console.log(`${code === 0 ? '✓' : '✗'} ${name.padEnd(20)} ${seconds(ms).padStart(7)}`)
}
process.exitCode = results.some(({ code }) => code !== 0) ? 1 : 0

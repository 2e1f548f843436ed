// No test waits for a fixed time: node scripts/waits.mjs [root] prints every line in tests/ that does.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { filesUnder } from './lib/files.mjs'

const root = resolve(process.argv[2] ?? '.')

// A time of its own is what each of these is about.
const mayWait = new Map([
  ['tests/domain/house-rules.test.ts', 'the examples that are refused here'],
  ['tests/store/given.ts', 'the time between two looks at a condition'],
  ['tests/load/crowd.ts', 'the pace at which a load comes'],
  ['tests/load/deaf.ts', 'the pace at which a load comes'],
  ['tests/load/process.ts', 'the time between two looks at a server that starts'],
  ['tests/load/socket-io.ts', 'the limit after which a connection has failed'],
  ['tests/load/subjects.ts', 'the time in which a server settles before it is measured'],
])

const waits = [
  /\bsetTimeout\(/,
  /\bsleep\(/,
  /waitForTimeout/,
  /timers\/promises/,
  /Atomics\.wait/,
  /performance\.now\(\)[^\n]*[<>]=?\s*[\d_]+/,
  /\btest\.slow\(|\bretries?: *[1-9]/,
]
// A limit in plain numbers holds on one machine only, and on that one when it is calm.
const limits = [/\btimeout: *[1-9]\d/i, /^\s*\}, \d{1,3}_?\d{3}\)$/, /\.setTimeout\(/]

const files = filesUnder(root, 'tests').filter((path) => /\.(tsx?|m?js)$/.test(path))
for (const file of files.filter((path) => !mayWait.has(path))) {
  const lines = readFileSync(join(root, file), 'utf8').split('\n')
  for (const [at, line] of lines.entries()) {
    if (/^\s*(\/\/|\*|\/\*)/.test(line)) continue
    if (limits.some((pattern) => pattern.test(line)))
      complain(`${file}:${at + 1} sets a limit of time that does not grow with the slowness of the machine`)
    else if (waits.some((pattern) => pattern.test(line)))
      complain(`${file}:${at + 1} waits for a fixed time instead of a condition`)
  }
}

function complain(line) {
  console.log(line)
  process.exitCode = 1
}

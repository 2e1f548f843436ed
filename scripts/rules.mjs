// Every rule has a test: node scripts/rules.mjs [root] prints the rules of each SPEC.md that no test title cites, and titles that cite no rule.
// With --next it prints the next free id of each family instead.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { filesUnder } from './lib/files.mjs'

const asksForNext = process.argv.includes('--next')
const root = resolve(process.argv.slice(2).find((word) => !word.startsWith('--')) ?? '.')

const textsOf = (folder, ending) =>
  filesUnder(root, folder)
    .filter((path) => ending.test(path))
    .map((path) => ({ name: path, text: readFileSync(join(root, path), 'utf8') }))

const complaints = []
const rules = new Map()
for (const { name, text } of ['shared', 'server'].flatMap((folder) => textsOf(folder, /\/SPEC\.md$/))) {
  for (const [, id] of text.matchAll(/^- ([A-Z]{2}\d+) /gm)) {
    if (rules.has(id)) complaints.push(`${id} is defined twice: ${rules.get(id)} and ${name}`)
    rules.set(id, name)
  }
}
if (rules.size === 0) complaints.push('no SPEC.md with rules was found under shared or server')

// A title begins with the ids it proves: test('[RR3] …'), test('[RR3, FL2] …').
const cited = new Map()
for (const { name, text } of textsOf('tests', /\.tsx?$/)) {
  for (const [, ids] of text.matchAll(/['"`]\[([A-Z]{2}\d+(?:, ?[A-Z]{2}\d+)*)\]/g)) {
    for (const id of ids.split(/, ?/)) cited.set(id, name)
  }
}

const families = new Set([...rules.keys()].map((id) => id.slice(0, 2)))
for (const spec of new Set(rules.values())) {
  const missing = [...rules].filter(([id, name]) => name === spec && !cited.has(id)).map(([id]) => id)
  if (missing.length > 0) complaints.push(`cited by no test: ${missing.join(', ')} of ${spec}`)
}
for (const [id, name] of cited) {
  if (families.has(id.slice(0, 2)) && !rules.has(id))
    complaints.push(`${name} cites ${id}, which is no rule of any SPEC.md`)
}

/** `MB18 (shared/src/session/SPEC.md)`: the id after the highest of a family; a gap is a rule that is gone, and stays free. */
function nextFree(family) {
  const ids = [...rules.keys()].filter((id) => id.startsWith(family))
  const highest = Math.max(...ids.map((id) => Number(id.slice(family.length))))
  return `${family}${highest + 1} (${rules.get(ids[0])})`
}

const lines = asksForNext ? [...families].toSorted().map(nextFree) : complaints
for (const line of lines) console.log(line)
process.exitCode = !asksForNext && complaints.length > 0 ? 1 : 0

// npm run mistakes: makes each known mistake in a copy of the sources and shows that a check or a test finds it.
// With `--apply-only` it only proves that each mistake can still be made.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { node, program, root } from './lib/run.mjs'

const mistakes = JSON.parse(readFileSync(join(root, 'scripts/mistakes.json'), 'utf8'))

/** The text of the file with the mistake in it; null where the text to find is not there exactly once. */
function mistaken({ file, find, replace }) {
  const parts = readFileSync(join(root, file), 'utf8').split(find)
  return parts.length === 2 ? parts.join(replace) : null
}

/** Copies the sources into an empty folder; packages are linked, those of this repository to the copy. */
function copyTo(folder) {
  for (const name of readdirSync(root)) {
    if (['.git', '.cache', 'node_modules'].includes(name)) continue
    const filter = (path) => !/\/(dist|node_modules)$|\.tsbuildinfo$/.test(path)
    cpSync(join(root, name), join(folder, name), { recursive: true, filter })
  }
  mkdirSync(join(folder, 'node_modules', '@circlet'), { recursive: true })
  for (const name of readdirSync(join(root, 'node_modules')))
    if (name !== '@circlet') symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name))
  for (const name of ['shared', 'server', 'client'])
    symlinkSync(join(folder, name), join(folder, 'node_modules', '@circlet', name))
}

const commands = {
  types: () => [program('typescript', 'tsc'), ['-b', 'shared', '--pretty', 'false']],
  vitest: (project, file) => [program('vitest'), ['run', '--project', project, file]],
}

/** Runs a check or a test in the copy. */
function runIn(folder, [kind, ...rest]) {
  const [script, args] = commands[kind](...rest)
  return node(script, args, { quiet: true, cwd: folder })
}

const stale = mistakes.filter((mistake) => mistaken(mistake) === null)
for (const { name, file } of stale) console.log(`${name}: its text is not in ${file} exactly once`)
process.exitCode = stale.length > 0 ? 1 : 0

if (stale.length === 0 && !process.argv.includes('--apply-only')) {
  const folder = mkdtempSync(join(tmpdir(), 'circlet-mistakes-'))
  try {
    copyTo(folder)
    // What is red without a mistake would find nothing.
    for (const red of new Set(mistakes.map((each) => JSON.stringify(each.red)))) {
      const { code, output } = await runIn(folder, JSON.parse(red))
      if (code !== 0) throw new Error(`${red} fails without any mistake:\n${output}`)
    }
    for (const mistake of mistakes) {
      const path = join(folder, mistake.file)
      const before = readFileSync(path, 'utf8')
      writeFileSync(path, mistaken(mistake))
      const { code } = await runIn(folder, mistake.red)
      writeFileSync(path, before)
      console.log(`${code === 0 ? '✗ not found' : '✓ found'}: ${mistake.name}`)
      if (code === 0) process.exitCode = 1
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { filesUnder } from './files.mjs'
import { node, program, root, seconds, stop } from './run.mjs'

/** The languages to build, each a client of its own; the pseudo-languages are for trying the screens with. */
async function languages() {
  const { register } = await import('tsx/esm/api')
  const unregister = register()
  const { LOCALES } = await import('../../shared/src/text/locales.ts')
  const { PSEUDO_LOCALES } = await import('../../shared/src/text/pseudo.ts')
  await unregister()
  return [...Object.keys(LOCALES), ...(process.env.CIRCLET_PSEUDO === '1' ? PSEUDO_LOCALES : [])]
}

async function buildClient() {
  const all = await languages()
  rmSync(join(root, 'client', 'dist'), { recursive: true, force: true })
  let spent = 0
  for (const locale of all) {
    const env = { ...process.env, CIRCLET_LANGUAGE: locale, CIRCLET_LANGUAGES: all.join(',') }
    const { code, ms } = await node(program('vite'), ['build', '--logLevel', 'warn'], {
      cwd: join(root, 'client'),
      env,
    })
    spent += ms
    if (code !== 0) return { code, ms: spent }
  }
  return { code: 0, ms: spent }
}

const stamps = join(root, '.cache', 'built.json')
const steps = [
  { name: 'shared', from: ['shared'], command: () => node(program('typescript', 'tsc'), ['-b', 'shared']) },
  { name: 'server', from: ['shared', 'server'], command: () => node(program('typescript', 'tsc'), ['-b', 'server']) },
  {
    name: 'client',
    from: ['shared', 'client'],
    command: buildClient,
  },
]

// By content: a fresh clone and a switched branch change every file's time and nothing that matters.
function inputsOf(step) {
  const hash = createHash('sha256')
    .update(process.version)
    .update(process.env.CIRCLET_PSEUDO ?? '')
  const own = step.from.flatMap((folder) => filesUnder(root, folder))
  for (const path of [...own, 'tsconfig.base.json', 'package-lock.json']) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)))
  }
  return hash.digest('hex')
}

// What is there, by name and size, so that a half-deleted dist is built again.
function outputsOf(step) {
  const hash = createHash('sha256')
  for (const path of filesUnder(root, `${step.name}/dist`)) hash.update(`${path} ${statSync(join(root, path)).size}\n`)
  return hash.digest('hex')
}

const read = () => (existsSync(stamps) ? JSON.parse(readFileSync(stamps, 'utf8')) : {})
const isFresh = (step, stamp) =>
  stamp !== undefined && stamp.inputs === inputsOf(step) && stamp.outputs === outputsOf(step)

/** Builds the packages whose sources changed since their last build, or all of them, in order; stops at the first that fails. */
export async function build({ all = false } = {}) {
  for (const step of steps) {
    if (!all && isFresh(step, read()[step.name])) continue
    const inputs = inputsOf(step)
    const { code, ms } = await step.command()
    if (code !== 0) stop(`The build of ${step.name} failed: mend what the lines above name.`, code)
    mkdirSync(dirname(stamps), { recursive: true })
    writeFileSync(stamps, JSON.stringify({ ...read(), [step.name]: { inputs, outputs: outputsOf(step) } }, null, 2))
    console.log(`Built ${step.name} in ${seconds(ms)}`)
  }
}

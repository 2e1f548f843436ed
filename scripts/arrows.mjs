// Holds the direction of dependencies: node scripts/arrows.mjs [root] prints every import that points the wrong way.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { filesUnder } from './lib/files.mjs'

const root = resolve(process.argv[2] ?? '.')
const core = ['shared', 'shared/session', 'shared/formats', 'shared/text']
const shared = [...core, 'shared/protocol', 'shared/group']
const log = ['server', 'server/log', ...shared]
const session = ['server/session', ...log]
const group = ['server/group', ...session]
const drawing = ['client/session', 'client/ui', 'client/text', ...shared]
const screens = ['client', ...drawing]

// Each part and what it may use. A folder without a line here is reported too, so that its place gets decided.
const may = {
  ...Object.fromEntries(core.map((part) => [part, core])),
  'shared/group': [...core, 'shared/group'],
  'shared/protocol': shared,
  server: ['server', ...shared],
  'server/log': log,
  'server/session': session,
  'server/group': group,
  'server/http': ['server/http', ...group],
  'server/sockets': ['server/sockets', ...session],
  'server/app': ['server/http', 'server/sockets', ...group],
  'server/main': ['server/app', ...log],
  'client/text': ['client/text', ...shared],
  'client/session': ['client/session', ...shared],
  'client/practice': ['client/practice', 'client/session', ...shared],
  'client/ui': drawing,
  ...Object.fromEntries(['client', 'client/app', 'client/views'].map((part) => [part, screens])),
  'client/main': ['client/app', ...screens],
}
const mayLazily = { 'client/app': ['client/views', 'client/practice'], 'client/views': ['client/practice'] }
// Words of the wire that the core may name as types: their schemas carry zod, which stays out of the browser.
const mayAsTypes = {
  ...Object.fromEntries([...core, 'shared/group'].map((part) => [part, ['shared/protocol']])),
  // Texts name what they have words for.
  'shared/text': ['shared/protocol', 'shared/group'],
}

const clause = String.raw`(?:[\w$]+\s*,?\s*)?(?:\*(?:\s+as\s+[\w$]+)?|\{[^}]*\})?\s*from\s*`
const patterns = {
  static: new RegExp(String.raw`^(?:import|export)\s*(?:(type\s+)?${clause})?['"]([^'"]+)['"]`, 'gm'),
  lazy: /\bimport\(\s*()['"]([^'"]+)['"]/g,
}

/** The part a file belongs to, `client/views/join` for a screen; undefined outside the three source folders. */
function partOf(path) {
  const [side, src, first, second, third] = path.split('/')
  if (!['shared', 'server', 'client'].includes(side) || src !== 'src') return undefined
  if (!second) return /^(app|main)\./.test(first) ? `${side}/${first.split('.')[0]}` : side
  return first === 'views' && third ? `client/views/${second}` : `${side}/${first}`
}
const kindOf = (part) => (part?.startsWith('client/views/') ? 'client/views' : part)

/** The file an import means, from the root; undefined for packages of others. */
function targetOf(from, name) {
  if (name.startsWith('.')) return join(dirname(from), name.replace(/\?.*/, '')).split(sep).join('/')
  if (name.startsWith('#text/')) return `shared/src/text/en/${name.slice('#text/'.length)}.ts`
  const [, side, rest = 'index'] = /^@circlet\/(\w+)(?:\/(.+))?$/.exec(name) ?? []
  const path = `${side}/src/${rest}.ts`
  return side && (existsSync(join(root, path)) ? path : `${path}x`)
}

function importsOf(file) {
  const text = readFileSync(join(root, file), 'utf8')
  const found = (how) => [...text.matchAll(patterns[how])].map(([, type, name]) => [type ? 'type' : how, name])
  return [...found('static'), ...found('lazy')].map(([how, name]) => ({
    file,
    how,
    name,
    target: targetOf(file, name),
  }))
}

function isAllowed({ file, name, how, target }) {
  const [from, to] = [partOf(file), partOf(target ?? '')]
  if (!may[kindOf(from)]) return false
  if (name === 'socket.io-client') return file === 'client/src/session/wire.ts'
  if (!target) return how === 'type' || !core.includes(from)
  if (name.startsWith('.') && from.split('/')[0] !== to?.split('/')[0]) return false
  if (from === to) return true
  if (kindOf(to) === 'client/views') return how === 'lazy' && from === 'client/app'
  const more = how === 'lazy' ? mayLazily : how === 'type' ? mayAsTypes : {}
  return [...may[kindOf(from)], ...(more[kindOf(from)] ?? [])].includes(to)
}

const sources = ['shared/src', 'server/src', 'client/src'].flatMap((folder) => filesUnder(root, folder))
const files = sources.filter((path) => /\.tsx?$/.test(path))
const imports = files.flatMap(importsOf)
const broken = imports.filter((one) => !isAllowed(one)).map(({ file, name }) => `${file} must not import ${name}`)

// Whatever the browser can come to load, however far away, brings no zod.
const reached = new Map(files.filter((file) => file.startsWith('client/')).map((file) => [file, file]))
for (const [file, way] of reached) {
  for (const { name, target } of imports.filter((one) => one.file === file && one.how !== 'type')) {
    if (/^zod(\/|$)/.test(name)) broken.push(`zod reaches the browser: ${way} → ${name}`)
    else if (target && !reached.has(target)) reached.set(target, `${way} → ${target}`)
  }
}

for (const line of broken) console.log(line)
process.exitCode = broken.length > 0 ? 1 : 0

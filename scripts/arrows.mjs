// Holds the direction of imports between rooms: node scripts/arrows.mjs [root] prints every import that points the wrong way.
import { readFileSync } from 'node:fs'
import { join, posix, resolve } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'
import { filesUnder } from './lib/files.mjs'

const root = resolve(process.argv[2] ?? '.')

// A room is a folder, or a file beside folders. The longest path that fits names the room of a file.
const core = (...names) => names.map((name) => `shared/src/session/${name}`)
const client = (...names) => names.map((name) => `client/src/${name}`)
const server = (...names) => names.map((name) => `server/src/${name}`)

const base = ['calendar-date', 'ids', 'limits', 'time', 'traffic', 'visible-text'].map((name) => `shared/src/${name}`)
// Each layer of the core may use those before it.
const layers = core('model', 'queries', 'balance', 'evolve', 'commands', 'engine')
const below = (layer) => [...base, 'shared/src/text', ...layers.slice(0, layers.indexOf(...core(layer)))]
const model = [...base, ...core('model')]
const pure = [...model, ...core('queries', 'balance')]
const shared = [...pure, ...core('evolve', 'views', 'commands', 'engine', 'export')].concat(
  ['group', 'formats', 'text', 'protocol'].map((name) => `shared/src/${name}`),
)

const ground = [...server('backoff', 'for-each-isolated'), ...shared]
const store = [...server('store'), ...ground]
const runtime = [...server('runtime'), ...store]
const groups = [...server('groups'), ...runtime]
const http = [...server('http/shared'), ...groups]

// What a browser may use of the shared package: no command, no engine, no export.
const forBrowsers = [...pure, ...core('views')].concat(
  ['group', 'formats', 'text', 'protocol'].map((name) => `shared/src/${name}`),
)
const kept = [...client('storage', 'api'), ...forBrowsers]
const live = [...client('sync'), ...kept]
const drawn = [...client('text', 'selectors', 'design'), ...live]

/** Each room and what it may use. A folder without a line is reported too, so that its place gets decided. */
const may = {
  ...Object.fromEntries(base.map((room) => [room, base])),
  'shared/src/protocol': [...base, ...core('model')],
  'shared/src/text': [...base, ...core('model', 'queries')],
  'shared/src/formats': [...model, ...core('queries'), 'shared/src/text'],
  'shared/src/group': [...model, ...core('queries'), 'shared/src/text'],
  'shared/src/index': core('views'),
  ...Object.fromEntries(layers.map((room) => [room, below(room.split('/').at(-1))])),
  ...Object.fromEntries(core('views').map((room) => [room, below('commands')])),
  ...Object.fromEntries(core('export').map((room) => [room, [...pure, 'shared/src/text']])),

  'server/src/backoff': shared,
  'server/src/for-each-isolated': shared,
  'server/src/config': shared,
  'server/src/store': ground,
  'server/src/runtime': store,
  'server/src/groups': runtime,
  'server/src/sockets': runtime,
  'server/src/http/shared': groups,
  'server/src/http/sessions': http,
  'server/src/http/groups': http,
  'server/src/http/ops': http,
  'server/src/http': [...server('http/sessions', 'http/groups', 'http/ops'), ...http],
  'server/src/app': [...server('config', 'http', 'http/ops', 'sockets'), ...http],
  'server/src/main': [...server('app', 'config'), ...store],

  'client/src/text': forBrowsers,
  'client/src/storage': forBrowsers,
  'client/src/api': [...client('storage'), ...forBrowsers],
  'client/src/sync': kept,
  'client/src/selectors': [...client('text'), ...live],
  'client/src/design': [...client('text'), ...live],
  'client/src/features': drawn,
  'client/src/screens': [...client('features'), ...drawn],
  'client/src/practice': live,
  'client/src/boot': [],
  'client/src/app': [...client('design'), ...kept],
  'client/src/main': [...client('app', 'design'), ...kept],
}
/** What may be fetched later, by `import()`. */
const mayLazily = { 'client/src/app': client('screens', 'practice'), 'client/src/screens': client('practice') }
/** The words of the wire and the state name each other as types; no schema reaches the browser that way. */
const mayAsTypes = {
  ...Object.fromEntries(
    [...layers, ...core('views', 'export')].map((room) => [room, ['shared/src/protocol', 'shared/src/formats']]),
  ),
  'shared/src/group': ['shared/src/protocol'],
  'shared/src/text': ['shared/src/group', 'shared/src/protocol'],
  'shared/src/formats': ['shared/src/protocol'],
}

/** Which feature may use which other; a screen uses no other screen but the room around it. */
const featureUses = {
  agreements: ['privacy'],
  announcements: ['attention', 'speaker'],
  attention: ['connection', 'speaker'],
  breakouts: ['speaker-notes'],
  'facilitator-controls': ['announcements'],
  'last-actions': ['group-actions'],
  prompts: ['announcements'],
  settings: ['attention', 'speech-meter'],
}
const screenUses = ['room']
const roomShows = { room: ['lobby'] }

/** Which of the commands of the core use which: each only those before it. */
const commandOrder = [
  'decision-builder',
  'command-rule',
  'system-command-rule',
  'captures',
  'queue',
  'agreements',
  'timers',
  'more-time',
  'rounds',
  'polls',
  'reflection',
  'balance',
  'floor',
  'breakouts',
  'fishbowl',
  'agenda',
  'members',
  'lifecycle',
  'erasure',
  'private-signals',
]

const rooms = Object.keys(may).sort((one, other) => other.length - one.length)
const bare = (path) => path.replace(/\.tsx?$/, '')
/** The room a file belongs to; undefined where none has a line. */
const roomOf = (path) => rooms.find((room) => bare(path) === room || path.startsWith(`${room}/`))
/** The name of the folder or file right inside a room. */
const innerOf = (room, path) => bare(path.slice(room.length + 1)).split('/')[0]

function importsOf(file) {
  const text = readFileSync(join(root, file), 'utf8')
  const { module, program, errors } = parseSync(file, text)
  if (errors.length > 0) return [{ file, how: 'broken', name: errors[0].message }]
  const found = []
  for (const { moduleRequest, entries } of module.staticImports)
    found.push([entries.length > 0 && entries.every(({ isType }) => isType) ? 'type' : 'static', moduleRequest.value])
  for (const { entries } of module.staticExports)
    for (const { moduleRequest, isType } of entries)
      if (moduleRequest) found.push([isType ? 'type' : 'static', moduleRequest.value])
  for (const { moduleRequest } of module.dynamicImports) {
    const [, name] = /^(?:'|")([^'"]*)(?:'|")$/.exec(text.slice(moduleRequest.start, moduleRequest.end)) ?? []
    // What is put together at run time names a language, in the same room.
    if (name) found.push(['lazy', name])
  }
  new Visitor({ TSImportType: ({ source }) => found.push(['type', source.value]) }).visit(program)
  return found.map(([how, name]) => ({ file, how, name, target: targetOf(file, name) }))
}

/** The file an import means, from the root, without its ending; undefined for packages of others. */
function targetOf(from, name) {
  if (name.startsWith('.')) return posix.join(posix.dirname(from), name.replace(/\?.*/, ''))
  const [, side, rest = 'index'] = /^@circlet\/(\w+)(?:\/(.+))?$/.exec(name) ?? []
  return side && `${side}/src/${rest}.ts`
}

const isCore = (room) => room.startsWith('shared/') && room !== 'shared/src/protocol'

function isAllowed({ file, name, how, target }) {
  const [from, to] = [roomOf(file), roomOf(target ?? '')]
  if (!from || how === 'broken') return false
  if (!target) return how === 'type' || !isCore(from)
  if (name.startsWith('.') && file.split('/')[0] !== target.split('/')[0]) return false
  if (from === to) return isAllowedWithin(from, file, target)
  const more = how === 'lazy' ? mayLazily : how === 'type' ? mayAsTypes : {}
  return [...may[from], ...(more[from] ?? [])].includes(to)
}

function isAllowedWithin(room, file, target) {
  const [one, other] = [innerOf(room, file), innerOf(room, target)]
  if (one === other) return true
  switch (room) {
    case 'client/src/features':
      return (featureUses[one] ?? []).includes(other)
    case 'client/src/screens':
      return screenUses.includes(other) || (roomShows[one] ?? []).includes(other)
    case 'shared/src/session/commands':
      return commandOrder.indexOf(other) !== -1 && commandOrder.indexOf(other) < commandOrder.indexOf(one)
    default:
      return true
  }
}

const sources = ['shared/src', 'server/src', 'client/src'].flatMap((folder) => filesUnder(root, folder))
const files = sources.filter((path) => /\.tsx?$/.test(path))
const imports = files.flatMap(importsOf)
const complain = ({ file, how, name }) =>
  how === 'broken' ? `${file} cannot be read: ${name}` : `${file} must not import ${name}`
const broken = imports.filter((one) => !isAllowed(one)).map(complain)

// Whatever the browser can load, however far away, brings no zod.
const known = new Set(files)
const fileOf = (target) => (known.has(target) ? target : `${bare(target)}.tsx`)
const reached = new Map(files.filter((file) => file.startsWith('client/')).map((file) => [file, file]))
for (const [file, way] of reached) {
  for (const { name, target } of imports.filter((one) => one.file === file && one.how !== 'type')) {
    if (/^zod(\/|$)/.test(name)) broken.push(`zod reaches the browser: ${way} → ${name}`)
    else if (target && known.has(fileOf(target)) && !reached.has(fileOf(target)))
      reached.set(fileOf(target), `${way} → ${fileOf(target)}`)
  }
}

for (const line of broken) console.log(line)
process.exitCode = broken.length > 0 ? 1 : 0

import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const filesUnder = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !entry.name.endsWith('.tsbuildinfo'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
const rowsOf = (page: string) =>
  page
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.includes('---'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    )

const packages = ['shared/src', 'server/src', 'client/src', 'scripts', 'tests']
const files = packages.flatMap(filesUnder)

test('the map names each folder of source, and no other', () => {
  const folders = new Set(files.map((path) => dirname(path)))
  const named = rowsOf(read('docs/MAP.md')).flatMap(([folder = '']) =>
    folder.startsWith('`') ? [folder.slice(1, -1)] : [],
  )
  expect(named.toSorted()).toEqual([...folders].toSorted())
})

test('no folder has more than 20 files of source', () => {
  const counts = new Map<string, number>()
  for (const path of files) {
    if (path.startsWith('tests/') || path.includes('/text/') || !/\.tsx?$/.test(path)) continue
    counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1)
  }
  expect([...counts].filter(([, count]) => count > 20)).toEqual([])
})

test('each word of the glossary is used: in the code, on the screens, on the wire', () => {
  const textOf = (folder: string) =>
    filesUnder(folder)
      .filter((path) => /\.tsx?$/.test(path))
      .map(read)
      .join('\n')
      .toLowerCase()
  const code = ['shared/src/session', 'shared/src/group', 'shared/src/protocol', 'server/src', 'client/src']
    .map(textOf)
    .join('\n')
  const screens = textOf('shared/src/text/en')
  const [, ...rows] = rowsOf(read('docs/GLOSSARY.md'))
  expect(rows.length).toBeGreaterThan(30)
  const has = (text: string, word: string) =>
    [word, word.replaceAll(' ', '-'), word.replaceAll(' ', '')].some((form) => text.includes(form.toLowerCase()))
  const unused = rows.flatMap(([word = '', screen = '', meaning = '', wire = '']) => [
    ...(has(code, word) ? [] : [`code: ${word}`]),
    ...(screen === '' || has(screens, screen) ? [] : [`screens: ${screen}`]),
    ...(wire === '' || has(code, wire) ? [] : [`wire: ${wire}`]),
    ...(meaning.endsWith('.') ? [] : [`no sentence: ${word}`]),
  ])
  expect(unused).toEqual([])
})

test('the change log names a commit for each version that was built', () => {
  const versions = [...read('CHANGELOG.md').matchAll(/^## (\d+\.\d+\.\d+)(?: · ([0-9a-f]{40}))?$/gm)]
  expect(versions.map(([, version]) => version)).toContain(JSON.parse(read('package.json')).version)
  for (const [, version, commit] of versions.slice(1)) expect(commit, version).toBeDefined()
  expect(execFileSync('node', ['scripts/build-version.mjs', '--list'], { cwd: root, encoding: 'utf8' })).toContain(
    '0.1.0',
  )
})

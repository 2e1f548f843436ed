import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FORMATS } from '../../../shared/src/session/model/formats.ts'

const ROOT = new URL('../../../', import.meta.url)
const TABLE = 'shared/src/session/queries/format-rules.ts'

const sources = ['shared/src', 'server/src', 'client/src'].flatMap((folder) =>
  readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`),
)

const FORMAT = `'(?:${FORMATS.join('|')})'`
/** `x.format === 'open'`, with the operand before it; a status, a life or a scene may have the same word. */
const COMPARED = new RegExp(
  `([\\w.?)]+)(?: \\?\\? ${FORMAT}\\))? (?:===|!==|==|!=) ${FORMAT}|${FORMAT} (?:===|!==)`,
  'g',
)
const OTHER_WORDS = /(?:\bstatus|\breadyState|\blife|\bis)$/i
/** A list of some formats is a comparison in disguise. */
const LISTED = /: (?:readonly Format\[\]|ReadonlySet<Format>) = /g

function comparisonsIn(text: string): readonly string[] {
  const compared = [...text.matchAll(COMPARED)].filter(([, operand]) => !OTHER_WORDS.test(operand ?? ''))
  return [...compared, ...text.matchAll(LISTED)].map(([found]) => found)
}

test('nobody compares a format outside the table of its rules', () => {
  const compared = sources
    .filter((path) => path !== TABLE)
    .flatMap((path) => comparisonsIn(read(path)).map((found) => `${path}: ${found}`))
  expect(compared).toEqual([])
})

test.each([
  "if (phase?.format === 'open') return",
  "const talks = ways.format !== 'questions'",
  "(phase?.format ?? 'open') === 'open'",
  "if ('round' === format) return",
  "const ABOUT_ONE: readonly Format[] = ['round']",
])('a comparison is found in: %s', (text) => {
  expect(comparisonsIn(text)).toHaveLength(1)
})

test.each(["poll.status === 'open'", "socket.readyState !== 'open'", "scene.is === 'breakout'"])(
  'this compares no format: %s',
  (text) => expect(comparisonsIn(text)).toEqual([]),
)

test('no file names a template but those that say what it is', () => {
  const named = sources
    .filter((path) => /\b(?:circle|share|support|council|mastermind|quarterly)_\d+\b/.test(read(path)))
    .toSorted()
  expect(named.filter((path) => !/^shared\/src\/(formats|text)\//.test(path))).toEqual([])
})

function read(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8')
}

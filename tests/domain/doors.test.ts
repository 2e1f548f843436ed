import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const ROOT = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8')

interface Door {
  readonly source: string
  readonly types: string
  readonly default: string
}
const DOORS: Readonly<Record<string, Door>> = JSON.parse(read('shared/package.json')).exports

/** What the sources under a folder import from the shared package; `#text` is the folder of one language. */
function importedFrom(folder: string): readonly string[] {
  const paths = readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
  return paths
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) => [...read(`${folder}/${path}`).matchAll(/'(@circlet\/shared|#text)(\/[^']+)?'/g)])
    .map(([, from, path = '']) => `.${from === '#text' ? `/text/en${path}` : path}`)
}

test('the shared package has a door for each file that the server or the client imports, and no other', () => {
  const imported = new Set([...importedFrom('server/src'), ...importedFrom('client/src')])
  const doors = Object.keys(DOORS).filter((door) => door !== '.')
  expect(doors, 'shared/package.json, "exports"').toEqual([...imported].toSorted())
})

test.each(Object.entries(DOORS))(
  'the door %s leads to one file and to what is built of it',
  (door, { source, ...built }) => {
    const name = door === '.' ? 'index' : door.slice('./'.length)
    expect(source).toBe(`./src/${name}.ts`)
    expect(built).toEqual({ types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` })
    expect(existsSync(new URL(`shared/${source}`, ROOT))).toBe(true)
  },
)

import { readdirSync, readFileSync } from 'node:fs'
import { idOf, memberCommandId, numberOf, systemCommandId } from '@circlet/shared/ids'
import { expect, test } from 'vitest'

const SOURCES = ['shared/src', 'server/src', 'client/src'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => `${folder}/${path}`),
)

test('an id is read back as it was made, and nothing else is read as an id (C10)', () => {
  expect([idOf('member', 4), idOf('turn', 12), idOf('poll', 3)]).toEqual(['m4', 't12', 'v3'])
  expect(numberOf('member', idOf('member', 60))).toBe(60)
  for (const other of ['t4', 'm', 'm0', 'm04', 'm4x', 'm-4', '', 'M4']) expect(numberOf('member', other)).toBeNull()
})

test('command ids keep the form in which stored logs know them (C10)', () => {
  expect(memberCommandId('m4', 'x1')).toBe('m4/x1')
  expect(systemCommandId('abandoned')).toBe('~/abandoned')
  expect(systemCommandId('t12', 'cut', 0)).toBe('~/t12/cut/0')
})

test('no other file builds an id out of its letter, or takes one apart (C10)', () => {
  expect(SOURCES.length).toBeGreaterThan(200)
  const builds =
    /`(?:[a-z]|~\/[^`]*)\$\{|'~\/|Number\(\w+\.slice\(1\)\)|\b(?:member|turn|phase|poll|screen|shown|id)\.slice\(1\)/
  const found = SOURCES.filter((path) => path !== 'shared/src/ids.ts' && builds.test(readFileSync(path, 'utf8')))
  expect(found).toEqual([])
})

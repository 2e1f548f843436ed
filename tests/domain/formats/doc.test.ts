import { readFileSync } from 'node:fs'
import type { CatalogueFormat } from '@circlet/shared/formats/catalogue-format'
import { expect, test } from 'vitest'
import { FORMATS } from '../../../shared/src/session/model/formats.ts'
import { CATALOGUE, TEMPLATES } from '../../support/english.ts'

const page = readFileSync(new URL('../../../docs/FORMATS.md', import.meta.url), 'utf8')
const rows = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))

const NEXT: Readonly<Record<CatalogueFormat['next'], string>> = {
  'in-order': 'an order that all see',
  'by-hand': 'hands',
  'fewest-turns': 'hands, fewer turns first',
  'by-speaker': 'the speaker chooses',
  'by-role': 'the roles say',
}

test('the page on formats has a line for each, as it is', () => {
  const lines = CATALOGUE.map(({ name, people, next, passing, crosstalk, roles }) =>
    [
      '',
      name,
      people.least === people.most ? people.least : `${people.least}–${people.most}`,
      NEXT[next],
      passing.replaceAll('-', ' '),
      crosstalk.replaceAll('-', ' '),
      roles.map((role) => role.name).join(', '),
      '',
    ]
      .join(' | ')
      .trim(),
  )
  expect(rows.filter((row) => CATALOGUE.some(({ name }) => row.startsWith(`| ${name} |`)))).toEqual(lines)
})

test('and one for each agenda that is offered', () => {
  const lines = TEMPLATES.map(
    ({ id, title, minutes, size, clock, phases }) =>
      `| \`${id}\` | ${title} | ${minutes} | ${size} | ${clock} | ${phases.length} |`,
  )
  expect(rows.filter((row) => row.startsWith('| `'))).toEqual(lines)
})

test('the page names every format of a phase, and the counts are true', () => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
  const [, count, names = ''] = /knows (\d+) \*formats of a phase\* \(([^)]*)\)/.exec(page) ?? []
  expect([...names.matchAll(/`(\w+)`/g)].map(([, name]) => name).toSorted()).toEqual(FORMATS.toSorted())
  expect(count).toBe(String(FORMATS.length))
  expect(readme).toContain(`one of ${TEMPLATES.length} agendas or builds one from ${CATALOGUE.length} formats`)
})

import { readFileSync } from 'node:fs'
import type { CatalogueFormat } from '@circlet/shared/formats/catalogue-format'
import { expect, test } from 'vitest'
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

import { itemsOf } from '@circlet/shared/formats/catalogue-format'
import { agendaItem, format, roundOrder } from '@circlet/shared/protocol/fields'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { whyUnreadable } from '../../client/src/features/agenda/why-unreadable.ts'
import {
  agendaIn,
  agendaInBytes,
  fileOf,
  isAgenda,
  type SavedAgenda,
} from '../../client/src/selectors/agenda/agenda-file.ts'
import { plannedItem } from '../../client/src/selectors/agenda/planned-item.ts'
import { circle } from '../support/domain/core.ts'
import { draws } from '../support/domain/draws.ts'
import { CATALOGUE, TEMPLATES } from '../support/english.ts'

const part = { title: 'Check-in', format: 'round', minutes: 9 } as const
const kept = (more: object = {}, agenda: readonly unknown[] = [part]) =>
  JSON.stringify({ circlet: 'agenda', version: 1, title: 'Ours', people: 6, template: null, agenda, ...more })
const complaint = (file: string) => {
  const read = agendaIn(file)
  return isAgenda(read) ? 'opens' : whyUnreadable(read)
}

describe('an agenda as a file', () => {
  test.each([
    ...TEMPLATES.map(
      ({ id, title, size, phases }) => [id, { title, people: size, template: id, agenda: phases }] as const,
    ),
    ...CATALOGUE.map((each) => {
      const people = Math.min(60, each.people.most)
      const agenda = itemsOf(each, people)
      return [each.id, { title: each.name, people, template: null, agenda }] as const
    }),
  ])('%s survives saving and opening', (_, agenda) => {
    expect(agendaIn(fileOf(agenda))).toEqual(agenda)
  })

  const anyPart = fc.record(
    {
      title: fc.string({ maxLength: 110 }),
      format: fc.constantFrom(...format.options, 'dance'),
      minutes: fc.oneof(fc.integer({ min: -1, max: 250 }), fc.double(), fc.constant('9')),
      turnSeconds: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 15_000 })),
      settleSeconds: fc.oneof(fc.constant(null), fc.integer({ min: -1, max: 61 })),
      prompt: fc.oneof(fc.constant(null), fc.string({ unit: 'binary', maxLength: 520, size: 'max' })),
      outcome: fc.constantFrom('none', 'insight', 'decision', 'actions', null),
      balance: fc.constantFrom('full', 'timer-only', 'none', 'half'),
      replies: fc.constantFrom(true, false, null),
      role: fc.oneof(fc.constant(null), fc.string({ maxLength: 45 })),
      order: fc.constantFrom(...roundOrder.options, null, 'age'),
      endsAt: fc.oneof(fc.constant(null), fc.integer({ min: -1 })),
      colour: fc.constant('red'),
    },
    { requiredKeys: [] },
  )

  test('opens with exactly the parts that the server takes, and loses nothing of them', () => {
    fc.assert(
      fc.property(anyPart, (any) => {
        const read = agendaIn(kept({}, [any]))
        expect(isAgenda(read)).toBe(agendaItem.safeParse(JSON.parse(JSON.stringify(any))).success)
        if (isAgenda(read)) expect(read.agenda).toEqual([JSON.parse(JSON.stringify(any))])
      }),
      draws(2000),
    )
  })

  test.each([
    ['{', 'This file is not an agenda, or it is damaged.'],
    ['[]', 'This file is not an agenda from Circlet.'],
    [kept({ version: 2 }), 'This file was made by a newer Circlet than this one.'],
    [kept({ title: '' }), 'In this file this is missing: the title.'],
    [kept({ people: 0 }), 'In this file the number of people should be a whole number from 1 to 60.'],
    [kept({ colour: 'red' }), 'In this file there is “colour”, which Circlet does not know.'],
    [
      kept({}, [part, { ...part, minutes: 0.5 }]),
      'In part 2, “Check-in”, the minutes should be a whole number from 1 to 240.',
    ],
    [kept({}, [{ title: 'Check-in', format: 'round' }]), 'In part 1, “Check-in”, this is missing: the minutes.'],
    [
      kept({}, [{ ...part, title: 'x'.repeat(101) }]),
      `In part 1, “${'x'.repeat(101)}”, the title has more than 100 letters.`,
    ],
    [
      kept({}, [{ ...part, replies: 'yes' }]),
      'In part 1, “Check-in”, whether there are short replies should be true or false.',
    ],
    [kept({}, Array(41).fill(part)), 'This agenda has more than 40 parts.'],
    [kept({}, [7]), 'In part 1 this is missing: the title.'],
    [`\uFEFF${kept()}`, 'opens'],
    [kept({}, []), 'opens'],
  ])('%# says in words what is wrong, and where', (file, said) => {
    expect(complaint(file)).toBe(said)
  })
})

test('a saved agenda holds the plan, without its outcomes and the people it was about', () => {
  const phases = [
    { title: 'One', format: 'round', minutes: 5, role: 'Client', order: 'lenses', prompt: 'How?', outcome: 'actions' },
  ] as const
  const c = circle({ phases })
  c.does('ada', { type: 'edit-phase', phase: 'p1', changes: { focus: c.id('bo') } })
  c.does('ada', { type: 'record-outcome', phase: 'p1', text: 'Secret' })
  const items = c.shared.agenda.phases.map(plannedItem)
  expect(items).toEqual([{ ...phases[0], balance: 'none', replies: false }])
  const agenda: SavedAgenda = { title: 'Ours', people: 4, template: null, agenda: items }
  expect(agendaIn(fileOf(agenda))).toEqual(agenda)
})

const KEPT: SavedAgenda = {
  title: 'Zoë’s café, 李',
  people: 6,
  template: null,
  agenda: [{ title: 'Ankommen – où?', format: 'round', minutes: 5 }],
}
const utf16 = (text: string, isBig: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}

test.each<[string, Uint8Array]>([
  ['UTF-8', Buffer.from(fileOf(KEPT))],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${fileOf(KEPT)}`)],
  ['UTF-16 with its mark', utf16(fileOf(KEPT), false)],
  ['UTF-16 with its mark, big end first', utf16(fileOf(KEPT), true)],
])('a file in %s is opened with every letter (B13)', (_, bytes) => {
  expect(agendaInBytes(bytes)).toEqual(KEPT)
})

const versioned = (version: unknown) => Buffer.from(JSON.stringify({ circlet: 'agenda', version, ...KEPT }))

test.each<[string, Uint8Array, string]>([
  ['is in another encoding', Buffer.from(fileOf(KEPT), 'latin1'), 'not-text'],
  ['is UTF-16 without a mark', Buffer.from(fileOf(KEPT), 'utf16le'), 'not-text'],
  ['is UTF-16 with half a letter', Buffer.concat([utf16('{', false), Buffer.of(0)]), 'not-text'],
  ['is a picture', Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0), 'not-text'],
  ['is cut off inside a letter', Buffer.from('{"title":"é').subarray(0, -1), 'not-text'],
  ['is empty', Buffer.of(), 'not-json'],
  ['is some text', Buffer.from('Hello'), 'not-json'],
  ['holds something else', Buffer.from('{"a":1}'), 'not-ours'],
  ['has no version', versioned(undefined), 'no-version'],
  ['has no version but null', versioned(null), 'no-version'],
  ['has a word for a version', versioned('1'), 'no-version'],
  ['has half a version', versioned(0.5), 'no-version'],
  ['has version 0', versioned(0), 'no-version'],
  ['is of a newer version', versioned(2), 'newer'],
])('a file that %s is refused with a sentence of its own (B13)', (_, bytes, why) => {
  const read = agendaInBytes(bytes)
  expect(read).toEqual({ why })
  if (!isAgenda(read)) expect(whyUnreadable(read)).toMatch(/^This file .+\.$/)
})

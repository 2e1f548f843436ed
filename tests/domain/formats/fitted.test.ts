import { fitted } from '@circlet/shared/formats/fitted'
import { type AgendaItem, agendaItem } from '@circlet/shared/protocol/fields'
import { shareSeconds } from '@circlet/shared/session/queries/format-rules'
import { MINUTE } from '@circlet/shared/time'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draws } from '../../support/domain/draws.ts'
import { TEMPLATES, templateOf } from '../../support/english.ts'

const sum = (agenda: readonly AgendaItem[]) => agenda.reduce((all, item) => all + item.minutes, 0)
const minutes = (agenda: readonly AgendaItem[] | null) => agenda?.map((item) => item.minutes)
const item = fc.record({
  title: fc.constant('Part'),
  format: fc.constantFrom('round', 'open', 'silence', 'spotlight'),
  minutes: fc.integer({ min: 1, max: 240 }),
  turnSeconds: fc.constantFrom(null, 30, 90, 600),
} as const)
const agendas = fc.array(item, { minLength: 1, maxLength: 40 })
/** The same every time; a failure prints its seed. */
const RUNS = draws(300)
const people = fc.integer({ min: 1, max: 60 })

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('%s', (_, template) => {
  test('[AG7] for its own size and time stays as it is', () => {
    const room = { people: template.size, minutes: template.minutes }
    expect(fitted(template.phases, template.size, room)).toEqual(template.phases)
  })

  test('[AG7] for another group and time adds up to the minute, and its rounds still fit', () => {
    for (const room of [
      { people: 6, minutes: 60 },
      { people: 4, minutes: 45 },
      { people: 12, minutes: 120 },
    ]) {
      const agenda = fitted(template.phases, template.size, room) ?? []
      expect(sum(agenda)).toBe(room.minutes)
      for (const part of agenda) {
        const { exact } = shareSeconds(part.minutes * MINUTE, room.people)
        if (part.format === 'round' && exact >= 20)
          expect(part.turnSeconds ?? 0).toBeLessThanOrEqual(Math.max(exact, 20))
      }
    }
  })
})

test('[AG7] an hour’s circle for six becomes one of half an hour for four', () => {
  const circle = templateOf('circle_60')?.phases ?? []
  const half = fitted(circle, 6, { people: 4, minutes: 30 })
  expect(minutes(half)).toEqual([2, 4, 1, 7, 11, 3, 2])
  expect(half?.map((part) => part.turnSeconds ?? null)).toEqual([null, 50, null, 95, null, 35, null])
})

test('[AG7] parts that weigh the same differ by a minute at most, the earlier ones longer', () => {
  const three = Array.from({ length: 3 }, () => ({ title: 'Part', format: 'open', minutes: 7 }) as const)
  expect(minutes(fitted(three, 5, { people: 5, minutes: 20 }))).toEqual([7, 7, 6])
})

test('there is no agenda with more parts than minutes, nor with more minutes than parts may have', () => {
  const three = Array.from({ length: 3 }, () => ({ title: 'Part', format: 'open', minutes: 7 }) as const)
  expect(fitted(three, 5, { people: 5, minutes: 2 })).toBeNull()
  expect(fitted(three, 5, { people: 5, minutes: 721 })).toBeNull()
  expect(minutes(fitted(three, 5, { people: 5, minutes: 720 }))).toEqual([240, 240, 240])
  expect(fitted([], 5, { people: 5, minutes: 10 })).toBeNull()
})

test('[AG7] any agenda, for any group and time: exact sums, whole minutes, valid parts, nothing else touched', () => {
  fc.assert(
    fc.property(agendas, people, people, fc.integer({ min: 1, max: 600 }), (agenda, from, to, wanted) => {
      const next = fitted(agenda, from, { people: to, minutes: wanted })
      if (next === null) return wanted < agenda.length || wanted > agenda.length * 240
      expect(sum(next)).toBe(wanted)
      for (const part of next) expect(agendaItem.safeParse(part).error).toBeUndefined()
      expect(next.map(({ title, format }) => [title, format])).toEqual(
        agenda.map(({ title, format }) => [title, format]),
      )
      return true
    }),
    RUNS,
  )
})

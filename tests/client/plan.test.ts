import { createSession } from '@circlet/shared/protocol/create'
import type { AgendaItem } from '@circlet/shared/protocol/fields'
import { templateUses } from '@circlet/shared/text/en/templates'
import { linesIn } from '@circlet/shared/visible-text'
import { expect, test } from 'vitest'
import { moved, perPerson, runsOver, totalMinutes, turnOf } from '../../client/src/screens/home/plan/agenda.ts'
import { mistakesIn, planFrom, sessionOf } from '../../client/src/screens/home/plan/plan.ts'
import { instantIn } from '../../client/src/screens/home/plan/zoned-time.ts'
import { TEMPLATES } from '../support/english.ts'

const NOW = Date.UTC(2026, 10, 23, 12)
const round = (minutes: number, turnSeconds?: number): AgendaItem => ({
  title: 'Round',
  format: 'round',
  minutes,
  ...(turnSeconds !== undefined && { turnSeconds }),
})
const open: AgendaItem = { title: 'Open', format: 'open', minutes: 20 }

test('every template says what it is good for', () => {
  expect(Object.keys(templateUses).toSorted()).toEqual(TEMPLATES.map(({ id }) => id).toSorted())
  for (const use of Object.values(templateUses)) expect(use).toMatch(/[.]$/)
})

test('[AG7] a turn in a round is as planned, else the share of its time; other formats have none', () => {
  expect(turnOf(round(9, 80), 6)).toBe(80_000)
  expect(turnOf(round(9), 6)).toBe(80_000)
  expect(turnOf(open, 6)).toBeNull()
})

test('an agenda adds up in minutes and in what each person has', () => {
  expect(totalMinutes([round(9, 80), open])).toBe(29)
  expect(perPerson([round(9, 80), open, round(10, 60)], 6)).toBe(140_000)
})

test('a round that needs more than its part has is noticed', () => {
  expect(runsOver(round(12, 110), 8)).toBe(true)
  expect(runsOver(round(9, 80), 6)).toBe(false)
})

test('a part moves by one place, and not beyond the ends', () => {
  const agenda = [round(1), open, round(3)]
  expect(moved(agenda, 0, 1)).toEqual([open, round(1), round(3)])
  expect(moved(agenda, 0, -1)).toBe(agenda)
  expect(moved(agenda, 2, 1)).toBe(agenda)
})

test('lines are trimmed, and empty ones left out', () => {
  expect(linesIn(' one \n\n two\n')).toEqual(['one', 'two'])
})

test('the server accepts the plan of every template', () => {
  for (const template of [...TEMPLATES, null]) {
    const plan = { ...planFrom(template, ['We share the time.'], 'Europe/Berlin'), title: 'A circle' }
    expect(mistakesIn(plan, NOW)).toEqual({})
    expect(createSession.safeParse(sessionOf(plan)).error).toBeUndefined()
  }
})

test('a template whose parts were all taken out is sent as empty, so that they stay out', () => {
  const template = TEMPLATES[0] ?? null
  expect(sessionOf({ ...planFrom(template, [], 'UTC'), agenda: [] }).agenda).toEqual([])
  expect(sessionOf(planFrom(null, [], 'UTC')).agenda).toBeUndefined()
})

test('mistakes are reported for each part', () => {
  const plan = planFrom(null, [], 'UTC')
  expect(mistakesIn(plan, NOW)).toEqual({ title: 'missing' })
  const more = {
    ...plan,
    title: 'A',
    norms: 'x\n'.repeat(8),
    objectives: 'y'.repeat(201),
    agenda: [{ ...open, title: ' ' }],
  }
  expect(mistakesIn(more, NOW)).toEqual({ norms: 'too-many', objectives: 'too-long', agenda: 'missing' })
  const later = { ...plan, title: 'A', when: 'later' as const, time: '18:00' }
  expect(mistakesIn({ ...later, date: '' }, NOW)).toEqual({ when: 'missing' })
  expect(mistakesIn({ ...later, date: '2026-11-22' }, NOW)).toEqual({ when: 'past' })
  expect(mistakesIn({ ...later, date: '2028-01-01' }, NOW)).toEqual({ when: 'too-far' })
  expect(mistakesIn({ ...later, date: '2027-01-01' }, NOW)).toEqual({})
})

test.each([
  ['2027-02-29', '18:00'],
  ['2027-04-31', '18:00'],
  ['2027-03-12', '24:00'],
  ['2027-03-12', '18:60'],
])('no clock shows %s %s, and a plan does not begin then (B9)', (date, time) => {
  expect(instantIn('Europe/Berlin', date, time)).toBeNull()
  const plan = { ...planFrom(null, [], 'UTC'), title: 'A', when: 'later' as const, date, time }
  expect(mistakesIn(plan, NOW)).toEqual({ when: date === '2027-03-12' ? 'missing' : 'no-such-date' })
})

test.each([
  ['UTC', '2027-03-12', '18:00', '2027-03-12T18:00:00Z'],
  ['Europe/Berlin', '2027-01-12', '18:00', '2027-01-12T17:00:00Z'],
  ['Europe/Berlin', '2027-07-12', '18:00', '2027-07-12T16:00:00Z'],
  ['Europe/Berlin', '2027-03-28', '03:30', '2027-03-28T01:30:00Z'],
  ['Europe/Berlin', '2027-10-31', '04:00', '2027-10-31T03:00:00Z'],
  ['America/New_York', '2027-03-14', '09:00', '2027-03-14T13:00:00Z'],
  ['Asia/Kathmandu', '2027-03-12', '06:00', '2027-03-12T00:15:00Z'],
])('[SE6] on the clocks of %s %s %s is %s', (zone, date, time, instant) => {
  expect(instantIn(zone, date, time)).toBe(Date.parse(instant))
})

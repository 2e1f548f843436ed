import { expect, test } from 'vitest'
import { fittedPlan, totalMinutes } from '../../client/src/screens/home/plan/agenda.ts'
import { keptOf, planFrom, sessionOf } from '../../client/src/screens/home/plan/plan.ts'
import { ownTemplates, removeTemplate, saveTemplate } from '../../client/src/storage/own-templates.ts'
import { storage } from '../../client/src/storage/storage.ts'

const agenda = [{ title: 'Check-in', format: 'round', minutes: 9, turnSeconds: 80 }] as const
const ours = { title: 'Our way', people: 6, template: 'circle_60', agenda }

test('a saved agenda stays in this browser until it is deleted, even when a session is forgotten', () => {
  saveTemplate(ours, 'one')
  saveTemplate({ ...ours, title: 'Another' }, 'two')
  storage.forget('')
  expect(ownTemplates().map(({ id }) => id)).toEqual(['one', 'two'])
  saveTemplate({ ...ours, people: 8 }, 'three')
  expect(ownTemplates()).toEqual([
    { ...ours, title: 'Another', id: 'two' },
    { ...ours, people: 8, id: 'three' },
  ])
  removeTemplate('two')
  removeTemplate('three')
  expect(ownTemplates()).toEqual([])
})

test('a plan starts from your own saved agenda, unchanged', () => {
  const plan = planFrom({ ...ours, id: 'one' }, [], 'UTC')
  expect(keptOf(plan)).toEqual(ours)
  expect(sessionOf(plan)).toMatchObject({ template: 'circle_60', title: 'Our way', agenda })
})

test('a template that is not offered here says nothing', () => {
  expect(planFrom({ ...ours, template: 'elsewhere_60', id: 'one' }, [], 'UTC').template).toBeNull()
})

test('[AG7] the available time is shared among the current people, as often as you like', () => {
  const plan = { ...planFrom({ ...ours, id: 'one' }, [], 'UTC'), people: 3 }
  const fit = fittedPlan(plan, 5)
  expect(fit).toEqual({ agenda: [{ ...agenda[0], minutes: 5, turnSeconds: 90 }], madeFor: 3 })
  expect(totalMinutes(fit?.agenda ?? [])).toBe(5)
  expect(fittedPlan(plan, 0)).toBeNull()
})

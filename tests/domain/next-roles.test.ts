import { nextRoles } from '@circlet/shared/session/queries/next-roles'
import { expect, test } from 'vitest'
import { circle } from '../support/domain/core.ts'

type Circle = ReturnType<typeof circle>

const proposed = (c: Circle) => {
  const { facilitator, timekeeper } = nextRoles(c.shared)
  return [facilitator?.name ?? null, timekeeper?.name ?? null]
}

test('[MB22] the next by order of joining could facilitate, and the one after keep the time', () => {
  const c = circle({ timekeepers: ['tim'] })
  expect(proposed(c)).toEqual(['tim', 'bo'])
  c.does('ada', { type: 'hand-over', member: c.id('cy') })
  expect(proposed(c)).toEqual(['fay', 'ada'])
})

test('[MB22] after the last comes the first; facilitators, kept places and who never came are left out', () => {
  const c = circle({ facilitators: [], participants: ['bo', 'cy', 'ada'], stage: 'lobby' })
  c.joins('eve', 'facilitator')
  c.joins('abe', 'facilitator')
  c.goesAway('bo')
  c.after(20 * 60_000)
  c.does('eve', { type: 'start-session' })
  c.does('eve', { type: 'add-member', name: 'gus' })
  expect(proposed(c)).toEqual(['cy', 'ada'])
})

test('[MB22, ER2] a member who has erased their data is not proposed', () => {
  const c = circle({ timekeepers: ['tim'] })
  c.notes({ type: 'forget-member', member: c.id('tim') })
  expect(proposed(c)).toEqual(['bo', 'cy'])
})

test('[MB22] with nobody but facilitators there is nobody to propose', () => {
  expect(proposed(circle({ participants: [] }))).toEqual([null, null])
})

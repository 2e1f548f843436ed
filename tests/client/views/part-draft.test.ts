import { expect, test } from 'vitest'
import {
  changesOf,
  draftOf,
  itemOf,
  latestEnd,
  wrongIn,
} from '../../../client/src/screens/facilitator/agenda/phase-draft.ts'
import { aView, NOW, phase } from './given.ts'

test('[AG20, RR20] a part stores its focus and round order only when they are chosen', () => {
  const draft = draftOf(phase('p1', 'round'))
  expect([draft.role, draft.order]).toEqual(['', 'rotate'])
  expect(itemOf(draft, NOW)).not.toHaveProperty('role')
  expect(itemOf({ ...draft, role: ' Guest ', order: 'lenses' }, NOW)).toMatchObject({ role: 'Guest', order: 'lenses' })
})

test('[AG20, RR20] only what changed is asked for, also when a role or an order is taken away', () => {
  const plain = phase('p1', 'round')
  expect(changesOf(draftOf(plain), plain, NOW)).toEqual({})
  const seat = phase('p2', 'round', { role: 'Client', order: 'joined' })
  expect(changesOf(draftOf(seat), seat, NOW)).toEqual({})
  expect(changesOf({ ...draftOf(seat), role: '', order: 'rotate' }, seat, NOW)).toEqual({ role: null, order: null })
})

test('[AG31] a time of day no part can last until is said to be wrong before anybody asks for it', () => {
  const HOUR = 3_600_000
  const running = phase('p1', 'open', { status: 'running', runs: [{ startedAt: NOW - HOUR, endedAt: null }] })
  const live = aView({ agenda: { phases: [running, phase('p2', 'open')], current: 'p1' } })
  expect(latestEnd(live, running, NOW)).toBe(NOW + 3 * HOUR)
  expect(latestEnd(live, undefined, NOW)).toBe(NOW + 4 * HOUR + 20 * 60_000)
  expect(latestEnd(aView({ status: 'lobby' }), undefined, NOW)).toBe(null)
  const at = (instant: number) => new Date(instant).toTimeString().slice(0, 5)
  const until = (instant: number) => ({ ...draftOf(running), until: at(instant) })
  expect(wrongIn(until(NOW + 2 * HOUR), NOW, NOW + 3 * HOUR)).toBe(null)
  // An hour ago is tomorrow.
  expect(wrongIn(until(NOW - HOUR), NOW, NOW + 3 * HOUR)).toBe('until')
  expect(wrongIn(until(NOW - HOUR), NOW, null)).toBe(null)
})

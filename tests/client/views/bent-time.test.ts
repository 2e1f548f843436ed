import { MINUTE, SECOND } from '@circlet/shared/time'
import { expect, test } from 'vitest'
import { changesOf, draftOf, itemOf } from '../../../client/src/screens/facilitator/agenda/phase-draft.ts'
import { instantAt } from '../../../client/src/screens/facilitator/floor/clock-end.ts'
import { paceOf } from '../../../client/src/selectors/pace.ts'
import { clockTime } from '../../../client/src/text/formatting.ts'
import { NOW, phase } from './given.ts'

test('[AG6] against the plan is told in whole minutes, and half a minute is on time', () => {
  expect([29 * SECOND, -29 * SECOND, 30 * SECOND, 10 * MINUTE + 20 * SECOND, -4 * MINUTE].map(paceOf)).toEqual([
    { is: 'onTime', minutes: 0 },
    { is: 'onTime', minutes: 0 },
    { is: 'behind', minutes: 1 },
    { is: 'behind', minutes: 10 },
    { is: 'ahead', minutes: 4 },
  ])
})

test('[AG31] a time of day is the next one on a clock here; nothing, or half of one, is none', () => {
  const soon = instantAt(clockTime(NOW + 20 * MINUTE), NOW) ?? 0
  expect(soon - NOW).toBeGreaterThan(19 * MINUTE)
  expect(soon - NOW).toBeLessThanOrEqual(20 * MINUTE)
  const passed = instantAt(clockTime(NOW - 20 * MINUTE), NOW) ?? 0
  expect(clockTime(passed)).toBe(clockTime(NOW - 20 * MINUTE))
  expect(passed).toBeGreaterThan(NOW)
  expect([instantAt('', NOW), instantAt('7', NOW)]).toEqual([null, null])
})

test('[AG31] a part sends its time of day only when it was changed, and clears it when emptied', () => {
  const plain = phase('p1', 'break')
  const clocked = phase('p2', 'break', { endsAt: NOW + 20 * MINUTE })
  const until = clockTime(NOW + 5 * MINUTE)
  expect(itemOf(draftOf(plain), NOW)).not.toHaveProperty('endsAt')
  expect(changesOf(draftOf(clocked), clocked, NOW)).toEqual({})
  expect(changesOf({ ...draftOf(plain), until }, plain, NOW)).toEqual({ endsAt: instantAt(until, NOW) })
  expect(changesOf({ ...draftOf(clocked), until: '' }, clocked, NOW)).toEqual({ endsAt: null })
})

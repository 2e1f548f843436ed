import { expect, test } from 'vitest'
import { changesOf, draftOf, itemOf } from '../../../client/src/views/facilitator/part-draft.ts'
import { NOW, phase } from './given.ts'

test('[AG20, RR20] whose time a part is and the order of its round are written only where they are said', () => {
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

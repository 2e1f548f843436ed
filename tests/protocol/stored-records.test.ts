import { emptyState } from '@circlet/shared/session/model/state'
import { expect, test } from 'vitest'
import { replicaFrom } from '../../server/src/runtime/stored-records.ts'

test('a snapshot of an older build is read with initial values for newer fields', () => {
  const { notes: _, ...hidden } = emptyState.hidden
  const { polls: __, ...shared } = emptyState.shared
  const own = { m1: { preferences: { prompts: false, listening: true, pace: 2 }, prompts: [] } }
  const body = JSON.stringify({ ...emptyState, shared: { ...shared, title: 'Thursday' }, hidden, own })
  const { replica } = replicaFrom({ outcome: 'loaded', snapshot: { version: 9, head: 'h', body }, records: [] })
  expect(replica.position).toEqual({ version: 9, head: 'h' })
  expect(replica.state).toEqual({
    ...emptyState,
    shared: { ...emptyState.shared, title: 'Thursday' },
    own: { m1: { ...own.m1, captures: [] } },
  })
})

import type { Phase } from '@circlet/shared/session/model/shared-state'
import { expect, test } from 'vitest'
import { isClosing } from '../../../client/src/selectors/closing-phase.ts'
import { aView, phase } from './given.ts'

const done = (id: string) => phase(id, 'open', { status: 'done', runs: [{ startedAt: 1, endedAt: 2 }] })
const now = (some: Partial<Phase> = {}) => phase('now', 'round', { status: 'running', ...some })
const closing = (...phases: Phase[]) => isClosing(aView({ agenda: { phases, current: 'now' } }))

test('the closing part is the last that is held, or one that should bring actions; never the first', () => {
  expect(closing(done('a'), now(), phase('thanks', 'admin'))).toBe(true)
  expect(closing(done('a'), now(), phase('more', 'open'))).toBe(false)
  expect(closing(done('a'), now(), phase('more', 'open', { status: 'skipped' }))).toBe(true)
  expect(closing(done('a'), now({ outcome: 'actions' }), phase('more', 'round'))).toBe(true)
  expect(closing(now({ outcome: 'actions' }), phase('thanks', 'admin'))).toBe(false)
  expect(isClosing(aView())).toBe(false)
})

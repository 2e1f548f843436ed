import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PERMISSIONS } from '../../shared/src/session/engine/permissions.ts'
import { story } from '../support/domain/arbitrary.ts'
import { World } from '../support/domain/world.ts'

test('[LG8] random meetings accept every command at least once, so every law is tried on it', () => {
  const never = new Set<string>(Object.keys(PERMISSIONS))
  for (const tried of fc.sample(story(600), { numRuns: 300, seed: 11 })) {
    new World(tried, [{ accepted: (command) => void never.delete(command) }])
    if (never.size === 0) break
  }
  expect([...never]).toEqual([])
})

import { expect, test } from 'vitest'
import { EMPTY, formOf, hasFallen } from '../../../client/src/screens/closing/reflection-draft.ts'

test('only what was answered is given, and nothing when nothing was', () => {
  expect(formOf(EMPTY)).toBeNull()
  expect(formOf({ ...EMPTY, heard: 0, space: 'too-little' })).toEqual({ heard: 0, space: 'too-little' })
})

test.each([
  ['nothing is remembered', null, { heard: 0, right: 0 }, false],
  ['the first fell by three', { heard: 8, right: 8 }, { heard: 5, right: 8 }, true],
  ['the last fell by more', { heard: null, right: 9 }, { heard: 1, right: 2 }, true],
  ['both fell by two', { heard: 8, right: 8 }, { heard: 6, right: 6 }, false],
  ['what is not answered now has not fallen', { heard: 8, right: 8 }, { heard: null, right: null }, false],
])('whether a number has fallen: %s', (_, before, now, fell) => {
  expect(hasFallen(before, now)).toBe(fell)
})

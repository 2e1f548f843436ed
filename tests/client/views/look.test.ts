import { expect, test } from 'vitest'
import { lookOf } from '../../../client/src/screens/display/look.ts'

const everything = { speaker: true, next: true, agenda: true, clock: true, seconds: true }

test('a display shows everything as usual when its address says nothing', () => {
  const usual = { theme: null, scale: 1, shows: everything, mirror: false, sound: false }
  expect(lookOf('')).toEqual(usual)
  expect(lookOf('?theme=pink&scale=big&mirror=0&sound=off&other=1')).toEqual(usual)
})

test('it looks as its address says', () => {
  expect(lookOf('?theme=transparent&scale=1.25&show=speaker,clock&mirror&sound=1')).toEqual({
    theme: 'transparent',
    scale: 1.25,
    shows: { speaker: true, next: false, agenda: false, clock: true, seconds: false },
    mirror: true,
    sound: true,
  })
})

test('it is never larger than fits, nor too small to be read', () => {
  expect(['?scale=9', '?scale=0.1', '?scale=-1', '?scale=0'].map((search) => lookOf(search).scale)).toEqual([
    1.3, 0.5, 1, 1,
  ])
})

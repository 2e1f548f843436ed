import { describe, expect, test } from 'vitest'
import { played } from '../../support/domain/format-play.ts'
import { PLAYS } from '../../support/domain/format-plays.ts'
import { CATALOGUE } from '../../support/english.ts'

test('every format of the catalogue is played', () => {
  expect(Object.keys(PLAYS).toSorted()).toEqual(CATALOGUE.map(({ id }) => id).toSorted())
})

describe.each(CATALOGUE.map((format) => [format.name, format] as const))('%s', (_, format) => {
  test('goes from its first part to its last, everybody in their role', () => {
    const play = PLAYS[format.id] ?? expect.fail('no play')
    const c = played(format, play)
    // What somebody said counts as theirs, and nobody was ended before they were done.
    expect(c.told('turn-recorded').every(({ how }) => how === 'finished' || how === 'passed')).toBe(true)
  })
})

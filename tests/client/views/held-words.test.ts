import { expect, test } from 'vitest'
import { heldWords, hold, wordsFor } from '../../../client/src/features/speaker-notes/speaker-note.ts'
import { storage } from '../../../client/src/storage/storage.ts'
import { aView, floorOf } from './given.ts'

test('words to hold are found again when the page is loaded anew, by their session alone', () => {
  hold({ id: 'abc' }, 'The letter, and the rain.')
  expect(heldWords({ id: 'abc' }).value).toBe('The letter, and the rain.')
  expect(heldWords({ id: 'abcd' }).value).toBe('')
})

test('whoever empties the field holds nothing', () => {
  const session = { id: 'abc' }
  hold(session, 'One thing')
  hold(session, ' ')
  // What is being typed stays as it is, a space included.
  expect(heldWords(session).value).toBe(' ')
  expect(heldWords({ id: 'abc' }).value).toBe('')
})

test('[V7] words to hold are gone with their session', () => {
  hold({ id: 'abc' }, 'One thing')
  hold({ id: 'abcd' }, 'Another')
  storage.forget('abc')
  expect(heldWords({ id: 'abc' }).value).toBe('')
  expect(heldWords({ id: 'abcd' }).value).toBe('Another')
  storage.forget('abcd')
})

test('they stand beside my own turn and no other', () => {
  expect(wordsFor(aView({ floor: floorOf('bo') }), ' One thing ')).toBe('One thing')
  expect(wordsFor(aView({ floor: floorOf('bo') }), ' ')).toBe(null)
  expect(wordsFor(aView({ floor: floorOf('ada') }), 'One thing')).toBe(null)
  expect(wordsFor(aView(), 'One thing')).toBe(null)
  // In a small group there is no floor, and yet a time of my own.
  expect(wordsFor(aView(), 'One thing', true)).toBe('One thing')
  expect(wordsFor(aView({ floor: null, you: { memberId: null, role: 'display' } }), 'One thing')).toBe(null)
})

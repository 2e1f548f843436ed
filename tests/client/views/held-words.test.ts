import { expect, test } from 'vitest'
import { keepNote, noteFor, speakerNote } from '../../../client/src/features/speaker-notes/speaker-note.ts'
import { storage } from '../../../client/src/storage/storage.ts'
import { aView, floorOf } from './given.ts'

test('a note survives a reload, in its own session only', () => {
  keepNote({ id: 'abc' }, 'The letter, and the rain.')
  expect(speakerNote({ id: 'abc' }).value).toBe('The letter, and the rain.')
  expect(speakerNote({ id: 'abcd' }).value).toBe('')
})

test('an empty field stores no note', () => {
  const session = { id: 'abc' }
  keepNote(session, 'One thing')
  keepNote(session, ' ')
  // Text stays exactly as typed, spaces included.
  expect(speakerNote(session).value).toBe(' ')
  expect(speakerNote({ id: 'abc' }).value).toBe('')
})

test('[V7] words to hold are gone with their session', () => {
  keepNote({ id: 'abc' }, 'One thing')
  keepNote({ id: 'abcd' }, 'Another')
  storage.forget('abc')
  expect(speakerNote({ id: 'abc' }).value).toBe('')
  expect(speakerNote({ id: 'abcd' }).value).toBe('Another')
  storage.forget('abcd')
})

test('the note appears during my own turn only', () => {
  expect(noteFor(aView({ floor: floorOf('bo') }), ' One thing ')).toBe('One thing')
  expect(noteFor(aView({ floor: floorOf('bo') }), ' ')).toBe(null)
  expect(noteFor(aView({ floor: floorOf('ada') }), 'One thing')).toBe(null)
  expect(noteFor(aView(), 'One thing')).toBe(null)
  // In a small group there is no floor, and yet a time of my own.
  expect(noteFor(aView(), 'One thing', true)).toBe('One thing')
  expect(noteFor(aView({ floor: null, you: { memberId: null, role: 'display' } }), 'One thing')).toBe(null)
})

import { command } from '@circlet/shared/protocol/commands'
import { createSession, joinBody } from '@circlet/shared/protocol/create'
import { createGroup, groupCommand, joinGroup } from '@circlet/shared/protocol/group'
import { isBlank, linesIn, seenOf } from '@circlet/shared/visible-text'
import fc from 'fast-check'
import { expect, test } from 'vitest'

/** Blanks, joiners, direction marks, selectors, fillers, tags, loose accents: nothing of them can be seen. */
const UNSEEN = [
  ...'\u0020\u00a0\u3000\u2003\u1680\u2028\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u202e\u2066\u061c',
  ...'\u115f\u1160\u3164\uffa0\u2800\u034f\u180b\u180e\ufe0f\u0301\u0007\n\t\u17b4',
  '\u{e0101}',
  '\u{e0041}',
]
const phase = { title: 'Round', format: 'round', minutes: 5 }

test.each<[string, { safeParse(value: unknown): { success: boolean } }, (text: string) => object]>([
  ['the title of a session', createSession, (title) => ({ title })],
  ['an objective', createSession, (text) => ({ objectives: [text] })],
  ['an agreement', createSession, (text) => ({ norms: [text] })],
  ['the title of a part', createSession, (title) => ({ agenda: [{ ...phase, title }] })],
  ['another title', command, (title) => ({ type: 'edit-session', title })],
  ['another agreement', command, (text) => ({ type: 'edit-session', norms: [text] })],
  ['a part added', command, (title) => ({ type: 'add-phase', phase: { ...phase, title } })],
  ['a part edited', command, (title) => ({ type: 'edit-phase', phase: 'p1', changes: { title } })],
  ['a question', command, (question) => ({ type: 'open-poll', kind: 'consent', question, anonymous: false })],
  [
    'a choice',
    command,
    (one) => ({
      ...{ type: 'open-poll', kind: 'single', question: 'Tea?', anonymous: false },
      choices: ['Yes', one],
    }),
  ],
  ['a question for more time', command, (question) => ({ type: 'ask-more-time', phase: 'p1', question })],
  ['a capture', command, (text) => ({ type: 'add-capture', kind: 'learning', text })],
  ['a capture edited', command, (text) => ({ type: 'edit-capture', capture: 'c1', changes: { text } })],
  ['an answer typed', command, (text) => ({ type: 'answer-prompt', prompt: 'q1', answer: 'type', text, to: 'group' })],
  ['a line', command, (text) => ({ type: 'send-line', text, to: 'group' })],
  ['the name of a group', createGroup, (name) => ({ name })],
  ['an agreement of a group', createGroup, (text) => ({ name: 'Tuesday', norms: [text] })],
  ['an objective of a group', groupCommand, (text) => ({ type: 'add-objective', text })],
  ['a saved agenda', groupCommand, (title) => ({ type: 'save-agenda', title, phases: [phase] })],
  ['an action', groupCommand, (text) => ({ type: 'take-action', text })],
  ['a topic', groupCommand, (text) => ({ type: 'add-topic', text })],
  ['words to others', groupCommand, (text) => ({ type: 'give-word', text, to: ['g2'] })],
])('[LG12] %s that shows nothing is refused like an empty one (B11)', (_, schema, body) => {
  expect(schema.safeParse(body('Seen')).success).toBe(true)
  for (const text of ['', ...UNSEEN, UNSEEN.join('')])
    expect([text, schema.safeParse(body(text)).success]).toEqual([text, false])
})

test('[LG12] an invisible optional text counts as omitted (B11)', () => {
  for (const text of UNSEEN) {
    expect(command.parse({ type: 'show-message', text })).toEqual({ type: 'show-message', text: '' })
    expect(createSession.parse({ support: text })).toEqual({ support: '' })
    expect(joinBody.parse({ name: 'Ana', acceptsNorms: true, lens: text }).lens).toBe('')
    expect(joinGroup.parse({ name: 'Ana', lens: text }).lens).toBe('')
  }
})

test('[LG12] joiners that a script or a face needs stay in a text (B11)', () => {
  for (const text of ['می\u200cنا', '👩🏽\u200d🚀', '❤\ufe0f', '7'])
    expect(createSession.parse({ title: text }).title).toBe(text.normalize('NFC'))
})

test('[LG12] invisible characters around and between letters do not change what is seen (B11)', () => {
  const unseen = fc
    .array(fc.constantFrom(...UNSEEN.filter((one) => seenOf(one) === '' && !/\s/.test(one))))
    .map((all) => all.join(''))
  const letters = fc.array(fc.constantFrom('a', 'Z', 'é', '李', '7', '🙂'), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(letters, unseen, (all, between) => {
      const text = all.join('')
      const hidden = between.replaceAll(/[\u2800\u3164\uffa0\p{Z}]/gu, '')
      expect(seenOf(hidden + all.join(hidden) + hidden)).toBe(text)
      expect(isBlank(text)).toBe(false)
      expect(isBlank(between)).toBe(true)
    }),
  )
})

test('[LG12] lines that show nothing are no lines (B11)', () => {
  expect(linesIn(' one \n\u200b\n\u3164\r\n two\n')).toEqual(['one', 'two'])
})

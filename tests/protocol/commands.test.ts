import type { Command, CommandType } from '@circlet/shared/protocol/commands'
import { describe, expect, test } from 'vitest'
import { parseCommand } from '../../server/src/runtime/dispatch/parse-command.ts'

const item = { title: 'Part', format: 'open', minutes: 5 } as const

/** One of each, so that a command without an example does not compile. */
const EXAMPLES: { readonly [Type in CommandType]: Extract<Command, { type: Type }> } = {
  'start-session': { type: 'start-session' },
  'end-session': { type: 'end-session' },
  'edit-session': { type: 'edit-session', title: 'Tuesday', timeZone: 'Europe/Paris', startsAt: null },
  'accept-norms': { type: 'accept-norms', version: 2 },
  'show-note': { type: 'show-note', note: 'disagreement' },
  'pause-session': { type: 'pause-session', reason: 'breath' },
  'resume-session': { type: 'resume-session' },
  'set-options': { type: 'set-options', options: { turnSeconds: 90, handover: null } },
  leave: { type: 'leave' },
  rename: { type: 'rename', name: 'Ada' },
  'set-preferences': { type: 'set-preferences', preferences: { pace: 1.5 } },
  'set-role': { type: 'set-role', member: 'm2', role: 'timekeeper' },
  'remove-member': { type: 'remove-member', member: 'm2' },
  'hand-over': { type: 'hand-over', member: 'm2' },
  'claim-facilitation': { type: 'claim-facilitation' },
  'decline-facilitation': { type: 'decline-facilitation' },
  'add-member': { type: 'add-member', name: 'Gus' },
  'set-voice': { type: 'set-voice', member: 'm2', on: true },
  'ask-readmit': { type: 'ask-readmit', member: 'm2' },
  readmit: { type: 'readmit', member: 'm2', newcomer: 'm5' },
  'raise-hand': { type: 'raise-hand', kind: 'question' },
  'lower-hand': { type: 'lower-hand', member: 'm2' },
  'lower-all-hands': { type: 'lower-all-hands' },
  'set-queue': { type: 'set-queue', open: false },
  'move-hand': { type: 'move-hand', member: 'm2', before: null },
  'give-floor': { type: 'give-floor', member: 'm2', after: null, kind: 'reply' },
  'call-next': { type: 'call-next', after: 't1' },
  'finish-turn': { type: 'finish-turn', turn: 't1' },
  'pass-turn': { type: 'pass-turn', turn: null, comeBack: true },
  'invite-next': { type: 'invite-next', turn: 't1', member: 'm2' },
  'undo-turn': { type: 'undo-turn', turn: 't1' },
  'start-round': { type: 'start-round', order: ['m2', 'm1'], turnSeconds: 30 },
  'reorder-round': { type: 'reorder-round', order: ['m1'] },
  'end-round': { type: 'end-round' },
  'form-groups': { type: 'form-groups', by: [['m1', 'm2'], ['m3']] },
  'change-group': { type: 'change-group', member: 'm1', with: 'm3' },
  'set-inner': { type: 'set-inner', members: ['m1', 'm2'] },
  'take-chair': { type: 'take-chair' },
  'leave-chair': { type: 'leave-chair' },
  'be-with': { type: 'be-with', turn: 't1' },
  'pause-timer': { type: 'pause-timer', timer: 'turn' },
  'resume-timer': { type: 'resume-timer', timer: 'phase' },
  'extend-timer': { type: 'extend-timer', timer: 'turn', seconds: -30, generation: 3 },
  'start-phase': { type: 'start-phase', phase: 'p1', from: null, agoSeconds: 90 },
  'next-phase': { type: 'next-phase', from: 'p1' },
  'fit-remaining': { type: 'fit-remaining' },
  'skip-phase': { type: 'skip-phase', phase: 'p1', on: true },
  'add-phase': { type: 'add-phase', phase: item },
  'edit-phase': { type: 'edit-phase', phase: 'p1', changes: { minutes: 9, focus: 'm2', order: 'lenses' } },
  'repeat-seat': { type: 'repeat-seat', phase: 'p1' },
  'move-phase': { type: 'move-phase', phase: 'p1', before: 'p2' },
  'remove-phase': { type: 'remove-phase', phase: 'p1' },
  'record-outcome': { type: 'record-outcome', phase: 'p1', text: null },
  'signal-speaker': { type: 'signal-speaker', turn: 't1', sign: 'half-minute' },
  'ask-time': { type: 'ask-time', turn: 't1' },
  'answer-prompt': { type: 'answer-prompt', prompt: 'q1', answer: 'not-now' },
  'invite-member': { type: 'invite-member', member: 'm2' },
  'hold-space': { type: 'hold-space', member: 'm2', on: true },
  signal: { type: 'signal', signal: 'need-a-break' },
  'answer-signal': { type: 'answer-signal', member: 'm2' },
  'add-capture': { type: 'add-capture', kind: 'action', text: 'Call', due: 'Friday', confidence: 7, private: true },
  'edit-capture': { type: 'edit-capture', capture: 'c1', changes: { step: null, owner: null } },
  'remove-capture': { type: 'remove-capture', capture: 'c1' },
  'take-action': { type: 'take-action', capture: 'c1' },
  'ask-more-time': { type: 'ask-more-time', phase: 'p1', question: 'Shall we take 5 more minutes?' },
  'open-poll': { type: 'open-poll', kind: 'dots', question: 'Which first?', choices: ['A', 'B'], anonymous: true },
  vote: { type: 'vote', poll: 'v1', choice: ['object'], reason: 'Too soon' },
  'withdraw-vote': { type: 'withdraw-vote', poll: 'v1' },
  'close-poll': { type: 'close-poll', poll: 'v1' },
  'submit-reflection': { type: 'submit-reflection', heard: 8, space: 'about-right', prompts: null, ease: 5 },
  'send-line': { type: 'send-line', text: 'A longer break', to: 'facilitator' },
  'ask-check-in': { type: 'ask-check-in', member: 'm2' },
  'show-message': { type: 'show-message', text: 'Back at ten' },
  'blank-display': { type: 'blank-display', on: true },
}

const fieldOf = (command: unknown, id: unknown = 'x') => {
  const parsed = parseCommand({ id, command })
  return parsed.ok ? null : parsed.field
}

test.each(Object.values(EXAMPLES))('$type is read as it is written', (command) => {
  expect(parseCommand({ id: 'a-1_B', command })).toEqual({ ok: true, envelope: { id: 'a-1_B', command } })
})

test.each(Object.values(EXAMPLES))('$type with a field too many names that field', (command) => {
  expect(fieldOf({ ...command, surprise: 1 })).toBe('surprise')
})

test.each(['open-sesame', '__proto__', 'constructor', ''])('%s is not known', (type) => {
  expect(fieldOf({ type })).toBe('type')
})

describe('the error names the wrong field', () => {
  test.each<[string, unknown, string]>([
    ['no command', undefined, 'command'],
    ['a command that is no object', 'raise-hand', 'command'],
    ['a wrong word', { type: 'raise-hand', kind: 'shout' }, 'kind'],
    ['a missing field', { type: 'finish-turn' }, 'turn'],
    ['a number beyond its limit', { type: 'add-phase', phase: { ...item, minutes: 241 } }, 'phase.minutes'],
    ['a fraction', { type: 'extend-timer', timer: 'turn', seconds: 1.5, generation: 1 }, 'seconds'],
    ['nothing to add', { type: 'extend-timer', timer: 'turn', seconds: 0, generation: 1 }, 'seconds'],
    ['a number that is none', { type: 'extend-timer', timer: 'turn', seconds: Number.NaN, generation: 1 }, 'seconds'],
    ['a text too long', { type: 'show-message', text: 'x'.repeat(201) }, 'text'],
    ['half a character', { type: 'show-message', text: '\ud800' }, 'text'],
    ['a time zone nobody has', { type: 'edit-session', timeZone: 'Mars/Olympus' }, 'timeZone'],
    ['a format that is not built', { type: 'add-phase', phase: { ...item, format: 'debate' } }, 'phase.format'],
    ['a queue left as it is', { type: 'set-queue' }, 'open'],
  ])('%s', (_what, command, field) => {
    expect(fieldOf(command)).toBe(field)
  })

  test.each([[''], ['x'.repeat(65)], ['white space'], [7], [null], ['ü']])('an id like %j', (id) => {
    expect(fieldOf(EXAMPLES['raise-hand'], id)).toBe('id')
  })

  test.each([null, 1, 'x', [], undefined])('an envelope like %j', (envelope) => {
    expect(parseCommand(envelope)).toEqual({ ok: false, field: 'command' })
  })
})

test('a text is counted in code points after it was composed and trimmed', () => {
  const command = { type: 'show-message' as const, text: `  ${'🙂'.repeat(200)} ` }
  expect(parseCommand({ id: 'x', command })).toMatchObject({
    ok: true,
    envelope: { command: { text: '🙂'.repeat(200) } },
  })
  const decomposed = 'e\u0301'.repeat(200)
  expect(fieldOf({ ...command, text: decomposed })).toBeNull()
})

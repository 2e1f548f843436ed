import type { CommandOf } from '@circlet/shared/protocol/commands'
import type { Poll } from '@circlet/shared/session/model/parts/poll'
import { preview } from '@circlet/shared/session/views/preview'
import { visible } from '@circlet/shared/session/views/project'
import { describe, expect, test } from 'vitest'
import { type Circle, circle } from '../support/domain/core.ts'

type Question = Omit<CommandOf<'open-poll'>, 'type' | 'question'>

const question = 'Shall we meet on Fridays?'
const days = ['Monday', 'Thursday', 'Friday', 'Sunday']
const EVERYONE = ['ada', 'bo', 'cy', 'fay', 'gil']

/** A circle of five with one question open; ada facilitates. */
function asked(poll: Partial<Question> = {}): Circle {
  const c = circle({ participants: EVERYONE.slice(1), timekeepers: ['tim'] })
  c.does('ada', { type: 'open-poll', question, kind: 'consent', anonymous: false, ...poll })
  return c
}
const asksFor = (c: Circle, poll: Question) => c.asks('ada', { type: 'open-poll', question, ...poll })
const votes = (c: Circle, who: string, choice: string | string[], reason?: string) =>
  c.asks(who, { type: 'vote', poll: 'v1', choice: [choice].flat(), ...(reason && { reason }) })
const closes = (c: Circle, who = 'ada') => c.asks(who, { type: 'close-poll', poll: 'v1' })
const poll = (c: Circle): Poll | undefined => c.shared.polls[0]
const decisions = (c: Circle) => c.shared.captures.map(({ kind, text, by }) => `${c.name(by)}: ${kind} ${text}`)

describe('asking', () => {
  test.each<[Question['kind'], string[] | undefined, string[]]>([
    ['consent', undefined, ['agree', 'stand-aside', 'object']],
    ['fist-of-five', [], ['0', '1', '2', '3', '4', '5']],
    ['temperature', undefined, ['1', '2', '3', '4', '5']],
    ['single', days, days],
    ['dots', days, days],
  ])('[PO1] %s', (kind, choices, expected) => {
    const c = asked({ kind, ...(choices && { choices }) })
    const open = { id: 'v1', kind, question, choices: expected, anonymous: false, status: 'open' }
    expect(c.view('display').polls).toEqual([{ ...open, counts: null, votes: null }])
    expect(preview(c.state, 'participant').polls).toEqual([])
  })

  test.each<[string, Question]>([
    ['a list where none belongs', { kind: 'consent', choices: days, anonymous: false }],
    ['no list where one does', { kind: 'single', anonymous: false }],
    ['one choice', { kind: 'dots', choices: ['Friday'], anonymous: false }],
    ['a choice twice', { kind: 'single', choices: ['Friday', 'Friday'], anonymous: true }],
    ['thirteen choices', { kind: 'single', choices: Array.from({ length: 13 }, (_, n) => `${n}`), anonymous: true }],
  ])('[PO1] %s is no question', (_, wrong) => {
    expect(asksFor(circle(), wrong)).toBe('invalid-command choices')
  })

  test('[PO1] choices that look the same are no list (B10)', () => {
    const c = circle({ phases: ['open'] })
    const ask = (choices: string[]) =>
      c.asks('ada', { type: 'open-poll', kind: 'single', question: 'Tea?', choices, anonymous: false })
    expect(ask(['Yes', 'Yes\u200b'])).toBe('invalid-command choices')
    expect(ask(['Not now', 'Not  now'])).toBe('invalid-command choices')
    expect(ask(['a', 'A'])).toBe('done')
  })

  test('[PO1] there is room for 50 in a session', () => {
    const c = circle()
    for (let count = 0; count < 50; count++) asksFor(c, { kind: 'consent', anonymous: false })
    expect(asksFor(c, { kind: 'consent', anonymous: false })).toBe('too-many')
  })
})

describe('answering', () => {
  test('[PO3] each has one answer, which may be changed until the poll closes', () => {
    const c = asked()
    expect([votes(c, 'bo', 'object', 'I work'), votes(c, 'bo', 'object', 'I work'), votes(c, 'bo', 'agree')]).toEqual([
      'done',
      'already so',
      'done',
    ])
    expect(c.view('bo').you.votes).toEqual({ v1: { choice: ['agree'], reason: null } })
    closes(c)
    expect(poll(c)?.votes).toEqual([{ member: c.id('bo'), choice: ['agree'], reason: null }])
  })

  test.each<[Question['kind'], string[], string]>([
    ['consent', ['yes'], 'invalid-command choice'],
    ['consent', ['agree', 'object'], 'invalid-command choice'],
    ['fist-of-five', ['6'], 'invalid-command choice'],
    ['fist-of-five', ['0'], 'done'],
    ['single', [], 'invalid-command choice'],
    ['single', ['Friday'], 'done'],
    ['dots', ['Friday', 'Monday'], 'done'],
    ['dots', ['Friday', 'Friday'], 'invalid-command choice'],
    ['dots', ['Friday', 'Monday', 'Sunday'], 'invalid-command choice'],
  ])('[PO3] %s with %j is answered %s', (kind, choice, answer) => {
    const c = asked({ kind, ...((kind === 'single' || kind === 'dots') && { choices: days }) })
    expect(votes(c, 'cy', choice)).toBe(answer)
  })

  test.each([true, false])('[PO4] a late answer is refused, anonymous: %s', (anonymous) => {
    const c = asked({ anonymous })
    expect(c.asks('bo', { type: 'vote', poll: 'v2', choice: ['agree'] })).toBe('unknown-poll')
    closes(c)
    expect(votes(c, 'bo', 'agree')).toBe('not-allowed')
    expect(poll(c)?.counts).toEqual(anonymous ? null : { agree: 0, 'stand-aside': 0, object: 0 })
    expect(closes(c)).toBe('already so')
    expect(c.asks('ada', { type: 'close-poll', poll: 'v2' })).toBe('unknown-poll')
  })
})

describe('taking an answer back', () => {
  const withdraws = (c: Circle, who: string, id = 'v1') => c.asks(who, { type: 'withdraw-vote', poll: id })

  test('[PO9] an open answer is gone for its member and for the result, and can be given again (D1)', () => {
    const c = asked()
    votes(c, 'cy', 'agree')
    votes(c, 'bo', 'object', 'I work')
    expect([withdraws(c, 'bo'), withdraws(c, 'bo'), withdraws(c, 'gil')]).toEqual(['done', 'already so', 'already so'])
    expect(c.view('bo').you.votes).toBeUndefined()
    expect(votes(c, 'bo', 'object')).toBe('done')
    withdraws(c, 'bo')
    closes(c)
    expect(poll(c)?.votes).toEqual([{ member: c.id('cy'), choice: ['agree'], reason: null }])
  })

  test('[PO9, PO5] an anonymous answer that was taken back counts as none, also towards the four (D1)', () => {
    const c = asked({ anonymous: true })
    for (const who of EVERYONE) votes(c, who, 'agree')
    expect(withdraws(c, 'gil')).toBe('in the box')
    closes(c)
    expect(poll(c)?.counts).toEqual({ agree: 4, 'stand-aside': 0, object: 0 })
    const fewer = asked({ anonymous: true })
    for (const who of EVERYONE.slice(1)) votes(fewer, who, 'agree')
    withdraws(fewer, 'gil')
    closes(fewer)
    expect(poll(fewer)?.counts).toBeNull()
  })

  test.each([true, false])('[PO9] too late is refused, anonymous: %s (D1)', (anonymous) => {
    const c = asked({ anonymous })
    votes(c, 'bo', 'agree')
    expect(withdraws(c, 'bo', 'v2')).toBe('unknown-poll')
    closes(c)
    expect(withdraws(c, 'bo')).toBe('not-allowed')
    c.does('ada', { type: 'end-session' })
    expect(withdraws(c, 'bo')).toBe('session-ended')
  })
})

describe('what is seen of it', () => {
  test('[PO6] nobody sees what others answered before it closes, and everyone does after', () => {
    const c = asked()
    votes(c, 'bo', 'object', 'because of the late hour')
    votes(c, 'ada', 'agree')
    for (const who of ['ada', 'tim', 'cy', 'display']) {
      const { memberId, role } = c.view(who).you
      const received = c.records.flatMap(({ events }) => visible(events, { memberId, role }))
      const own = who === 'ada' ? [{ v1: { choice: ['agree'], reason: null } }] : [undefined]
      expect([c.view(who).you.votes]).toEqual(own)
      expect(poll(c)).toMatchObject({ counts: null, votes: null })
      expect(JSON.stringify([c.view(who), received])).not.toMatch(/late hour|\["object"\]/)
    }
    closes(c)
    expect(c.view('display').polls[0]).toMatchObject({
      status: 'closed',
      counts: { agree: 1, 'stand-aside': 0, object: 1 },
      votes: [
        { member: c.id('ada'), choice: ['agree'], reason: null },
        { member: c.id('bo'), choice: ['object'], reason: 'because of the late hour' },
      ],
    })
  })

  test('[PO5, PO2] an anonymous poll yields only counts, and no record tells whether anybody answered', () => {
    const c = asked({ kind: 'single', choices: days, anonymous: true })
    const before = c.records.length
    for (const who of EVERYONE) expect(votes(c, who, 'Sunday', 'because')).toBe('in the box')
    expect(votes(c, 'gil', 'Friday')).toBe('in the box')
    expect(c.records.length).toBe(before)
    expect(closes(c)).toBe('done')
    expect(poll(c)).toMatchObject({
      anonymous: true,
      counts: { Monday: 0, Thursday: 0, Friday: 1, Sunday: 4 },
      votes: null,
    })
    expect(JSON.stringify(c.records.slice(before))).not.toContain('because')
  })

  test('[PO5] with fewer than four answers an anonymous poll has no result', () => {
    const c = asked({ anonymous: true })
    for (const who of ['bo', 'cy', 'fay']) votes(c, who, 'agree')
    closes(c)
    expect(poll(c)).toMatchObject({ status: 'closed', counts: null, votes: null })
    expect(decisions(c)).toEqual([])
  })
})

describe('what comes of it', () => {
  test.each<[string, Partial<Question>, string[], string[]]>([
    ['a consent nobody objects to', {}, ['agree', 'stand-aside'], [`ada: decision ${question}`]],
    ['a consent that somebody objects to', {}, ['agree', 'agree', 'object'], []],
    ['a consent that nobody gives', {}, ['stand-aside'], []],
    [
      'one choice ahead',
      { kind: 'single', choices: days },
      ['Friday', 'Friday', 'Monday'],
      [`ada: decision ${question} Friday`],
    ],
    ['two choices ahead', { kind: 'single', choices: days }, ['Friday', 'Monday'], []],
    ['no answer', { kind: 'dots', choices: days }, [], []],
    ['a temperature', { kind: 'temperature' }, ['5', '5'], []],
    [
      'anonymous dots',
      { kind: 'dots', choices: days, anonymous: true },
      Array(4).fill('Monday'),
      [`ada: decision ${question} Monday`],
    ],
  ])('[PO7] %s', (_, what, answers, expected) => {
    const c = asked(what)
    for (const [place, answer] of answers.entries()) votes(c, EVERYONE[place] ?? '', answer)
    closes(c)
    expect(decisions(c)).toEqual(expected)
  })

  test('[PO7] where there is no room to write it down, the poll closes all the same', () => {
    const c = asked()
    for (let count = 0; count < 300; count++) c.does('bo', { type: 'add-capture', kind: 'line', text: 'x' })
    votes(c, 'bo', 'agree')
    expect([closes(c), poll(c)?.status, c.shared.captures.length]).toEqual(['done', 'closed', 300])
  })

  test('[PO8, SE3] open polls close at the end, anonymous ones without a result', () => {
    const c = asked({ anonymous: true })
    c.does('ada', { type: 'open-poll', question, kind: 'temperature', anonymous: false })
    for (const who of EVERYONE) votes(c, who, 'agree')
    c.does('bo', { type: 'vote', poll: 'v2', choice: ['3'] })
    const events = c.does('ada', { type: 'end-session' })
    expect(events.map(({ type }) => type)).toEqual(['poll-closed', 'poll-closed', 'session-ended'])
    expect(c.shared.polls.map(({ status, counts }) => [status, counts?.['3'] ?? null])).toEqual([
      ['closed', null],
      ['closed', 1],
    ])
    expect(votes(c, 'bo', 'agree')).toBe('session-ended')
  })
})

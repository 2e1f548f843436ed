import { visible } from '@circlet/shared/session/views/project'
import { MINUTE } from '@circlet/shared/time'
import { expect, test } from 'vitest'
import type { Circle } from '../support/domain/core.ts'
import { each, type Pattern, Talk } from '../support/domain/talk.ts'

const EAGER: Pattern = [...'BCDE'].flatMap((other) => [['A', 90] as const, [other, 22] as const])
const FOUR = each('ABCD', 45)
const told = (c: Circle) =>
  c.records.flatMap(({ at, events }) =>
    events.flatMap((event) =>
      event.type === 'hint-shown' || event.type === 'group-line-shown'
        ? [`${event.wording} ${Math.floor((at - (c.shared.startedAt ?? 0)) / MINUTE)}`]
        : [],
    ),
  )

test('[BA13] ten minutes after an unanswered invitation, only facilitators get a hint, without a name', () => {
  const { circle: c } = new Talk('ABCDE').rotates(FOUR, 30)
  expect(told(c)).toEqual(['facilitator-space-a 21'])
  const record = c.records.find(({ events }) => events.some(({ type }) => type === 'hint-shown'))
  const hint = record?.events.find(({ type }) => type === 'hint-shown')
  expect(hint).toEqual({ type: 'hint-shown', hint: 'h1', wording: 'facilitator-space-a' })
  for (const [memberId, role] of [['m2', 'participant'] as const, [null, 'display'] as const])
    expect(visible(record?.events ?? [], { memberId, role })).not.toContainEqual(hint)
  expect(c.view('ada').facilitation?.hints).toEqual([{ id: 'h1', wording: 'facilitator-space-a', at: record?.at }])
  c.prepares('A', 'B')
  expect(c.view('ada').facilitation?.hints).toEqual([])
})

test('[BA13] not when it was answered, nor when its person has spoken since', () => {
  const answers = (minutes: number, act: (c: Circle) => void) => {
    const talk = new Talk('ABCDE').at(`${minutes}:00`, act).rotates(FOUR, 29)
    return told(talk.circle)
  }
  const notNow = (c: Circle) => {
    const [card] = c.view('E').you.prompts ?? []
    c.does('E', { type: 'answer-prompt', prompt: card?.id ?? '', answer: 'not-now' })
  }
  expect(answers(12, notNow)).toEqual([])
  const speaks = (c: Circle) => {
    c.gives('E')
    c.after(40_000)
  }
  expect(answers(14, speaks)).toEqual([])
})

test('[BA13] few voices are hinted at twice in a session at most, fifteen minutes apart', () => {
  const { circle: c } = new Talk('ABCDE').rotates(EAGER, 90)
  const hints = told(c)
  const minutes = hints.map((hint) => Number(hint.split(' ')[1]))
  expect(hints[0]).toMatch(/^facilitator-floor-a/)
  expect(hints.filter((hint) => hint.startsWith('facilitator-floor')).length).toBeLessThanOrEqual(3)
  for (const [place, minute] of minutes.entries())
    expect(minute - (minutes[place - 1] ?? -10)).toBeGreaterThanOrEqual(9)
  expect(new Set(hints.map((hint) => hint.split(' ')[0])).size).toBe(hints.length)
})

test('[BA13, BA2] a server that starts again in the middle hints the same', () => {
  const through = told(new Talk('ABCDE').rotates(EAGER, 50).circle)
  const talk = new Talk('ABCDE')
  for (const minutes of [11, 14, 19, 27]) talk.at(`${minutes}:10`, () => talk.restarts())
  expect(told(talk.rotates(EAGER, 50).circle)).toEqual(through)
  expect(through.length).toBeGreaterThan(0)
})

test('[BA14] without a facilitator everyone reads it, twice at most, in a line that ends with the next turn', () => {
  const talk = new Talk('ABCDE').rotates(EAGER, 9)
  const { circle: c } = talk
  c.goesAway('ada')
  const lines: string[] = []
  for (let turn = 0; turn < 60; turn++) {
    c.raises('A')
    talk.passes(turn === 0 ? MINUTE : 100_000)
    expect(c.view('B').groupLine).toBe(c.view('display').groupLine)
    const before = c.view('B').groupLine
    if (c.speaker) c.finishes()
    const line = c.view('B').groupLine
    if (before) expect(line).not.toEqual(before)
    if (line) lines.push(line.wording)
    if (line) expect(line.until).toBe(c.now + 45_000)
  }
  expect(lines).toEqual(['group-open-a', 'group-open-b'])
  expect(c.view('ada').facilitation?.hints).toEqual([])
})

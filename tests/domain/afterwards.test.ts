import { evennessOf, ownShareOf } from '@circlet/shared/session/balance/reports'
import { timelineOf } from '@circlet/shared/session/queries/turn-history'
import { MINUTE, SECOND } from '@circlet/shared/time'
import { describe, expect, test } from 'vitest'
import type { Circle } from '../support/domain/core.ts'
import { each, type Pattern, Talk } from '../support/domain/talk.ts'

const UNEVEN: Pattern = [...'BCDF'].flatMap((other) => [['A', 90] as const, [other, 25] as const])
const own = (c: Circle, who: string) => ownShareOf(c.state, c.id(who), c.now)
const ends = (c: Circle) => c.does('ada', { type: 'end-session' })

/** The circle is asked; each of these answers, and the question is closed. */
function agrees(c: Circle, about: 'evenness' | 'names', answers: Readonly<Record<string, string>>, anonymous = false) {
  c.does('ada', { type: 'open-poll', kind: 'consent', question: 'Shall we?', anonymous, about })
  const poll = c.shared.polls.at(-1)?.id ?? ''
  for (const [who, choice] of Object.entries(answers)) c.asks(who, { type: 'vote', poll, choice: [choice] })
  c.does('ada', { type: 'close-poll', poll })
}

describe('your own share', () => {
  test('[BA18] is shown on request, except without enough speaking time or for uncounted members', () => {
    const pattern: Pattern = [
      ['A', 90],
      ['B', 60],
      ['C', 60],
    ]
    const talk = new Talk('ABCDE').rotates(pattern, 4)
    const { circle: c } = talk
    expect([...'ABE'].map((who) => own(c, who))).toEqual([null, null, null])
    talk.rotates(pattern, 20)
    expect([...'ABE'].map((who) => own(c, who))).toEqual(['generous', 'fair', 'plenty-left'])
    expect(own(c, 'ada')).toBe(null)
    c.does('E', { type: 'set-preferences', preferences: { measured: false } })
    expect(own(c, 'E')).toBe(null)
    ends(c)
    expect([...'ABE'].map((who) => own(c, who))).toEqual(['generous', 'fair', null])
  })

  test('[BA18] counts up to the moment, of a turn that lasts too; and not where prompts are off', () => {
    const talk = new Talk('ABCD').rotates(each('ABC', 45), 12)
    const { circle: c } = talk
    expect(own(c, 'D')).toBe('plenty-left')
    c.gives('D')
    talk.passes(6 * MINUTE)
    expect(own(c, 'D')).toBe('fair')
    const off = new Talk('ABCD', { balance: 'none' }).rotates(each('ABC', 45), 12)
    expect(own(off.circle, 'A')).toBe(null)
  })
})

describe('how evenly the talking was shared', () => {
  const uneven = () => new Talk('ABCDF').rotates(UNEVEN, 20).circle

  test('[BA19] is told after the end where the circle agreed to, and not before', () => {
    const c = uneven()
    agrees(c, 'evenness', { A: 'agree', B: 'stand-aside' })
    expect(evennessOf(c.state)).toBe(null)
    ends(c)
    expect(evennessOf(c.state)).toBe('few-voices')
    expect(c.shared.captures).toEqual([])
    const never = uneven()
    ends(never)
    expect(evennessOf(never.state)).toBe(null)
  })

  test('[BA19] not when somebody objected, nobody answered, or it was asked again and not agreed to', () => {
    for (const answers of [{ A: 'agree', B: 'object' }, { A: 'stand-aside' }, {}]) {
      const c = uneven()
      agrees(c, 'evenness', { A: 'agree' })
      agrees(c, 'evenness', answers)
      ends(c)
      expect(evennessOf(c.state)).toBe(null)
    }
  })

  test('[BA19] may be asked without names, as any consent; whether names are told may not', () => {
    const c = uneven()
    agrees(c, 'evenness', { A: 'agree', B: 'agree', C: 'agree', D: 'agree' }, true)
    ends(c)
    expect(evennessOf(c.state)).toBe('few-voices')
    const question = { type: 'open-poll', question: 'Shall we?', choices: undefined } as const
    const d = uneven()
    expect(d.asks('ada', { ...question, kind: 'consent', anonymous: true, about: 'names' })).toBe(
      'invalid-command about',
    )
    expect(d.asks('ada', { ...question, kind: 'temperature', anonymous: false, about: 'evenness' })).toBe(
      'invalid-command about',
    )
  })
})

describe('the timeline', () => {
  const talked = () => {
    const talk = new Talk('AB', { title: 'First' }, { title: 'Then', format: 'spotlight' })
    const { circle: c } = talk
    c.speaks('A', 20 * SECOND)
    c.after(5 * SECOND)
    c.speaks('B', 30 * SECOND)
    c.next()
    c.speaks('A', 10 * SECOND)
    return c
  }
  const turns = (c: Circle) =>
    timelineOf(c.state)?.turns.map(({ from, to, member }) => {
      const began = c.shared.startedAt ?? 0
      return `${(from - began) / SECOND}–${(to - began) / SECOND} ${member === null ? '?' : c.name(member)}`
    })

  test('[BA20] after the end, a part shows its turns and number of people, without names', () => {
    const c = talked()
    expect(timelineOf(c.state)).toBe(null)
    ends(c)
    const timeline = timelineOf(c.state)
    expect(timeline?.parts.map(({ title, turns: count, voices }) => [title, count, voices])).toEqual([
      ['First', 2, 2],
      ['Then', 1, 1],
    ])
    const lengths = timeline?.turns.map(({ from, to, member }) => [(to - from) / SECOND, member])
    expect(lengths).toEqual([
      [20, null],
      [30, null],
      [10, null],
    ])
  })

  test('[BA20] has names only where the circle agreed and every speaker has answered', () => {
    const c = talked()
    agrees(c, 'names', { A: 'agree', B: 'stand-aside' })
    ends(c)
    expect(turns(c)?.map((turn) => turn.slice(-1))).toEqual(['A', 'B', 'A'])
    const missing = talked()
    agrees(missing, 'names', { A: 'agree' })
    ends(missing)
    expect(turns(missing)?.every((turn) => turn.endsWith('?'))).toBe(true)
    const objected = talked()
    agrees(objected, 'names', { A: 'agree', B: 'object' })
    ends(objected)
    expect(turns(objected)?.every((turn) => turn.endsWith('?'))).toBe(true)
  })

  test('[BA20] a turn continued after an undo counts once, and the undone turn does not count', () => {
    const { circle: c } = new Talk('AB')
    c.gives('A')
    c.after(20 * SECOND)
    c.gives('B')
    c.after(2 * SECOND)
    c.undoes()
    c.after(8 * SECOND)
    c.finishes()
    ends(c)
    expect(timelineOf(c.state)?.turns.length).toBe(1)
  })

  test('[BA20] a session that never began has no timeline', () => {
    const { circle: c } = new Talk('AB')
    expect(timelineOf({ ...c.state, shared: { ...c.shared, status: 'ended', startedAt: null } })).toBe(null)
  })
})

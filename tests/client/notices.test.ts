import { fold } from '@circlet/shared/session/views/fold'
import { visible } from '@circlet/shared/session/views/project'
import { expect, test } from 'vitest'
import { noticesOf } from '../../client/src/sync/notices.ts'
import { type Circle, circle } from '../support/domain/core.ts'

/** What somebody is told beyond what their screen shows, by all that happens in `acts`. */
function toldTo(who: string, at: Circle, acts: () => void) {
  let view = at.view(who)
  const from = at.records.length
  acts()
  return at.records.slice(from).flatMap((record) => {
    const before = view
    const { memberId, role } = before.you
    const seen = { ...record, events: visible(record.events, { memberId, role }) }
    view = fold(before, [seen])
    return noticesOf(before, seen, view).map(({ id: _, at: __, ...notice }) => notice)
  })
}

test('[QU14] a hand raised or lowered for somebody is told to them, with who did it', () => {
  const at = circle({ phases: ['open'] })
  const ada = at.id('ada')
  expect(toldTo('bo', at, () => at.does('ada', { type: 'raise-hand', member: at.id('bo') }))).toEqual([
    { kind: 'hand-raised-for-me', by: ada },
  ])
  expect(toldTo('bo', at, () => at.does('ada', { type: 'lower-hand', member: at.id('bo') }))).toEqual([
    { kind: 'hand-lowered-for-me', by: ada, hand: 'speak' },
  ])
})

test('[QU14] lowering all hands is told to those who had one up, and to nobody else', () => {
  const at = circle({ phases: ['open'] })
  at.raises('bo', 'question')
  const lower = () => at.does('ada', { type: 'lower-all-hands' })
  expect(toldTo('bo', at, lower)).toEqual([{ kind: 'hand-lowered-for-me', by: at.id('ada'), hand: 'question' }])
  at.raises('bo')
  expect(toldTo('cy', at, lower)).toEqual([])
})

test('your own raised hand gives you no notice', () => {
  const at = circle({ phases: ['open'] })
  expect(toldTo('bo', at, () => at.raises('bo'))).toEqual([])
  expect(toldTo('bo', at, () => at.lowers('bo'))).toEqual([])
})

test('[QU4] only members who are overtaken are told why, not the new hand or those before it', () => {
  const at = circle({ phases: ['open'] })
  at.raises('bo')
  at.speaks('bo', 20_000)
  at.raises('fay')
  at.raises('bo')
  const comes = () => at.raises('cy')
  expect(toldTo('bo', at, comes)).toEqual([{ kind: 'overtaken', reason: 'not-spoken-yet' }])
  at.lowers('cy')
  expect(toldTo('fay', at, comes)).toEqual([])
  at.lowers('cy')
  expect(toldTo('cy', at, comes)).toEqual([])
})

test('[RR8] facilitators hear of somebody called while away; the others do not', () => {
  const given = () => {
    const at = circle({ phases: ['round'] })
    at.prepares('bo', 'cy', 'fay')
    at.goesAway('cy')
    at.calls()
    at.after(10_000)
    return at
  }
  const one = given()
  expect(toldTo('ada', one, () => one.calls())).toEqual([{ kind: 'passed-over', member: one.id('cy') }])
  const other = given()
  expect(toldTo('fay', other, () => other.calls())).toEqual([])
})

test('[MB14] only the writer of a private word is told that it was seen', () => {
  for (const [who, told] of [
    ['bo', [{ kind: 'word-seen' }]],
    ['ada', []],
    ['cy', []],
  ] as const) {
    const at = circle()
    at.does('bo', { type: 'signal', signal: 'need-a-break' })
    expect(toldTo(who, at, () => at.does('ada', { type: 'answer-signal', member: at.id('bo') }))).toEqual(told)
  }
})

test('[MB8] everybody is told who accepted the offer to facilitate, and of no other role change', () => {
  const at = circle({ phases: ['open'] })
  const promoted = () => at.does('ada', { type: 'set-role', member: at.id('cy'), role: 'facilitator' })
  expect(toldTo('bo', at, promoted)).toEqual([])
  at.does('cy', { type: 'hand-over', member: at.id('ada') })
  at.goesAway('ada')
  at.after(60_000)
  expect(toldTo('fay', at, () => at.does('bo', { type: 'claim-facilitation' }))).toEqual([
    { kind: 'took-over', member: at.id('bo') },
  ])
})

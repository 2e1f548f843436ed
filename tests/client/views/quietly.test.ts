import type { View } from '@circlet/shared/session/model/view'
import { expect, test } from 'vitest'
import { askedLast, askPrivately, quietly } from '../../../client/src/screens/facilitator/people/quietly.ts'
import type { Session } from '../../../client/src/sync/session-store.ts'
import { FACILITATION_AT_FIRST } from '../../../shared/src/session/model/facilitator-state.ts'
import { aView, floorOf, hands, inPart, member } from './given.ts'

const sent: unknown[] = []
let ok = true
const send = async (command: unknown) => {
  sent.push(command)
  return { ok }
}
const session = { id: 's', send } as unknown as Session
const full = inPart('open', { balance: 'full' })
const asFay = (some: Partial<View> = {}) =>
  aView({ you: { memberId: 'fay', role: 'facilitator' }, facilitation: FACILITATION_AT_FIRST, ...full, ...some })
const labels = (some: Partial<View>, who = member('bo')) => quietly(session, asFay(some), who).map(({ label }) => label)

const ASK = 'Ask privately'
const HOLD = 'Hold space: suggest no pauses to them'

test('[BA11] somebody is asked privately, and their space held until it is held no longer', async () => {
  expect(labels({})).toEqual([ASK, HOLD])
  const facilitation = { ...FACILITATION_AT_FIRST, holding: ['bo'] }
  expect(labels({ facilitation })).toEqual([ASK, 'Stop holding space'])
  for (const item of quietly(session, asFay(), member('bo'))) item.onPress()
  quietly(session, asFay({ facilitation }), member('bo'))[1]?.onPress()
  expect(sent).toEqual([
    { type: 'invite-member', member: 'bo' },
    { type: 'hold-space', member: 'bo', on: true },
    { type: 'hold-space', member: 'bo', on: false },
  ])
})

test('[BA11] only what was accepted is said to be asked, until the next turn', async () => {
  askedLast.value = null
  const ask = async () => {
    askPrivately(session, asFay({ floor: floorOf('ada') }), member('bo'))?.onPress()
    await Promise.resolve()
    await Promise.resolve()
  }
  ok = false
  await ask()
  expect(askedLast.value).toBe(null)
  ok = true
  await ask()
  expect(askedLast.value).toEqual({ session: 's', member: 'bo', turn: 't1' })
})

test('[BA11] nothing is offered that would do nothing', () => {
  expect(labels({ options: { ...asFay().options, prompts: false } })).toEqual([ASK])
  expect(labels(inPart('open', { balance: 'timer-only' }))).toEqual([ASK])
  expect(labels({}, member('fay', { role: 'facilitator' }))).toEqual([])
  expect(labels({}, member('gus', { voice: true }))).toEqual([HOLD])
  expect(labels(inPart('silence'))).toEqual([])
  expect(labels({ status: 'lobby' })).toEqual([])
})

test('[BA11] why somebody cannot be asked now is said', () => {
  const why = (some: Partial<View>, who = member('bo')) => askPrivately(session, asFay(some), who)?.why
  expect(why({})).toBe(null)
  expect(why({ pause: { reason: 'breath', since: 0 } })).toBe('The circle is taking a breath.')
  expect(why({ floor: floorOf('bo') })).toBe('has the floor already.')
  expect(why(hands('bo'))).toBe('Their hand is up.')
  expect(why({}, member('bo', { listening: true }))).toBe('They are just listening today.')
})

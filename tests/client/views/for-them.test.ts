import { describe, expect, test } from 'vitest'
import { memberActions } from '../../../client/src/features/facilitator-controls/member-actions.ts'
import type { Session } from '../../../client/src/sync/session-store.ts'
import { aView, floorOf, inPart, member, roundOf } from './given.ts'

const sent: unknown[] = []
const session = { send: (command: unknown) => sent.push(command) } as unknown as Session
const gus = member('gus', { voice: true, presence: 'away' })
const labels = (...view: Parameters<typeof aView>) =>
  memberActions(session, aView(...view), gus).map(({ label }) => label)

describe('acting for a member without a screen', () => {
  test('[MB12] a hand, and while they speak that they are done or pass', () => {
    expect(labels(inPart('open'))).toEqual(['Raise a hand for them'])
    const speaking = { ...inPart('open'), floor: floorOf('gus') }
    expect(labels(speaking)).toEqual(['Raise a hand for them', 'They are done', 'They pass this time'])
    for (const item of memberActions(session, aView(speaking), gus)) item.onPress()
    expect(sent).toEqual([
      { type: 'raise-hand', member: 'gus' },
      { type: 'finish-turn', turn: 't1' },
      { type: 'pass-turn', turn: 't1' },
    ])
  })

  test('[MB12, RR14] in a round they pass ahead, or would like a turn after all', () => {
    const round = (mark: 'due' | 'passed' | 'spoke') => labels({ ...inPart('round'), round: roundOf({ gus: mark }) })
    expect([round('due').at(-1), round('passed').at(-1), round('spoke').at(-1)]).toEqual([
      'They pass this time',
      'They would like a turn after all',
      'Raise a hand for them',
    ])
  })

  test('[MB12] nothing before the circle has begun, nor where nobody speaks; of others only the hand', () => {
    expect([labels({ status: 'lobby' }), labels(inPart('silence'))]).toEqual([[], []])
    const speaking = aView({ ...inPart('open'), floor: floorOf('bo') })
    expect(memberActions(session, speaking, member('bo')).map(({ label }) => label)).toEqual(['Raise a hand for them'])
  })
})

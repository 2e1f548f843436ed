import { MINUTE, SECOND } from '@circlet/shared/time'
import { describe, expect, test } from 'vitest'
import { circle } from '../support/domain/core.ts'

const PEOPLE = ['bo', 'cy', 'dee', 'eli', 'fay', 'gil']

/** An open part in which these have each had one turn that counts. */
function open(...spoken: string[]) {
  const c = circle({ phases: ['open'], participants: PEOPLE })
  for (const name of spoken) c.speaks(name, 10 * SECOND)
  return c
}

const reasons = (c: ReturnType<typeof circle>) => c.view('ada').queue.hands.map((hand) => hand.reason)

describe('hands and their order', () => {
  test('[QU1] one hand each; raising it again changes only its kind and keeps its arrival', () => {
    const c = open()
    c.raise('bo', 'cy', 'dee')
    const before = c.view('ada').queue.hands[0]
    c.after(MINUTE).raises('bo', 'question')
    expect(c.view('ada').queue.hands[0]).toEqual({ ...before, kind: 'question' })
    expect(c.hands).toEqual(['bo:question', 'cy', 'dee'])
    expect(c.asks('bo', { type: 'raise-hand', kind: 'question' })).toBe('already so')
    c.raises('dee', 'process')
    c.raises('bo', 'process')
    expect(c.hands).toEqual(['bo:process', 'dee:process', 'cy'])
  })

  test('[QU2] process comes first, then replies, then the rest together; process in order of arrival', () => {
    const c = open('bo', 'cy')
    c.gives('gil')
    c.raise('bo', 'dee')
    c.raises('eli', 'question')
    c.raises('fay', 'reply')
    c.after(SECOND).raises('ada', 'process')
    c.after(SECOND).raises('cy', 'process')
    expect(c.hands).toEqual(['ada:process', 'cy:process', 'fay:reply', 'dee', 'eli:question', 'bo'])
    expect(reasons(c)).toEqual(['process', 'process', 'reply', 'not-spoken-yet', 'not-spoken-yet', 'waited-long'])
  })

  test('[QU2] a reply is 20 s', () => {
    const c = open()
    c.gives('bo')
    c.raises('cy', 'reply')
    c.calls()
    expect([c.shared.floor?.kind, c.left('turn')]).toEqual(['reply', 20_000])
  })

  test('[QU3] first-come: by arrival, whatever was spoken', () => {
    const c = open('bo', 'bo', 'cy')
    c.policy('first-come')
    c.raise('bo', 'fay', 'cy', 'dee')
    expect([c.hands, reasons(c)]).toEqual([['bo', 'fay', 'cy', 'dee'], Array(4).fill('first-come')])
  })

  test('[QU5] least-time: less spoken time in the session first, then arrival; turns and replies all count', () => {
    const c = open()
    c.speaks('bo', MINUTE)
    c.speaks('cy', 30 * SECOND)
    c.rounds('dee')
    c.after(50 * SECOND).finishes()
    c.next()
    c.policy('least-time')
    c.raise('bo', 'cy', 'dee', 'eli', 'fay')
    expect(c.hands).toEqual(['eli', 'fay', 'cy', 'dee', 'bo'])
    expect(new Set(reasons(c))).toEqual(new Set(['less-time']))
  })

  test('[QU6] everyone’s view carries each hand with kind, arrival, reason and who raised it', () => {
    const c = open()
    c.after(SECOND).does('ada', { type: 'raise-hand', member: c.id('bo'), kind: 'question' })
    const hand = { member: c.id('bo'), kind: 'question', raisedAt: c.now, reason: 'not-spoken-yet', by: c.id('ada') }
    for (const who of ['ada', 'bo', 'cy', 'display']) expect(c.view(who).queue.hands).toEqual([hand])
  })

  test('[QU9] a facilitator takes part like everyone else', () => {
    const c = open('bo')
    c.speaks('ada', 10 * SECOND)
    c.raise('ada', 'bo', 'cy')
    expect(c.hands).toEqual(['cy', 'ada', 'bo'])
    c.calls()
    c.calls()
    expect(c.speaker).toBe('ada')
  })

  test('[QU13] the queue’s policy is the option: both commands change the same fact, and places follow', () => {
    const c = open('bo')
    c.raise('bo', 'cy')
    expect(c.hands).toEqual(['cy', 'bo'])
    c.policy('first-come')
    expect([c.shared.options.queuePolicy, c.hands]).toEqual(['first-come', ['bo', 'cy']])
    c.sets({ queuePolicy: 'fewest-turns' })
    expect([c.shared.queue.policy, c.hands]).toEqual(['fewest-turns', ['cy', 'bo']])
    expect(c.asks('ada', { type: 'set-queue', policy: 'fewest-turns', open: true })).toBe('already so')
    expect(c.asks('ada', { type: 'set-options', options: { queuePolicy: 'fewest-turns' } })).toBe('already so')
    expect(c.asks('ada', { type: 'set-queue' })).toBe('invalid-command open')
  })

  test('[QU13] changing the phase keeps hands and drops replies', () => {
    const c = circle({ phases: ['open', 'open'] })
    c.gives('bo')
    c.raises('cy')
    c.raises('fay', 'reply')
    c.next()
    expect(c.hands).toEqual(['cy'])
  })
})

describe('steering the queue', () => {
  test('[QU7] only a facilitator moves, lowers all, opens and closes', () => {
    const c = circle({ phases: ['open'], timekeepers: ['tim'] })
    c.raises('bo')
    for (const who of ['tim', 'bo']) {
      expect(c.asks(who, { type: 'move-hand', member: c.id('bo') })).toBe('not-allowed')
      expect(c.asks(who, { type: 'lower-all-hands' })).toBe('not-allowed')
      expect(c.asks(who, { type: 'set-queue', open: false })).toBe('not-allowed')
    }
  })

  test.each(['ada', 'tim'])('[QU7, QU14] %s may raise and lower a hand for someone, and it is told who did', (who) => {
    const c = circle({ phases: ['open'], timekeepers: ['tim'] })
    const member = c.id('bo')
    expect(c.asks('cy', { type: 'raise-hand', member })).toBe('not-allowed')
    expect(c.does(who, { type: 'raise-hand', member })).toMatchObject([{ type: 'hand-raised', member, by: c.id(who) }])
    expect(c.asks('cy', { type: 'lower-hand', member })).toBe('not-allowed')
    expect(c.does(who, { type: 'lower-hand', member })).toEqual([{ type: 'hand-lowered', member, by: c.id(who) }])
    expect(c.asks(who, { type: 'lower-hand', member })).toBe('already so')
    expect(c.asks(who, { type: 'raise-hand', member: 'm99' })).toBe('unknown-member')
    c.leaves('bo')
    expect(c.asks(who, { type: 'raise-hand', member })).toBe('unknown-member')
    expect(c.does('cy', { type: 'raise-hand', member: c.id('cy') })).not.toHaveProperty('0.by')
  })

  test('[QU7, QU14] lowering all is told with who did it; with none up it is already so', () => {
    const c = circle({ phases: ['open'] })
    c.raise('bo', 'cy')
    expect(c.does('ada', { type: 'lower-all-hands' })).toEqual([{ type: 'hands-lowered', by: c.id('ada') }])
    expect(c.hands).toEqual([])
    expect(c.asks('ada', { type: 'lower-all-hands' })).toBe('already so')
  })

  test('[QU7] in a closed queue only hands about the meeting itself are taken; those up stay', () => {
    const c = circle({ phases: ['open'] })
    c.raises('bo')
    c.does('ada', { type: 'set-queue', open: false })
    expect(c.asks('cy', { type: 'raise-hand' })).toBe('queue-closed')
    expect(c.asks('bo', { type: 'raise-hand', kind: 'question' })).toBe('queue-closed')
    expect(c.asks('ada', { type: 'raise-hand', member: c.id('cy') })).toBe('queue-closed')
    c.raises('cy', 'process')
    expect(c.hands).toEqual(['cy:process', 'bo'])
    c.does('ada', { type: 'set-queue', open: true })
    c.raises('fay')
    expect(c.hands).toEqual(['cy:process', 'bo', 'fay'])
  })

  test('[QU8] absent members keep their place but are not called; leaving removes the hand', () => {
    const c = circle({ phases: ['open'] })
    c.raise('bo', 'cy', 'fay')
    c.goesAway('bo')
    c.goesAway('cy')
    expect(c.hands).toEqual(['bo', 'cy', 'fay'])
    c.calls()
    expect([c.speaker, c.hands]).toEqual(['fay', ['bo', 'cy']])
    c.leaves('cy')
    expect(c.hands).toEqual(['bo'])
    c.finishes()
    expect(c.asks('ada', { type: 'call-next', after: null })).toBe('nobody-due')
    c.comesBack('bo')
    c.calls()
    expect(c.speaker).toBe('bo')
  })

  test('[QU11] hands can be raised while speaking and in a round, where they wait for the facilitator', () => {
    const c = circle({ phases: ['round'] })
    c.rounds('bo', 'cy')
    c.raises('bo')
    c.raises('fay', 'question')
    c.finishes()
    expect([c.speaker, c.hands]).toEqual(['cy', ['bo', 'fay:question']])
    c.gives('fay')
    expect([c.speaker, c.hands]).toEqual(['fay', ['bo']])
  })

  test.each(['round', 'open', 'spotlight', 'questions', 'admin'] as const)(
    '[QU11] in %s hands can be raised',
    (format) => {
      const c = circle({ phases: [format] })
      expect(c.asks('bo', { type: 'raise-hand' })).toBe('done')
    },
  )

  test.each(['silence', 'break'] as const)(
    '[QU11] in %s there is no floor to ask for, but a hand can come down',
    (format) => {
      const c = circle({ phases: ['open', format] })
      c.raises('cy')
      c.next()
      for (const kind of ['speak', 'process', 'reply'] as const)
        expect(c.asks('bo', { type: 'raise-hand', kind })).toBe('no-floor-here')
      expect(c.asks('cy', { type: 'lower-hand' })).toBe('done')
    },
  )
})

import { evolve } from '@circlet/shared/session/evolve/evolve'
import type { Pace, Signal } from '@circlet/shared/session/model/parts/prompt'
import { project, visible } from '@circlet/shared/session/views/project'
import { MINUTE, SECOND } from '@circlet/shared/time'
import { describe, expect, test } from 'vitest'
import { type Circle, circle } from '../support/domain/core.ts'

const EVERYONE = ['ada', 'tim', 'bo', 'cy', 'display']
const who = (c: Circle, events: ReturnType<Circle['does']>) =>
  EVERYONE.filter((each) => visible(events, c.view(each).you).length > 0)

describe('a private word to the facilitators', () => {
  const signal = (signal: Signal) => ({ type: 'signal', signal }) as const
  const seen = (c: Circle, name: string) => ({ type: 'answer-signal', member: c.id(name) }) as const
  const heard = (c: Circle) =>
    c.view('ada').facilitation?.signals.map((each) => `${c.name(each.member)} ${each.signal} ${each.at - c.now}`)
  const circleOf = () => circle({ phases: ['open'], timekeepers: ['tim'] })

  test('[MB14] facilitators see it by name until one of them has seen it; the sender sees that, and nobody else anything', () => {
    const c = circleOf()
    expect(who(c, c.does('bo', signal('need-a-break')))).toEqual(['ada', 'bo'])
    expect(EVERYONE.map((each) => c.view(each).you.signal)).toEqual([
      undefined,
      undefined,
      'need-a-break',
      undefined,
      undefined,
    ])
    c.after(SECOND).does('cy', signal('sound-trouble'))
    expect(heard(c)).toEqual(['bo need-a-break -1000', 'cy sound-trouble 0'])
    expect(who(c, c.does('ada', seen(c, 'bo')))).toEqual(['ada', 'bo'])
    expect([heard(c), c.view('bo').you.signal]).toEqual([['cy sound-trouble 0'], undefined])
    expect([c.asks('ada', seen(c, 'bo')), c.asks('ada', seen(c, 'm99'))]).toEqual(['already so', 'unknown-member'])
  })

  test('[MB14] a newer word takes the place of the one before; the same again is already so', () => {
    const c = circleOf()
    c.does('bo', signal('sound-trouble'))
    expect(c.asks('bo', signal('sound-trouble'))).toBe('already so')
    c.does('bo', signal('check-in-with-me'))
    expect(heard(c)).toEqual(['bo check-in-with-me 0'])
  })

  test('[MB14, MB17] after the answer no view holds anything of it, nor do the acts', () => {
    const c = circleOf()
    const before = EVERYONE.map((each) => c.view(each))
    c.does('tim', signal('need-a-break'))
    c.does('ada', seen(c, 'tim'))
    expect(EVERYONE.map((each) => c.view(each))).toEqual(before)
  })

  test('[MB14] unread private words are deleted when the session ends', () => {
    const c = circleOf()
    c.does('bo', signal('need-a-break'))
    c.does('ada', { type: 'end-session' })
    expect([heard(c), c.view('bo').you.signal]).toEqual([[], undefined])
  })

  test('[MB14] with no facilitator here asking for a pause is a breath for all, and nobody asked', () => {
    const c = circleOf()
    c.goesAway('ada')
    const events = c.does('bo', signal('please-pause'))
    expect(events).toEqual([{ type: 'session-paused', reason: 'breath' }])
    expect(c.asks('cy', signal('please-pause'))).toBe('already so')
    expect(c.view('bo').you).not.toHaveProperty('signal')
  })

  test('[MB14] other words wait until a facilitator is here, and in the lobby all do', () => {
    const c = circleOf()
    c.goesAway('ada')
    c.does('bo', signal('need-a-break'))
    expect(heard(c)).toEqual(['bo need-a-break 0'])
    const lobby = circle({ stage: 'lobby' })
    lobby.goesAway('ada')
    lobby.does('bo', signal('please-pause'))
    expect([lobby.shared.pause, heard(lobby)]).toEqual([null, ['bo please-pause 0']])
  })

  test('[MB14] a facilitator who asks for a pause with no other here has it too', () => {
    const c = circle({ facilitators: ['ada', 'eve'] })
    c.does('eve', signal('please-pause'))
    expect([c.shared.pause, heard(c)]).toEqual([null, ['eve please-pause 0']])
    c.goesAway('ada')
    c.does('eve', { type: 'signal', signal: 'please-pause' })
    expect(c.shared.pause?.reason).toBe('breath')
  })
})

describe('more time for those who need it', () => {
  const paced = (c: Circle, name: string, pace: Pace) =>
    c.does(name, { type: 'set-preferences', preferences: { pace } })
  const length = (c: Circle) => (c.shared.timers.turn.status === 'idle' ? null : c.shared.timers.turn.lengthMs / 1000)

  test('[MB16] turns from the queue, in questions and in a round are that much longer, replies too', () => {
    const c = circle({ phases: [{ format: 'open', turnSeconds: 90 }, 'questions', 'round'] })
    paced(c, 'bo', 1.5)
    c.gives('bo')
    expect(length(c)).toBe(135)
    c.gives('cy')
    expect(length(c)).toBe(90)
    c.raises('bo', 'reply')
    c.calls()
    expect(length(c)).toBe(30)
    c.next()
    c.gives('bo')
    expect(length(c)).toBe(90)
    c.next()
    c.prepares('bo', 'cy')
    paced(c, 'bo', 2)
    c.calls()
    expect(length(c)).toBe(2 * (c.shared.round?.turnSeconds ?? 0))
  })

  test('[MB16, TM9] what is left of a part is nobody’s pace, and no turn is longer than a timer may be', () => {
    const c = circle({ phases: ['spotlight', { format: 'open', turnSeconds: 14_400 }] })
    paced(c, 'bo', 2)
    c.gives('bo')
    expect(length(c)).toBe((10 * MINUTE) / SECOND)
    c.next()
    c.gives('bo')
    expect(length(c)).toBe(14_400)
  })

  test('[MB16, LG5] only the member and the facilitators know of it', () => {
    const c = circle({ phases: ['open'], timekeepers: ['tim'] })
    expect(who(c, paced(c, 'bo', 1.5))).toEqual(['ada', 'bo'])
    expect(c.view('ada').facilitation?.paces).toEqual({ [c.id('bo')]: 1.5 })
    for (const other of ['tim', 'cy', 'display']) expect(JSON.stringify(c.view(other))).not.toContain('1.5')
    paced(c, 'bo', 1)
    expect(c.view('ada').facilitation?.paces).toEqual({})
  })

  test('[MB16, LG4] a snapshot from before pace was told is read all the same', () => {
    const c = circle()
    const { paces: _, ...older } = c.state.facilitation
    const stored = JSON.parse(JSON.stringify({ ...c.state, facilitation: older }))
    expect(project(stored, { memberId: 'm1', role: 'facilitator' }).facilitation?.paces).toEqual({})
    const state = evolve(stored, { at: c.now, events: paced(c, 'bo', 2) })
    expect(state.facilitation.paces).toEqual({ [c.id('bo')]: 2 })
  })
})

import { visible } from '@circlet/shared/session/views/project'
import { expect, test } from 'vitest'
import { type Circle, circle } from '../support/domain/core.ts'
import { each, Talk } from '../support/domain/talk.ts'

const order = (c: Circle) => c.shared.round?.order.map((id) => c.name(id))
const comes = (c: Circle, name: string) => c.joins(name, 'participant', { firstTime: true })

test('[MB23] only facilitators see whose first time it is, and only when somebody said so', () => {
  const c = circle({ phases: ['open'] })
  expect(c.view('ada').facilitation).not.toHaveProperty('firstTimers')
  const events = comes(c, 'Dee')
  expect(c.view('ada').facilitation?.firstTimers).toEqual([c.id('Dee')])
  const same = circle({ phases: ['open'] }).joins('Dee')
  const viewer = { memberId: 'm2', role: 'participant' } as const
  expect(JSON.stringify(visible(events, viewer))).toBe(JSON.stringify(visible(same, viewer)))
  expect(JSON.stringify(visible(events, { memberId: c.id('Dee'), role: 'participant' }))).not.toContain('first-time')
})

test('[MB23, RR1] first-timers never open a generated order, unless by name or among first-timers', () => {
  const c = circle({ phases: ['open'], facilitators: ['ada'], participants: [] })
  comes(c, 'Dee')
  comes(c, 'Eli')
  c.does('ada', { type: 'set-preferences', preferences: { listening: true } })
  c.joins('Fay')
  for (const by of ['joined', 'fewest-turns', 'rotate', 'lenses', 'random'] as const) {
    for (c.seed = 1; c.seed < 12; c.seed++) {
      c.does('ada', { type: 'start-round', order: by })
      expect(order(c)?.[0], by).toBe('Fay')
    }
  }
  c.prepares('Dee', 'Fay')
  expect(order(c)).toEqual(['Dee', 'Fay'])
  c.leaves('Fay')
  c.does('ada', { type: 'start-round', order: 'joined' })
  expect(order(c)).toEqual(['Dee', 'Eli'])
})

test('[MB23, BR5] first-timers never open a drawn group', () => {
  const c = circle({
    phases: [{ format: 'breakout', groupSize: 2 }],
    facilitators: ['ada'],
    participants: ['bo'],
    stage: 'live',
  })
  comes(c, 'Dee')
  comes(c, 'Eli')
  for (c.seed = 1; c.seed < 20; c.seed++) {
    if (c.seed === 1) c.next()
    else c.does('ada', { type: 'form-groups', by: 'chance' })
    for (const group of c.shared.breakout?.groups ?? []) {
      const names = group.map((id) => c.name(id))
      const others = names.some((name) => name === 'ada' || name === 'bo')
      if (others) expect(['ada', 'bo']).toContain(names[0])
    }
  }
})

test('[MB23, BA6] the engine does not prompt first-timers in their first twenty minutes', () => {
  const invited = (firstTime: boolean) => {
    const talk = new Talk('ABCD')
    talk.circle.joins('E', 'participant', { firstTime })
    return talk.rotates(each('ABCD', 45), 26).prompts
  }
  expect(invited(false)).toEqual(['E invite 10:15', 'E invite 20:15'])
  expect(invited(true)).toEqual(['E invite 20:00'])
})

import { seatHolder } from '@circlet/shared/session/queries/credentials'
import { SECOND } from '@circlet/shared/time'
import { describe, expect, test } from 'vitest'
import { circle } from '../support/domain/core.ts'

type Circle = ReturnType<typeof circle>

/** Bo's phone has disconnected, and somebody has joined as *bo* from another device: bo2. */
function twoBos(plan: Parameters<typeof circle>[0] = { phases: ['open'] }): Circle {
  const c = circle(plan)
  c.goesAway('bo')
  c.joins('bo2', 'participant', { name: 'Bo', seat: 'new-seat', joinId: 'new-join' })
  return c
}
const asks = (c: Circle, who = 'bo2') => c.asks(who, { type: 'ask-readmit', member: c.id('bo') })
const readmits = (c: Circle, newcomer = 'bo2', by = 'ada') =>
  c.asks(by, { type: 'readmit', member: c.id('bo'), newcomer: c.id(newcomer) })
const member = (c: Circle, name: string) => c.shared.members.find((one) => one.id === c.id(name))

describe('asking to come back', () => {
  test('[MB11] a newcomer with the name of an absent member may say so; only facilitators see it, once', () => {
    const c = twoBos()
    expect([asks(c), asks(c)]).toEqual(['done', 'already so'])
    expect(c.view('ada').facilitation?.returning).toEqual([{ newcomer: c.id('bo2'), member: c.id('bo'), at: c.now }])
    expect(JSON.stringify(c.view('cy'))).not.toContain('returning')
  })

  test('[MB11] refused for another name, for a member who is here, for yourself and for nobody', () => {
    const c = twoBos()
    expect(asks(c, 'cy')).toBe('not-allowed')
    expect(c.asks('bo2', { type: 'ask-readmit', member: c.id('cy') })).toBe('not-allowed')
    expect(c.asks('bo2', { type: 'ask-readmit', member: c.id('bo2') })).toBe('not-allowed')
    expect(c.asks('bo2', { type: 'ask-readmit', member: 'm99' })).toBe('unknown-member')
    c.comesBack('bo')
    expect(asks(c)).toBe('not-allowed')
  })

  test('[MB11] a long name that was cut for its number is known again', () => {
    const long = 'x'.repeat(40)
    const c = circle({ participants: [long] })
    c.goesAway(long)
    c.joins('again', 'participant', { name: long })
    expect(c.asks('again', { type: 'ask-readmit', member: c.id(long) })).toBe('done')
  })

  test('[MB11] the request ends when either has left, or the absent member is back', () => {
    for (const over of [
      (c: Circle) => c.leaves('bo2'),
      (c: Circle) => c.comesBack('bo'),
      (c: Circle) => c.removes('bo'),
    ]) {
      const c = twoBos()
      asks(c)
      over(c)
      expect(c.state.facilitation.returning).toEqual([])
    }
  })
})

describe('being let back in', () => {
  test('[MB11] the seat moves: role, floor, what is left, hand; the newcomer’s own place is gone', () => {
    const c = circle({ phases: ['open'] })
    c.does('ada', { type: 'set-role', member: c.id('bo'), role: 'timekeeper' })
    c.gives('bo')
    c.raises('bo')
    c.after(30 * SECOND).goesAway('bo')
    c.joins('bo2', 'participant', { name: 'Bo', seat: 'new-seat' })
    c.raises('bo2')
    c.after(40 * SECOND)
    asks(c)
    expect(readmits(c)).toBe('done')
    expect(member(c, 'bo')).toMatchObject({ name: 'bo', role: 'timekeeper', presence: 'here' })
    expect(member(c, 'bo2')?.presence).toBe('left')
    expect([c.speaker, c.left('turn'), c.hands]).toEqual(['bo', 90 * SECOND, ['bo']])
    c.after(10 * SECOND)
    expect(c.left('turn')).toBe(80 * SECOND)
  })

  test('[MB11] the newcomer’s token leads to the seat, the old one nowhere, and so does the id they joined with', () => {
    const c = twoBos()
    const old = Object.entries(c.state.hidden.seats).find(([, id]) => id === c.id('bo'))?.[0] ?? ''
    readmits(c)
    expect(seatHolder(c.state, 'new-seat')).toEqual({ member: c.id('bo'), status: 'seated' })
    expect(seatHolder(c.state, old)).toBeNull()
    c.notes({ type: 'join', name: 'Bo', role: 'participant', seat: 'third', joinId: 'new-join', maxMembers: 60 })
    expect(seatHolder(c.state, 'third')).toEqual({ member: c.id('bo'), status: 'seated' })
  })

  test('[MB11, RR5] the place in the round stays where it was; a newcomer who speaks hands the floor back', () => {
    const c = twoBos({ phases: ['round'] })
    expect(c.round).toBe('ada:due bo:due cy:due fay:due bo2:due')
    c.gives('bo2')
    readmits(c)
    expect([c.round, c.speaker]).toEqual(['ada:speaking bo:due cy:due fay:due', 'ada'])
  })

  test('[MB11, MB12] a kept place goes to the person when they join with a screen later', () => {
    const c = circle({ phases: ['open'] })
    c.does('ada', { type: 'add-member', name: 'gus' })
    c.joins('gus2', 'participant', { name: 'Gus' })
    expect(c.asks('gus2', { type: 'ask-readmit', member: 'm5' })).toBe('done')
    expect(c.asks('ada', { type: 'readmit', member: 'm5', newcomer: c.id('gus2') })).toBe('done')
    expect(c.shared.members.find(({ id }) => id === 'm5')).toMatchObject({ presence: 'here', voice: false })
    expect(Object.values(c.state.hidden.seats)).toContain('m5')
  })

  test('[MB11] the first yes moves the seat; nobody who is here loses theirs', () => {
    const c = twoBos()
    c.joins('bo3', 'participant', { name: 'bo' })
    asks(c)
    asks(c, 'bo3')
    expect([readmits(c, 'bo2', 'cy'), readmits(c), readmits(c, 'bo3'), readmits(c)]).toEqual([
      'not-allowed',
      'done',
      'not-allowed',
      'unknown-member',
    ])
    expect(c.asks('ada', { type: 'readmit', member: c.id('cy'), newcomer: c.id('cy') })).toBe('not-allowed')
  })
})

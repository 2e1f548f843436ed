import { placeToSpeak, untilSwapMs } from '@circlet/shared/session/queries/pair-halves'
import { MINUTE, SECOND } from '@circlet/shared/time'
import { describe, expect, test } from 'vitest'
import { groupCount } from '../../shared/src/session/commands/breakouts.ts'
import { type Circle, circle, type Plan } from '../support/domain/core.ts'

const PEOPLE = ['bo', 'cy', 'dee', 'fay', 'gil', 'hal', 'ida']

/** A breakout of ada and so many others, in groups of a size. */
const breakout = (others: number, groupSize?: number, more: Plan = {}) =>
  circle({
    phases: [{ format: 'breakout', ...(groupSize ? { groupSize } : {}) }, 'open'],
    participants: PEOPLE.slice(0, others),
    ...more,
  })

/** The groups by name: `ada bo, cy dee fay`. */
const groupsOf = (c: Circle) =>
  c.shared.breakout?.groups.map((group) => group.map((id) => c.name(id)).join(' ')).join(', ') ?? null

const sizesOf = (c: Circle) => c.shared.breakout?.groups.map((group) => group.length)

const byHand = (c: Circle, ...groups: string[][]) =>
  c.does('ada', { type: 'form-groups', by: groups.map((names) => c.ids(names)) })

const moves = (c: Circle, who: string, companion: string | null) =>
  ({ type: 'change-group', member: c.id(who), with: companion === null ? null : c.id(companion) }) as const

describe('how groups come about', () => {
  test('[BR1] a breakout begins with everyone of today in pairs, by chance, and ends with all together', () => {
    const c = breakout(3)
    expect([c.shared.agenda.phases[0]?.groupSize, sizesOf(c)]).toEqual([2, [2, 2]])
    expect(groupsOf(c)?.split(/,? /).toSorted()).toEqual(['ada', 'bo', 'cy', 'dee'])
    c.next()
    expect(c.shared.breakout).toBe(null)
  })

  test('[BR1] the same chance makes the same groups, another one others', () => {
    const drawn = (seed: number) => {
      const c = breakout(7)
      c.seed = seed
      c.does('ada', { type: 'form-groups', by: 'chance' })
      return groupsOf(c)
    }
    expect(drawn(7)).toBe(drawn(7))
    expect(drawn(7)).not.toBe(drawn(8))
  })

  test('[BR1] listeners are in no group, absent members are', () => {
    const c = breakout(4, 2, { stage: 'live' })
    c.does('bo', { type: 'set-preferences', preferences: { listening: true } })
    c.goesAway('cy')
    c.next()
    expect(groupsOf(c)).not.toContain('bo')
    expect(groupsOf(c)).toContain('cy')
  })

  test.each([
    [1, 2, 1],
    [2, 2, 1],
    [3, 2, 1],
    [5, 2, 2],
    [6, 2, 3],
    [4, 3, 2],
    [7, 4, 2],
    [10, 4, 3],
    [60, 10, 6],
  ])('[BR2] %i people in groups of %i make %i', (people, size, groups) => {
    expect(groupCount(people, size)).toBe(groups)
  })

  test('[BR2] pairs of an odd number make one group of three', () => {
    expect(sizesOf(breakout(4))?.toSorted()).toEqual([2, 3])
  })

  test('[BR3] with lenses mixed those of one lens are apart', () => {
    const c = breakout(0, 2, { stage: 'live' })
    for (const name of ['n1', 'n2', 't1', 't2'])
      c.joins(name, 'participant', { lens: name.startsWith('n') ? 'Nurse' : 'x' })
    c.does('ada', { type: 'set-preferences', preferences: { listening: true } })
    c.next()
    for (c.seed = 1; c.seed < 20; c.seed++) {
      c.does('ada', { type: 'form-groups', by: 'lenses' })
      expect(
        c.shared.breakout?.groups.map((group) =>
          group
            .map((id) => c.name(id)[0])
            .toSorted()
            .join(''),
        ),
        `seed ${c.seed}`,
      ).toEqual(['nt', 'nt'])
    }
  })

  test('[BR3] a list is taken as it is, and the same again changes nothing', () => {
    const c = breakout(3)
    byHand(c, ['ada'], ['cy', 'bo'])
    expect(groupsOf(c)).toBe('ada, cy bo')
    expect(c.asks('ada', { type: 'form-groups', by: [[c.id('ada')], c.ids(['cy', 'bo'])] })).toBe('already so')
  })

  test('[BR3] a name twice, an unknown one, and groups where there are none', () => {
    const c = breakout(3)
    expect(c.asks('ada', { type: 'form-groups', by: [['m1'], ['m1']] })).toMatch('invalid-command')
    expect(c.asks('ada', { type: 'form-groups', by: [['m1', 'm9']] })).toBe('unknown-member')
    expect(c.asks('bo', { type: 'form-groups', by: 'chance' })).toBe('not-allowed')
    c.next()
    expect(c.asks('ada', { type: 'form-groups', by: 'chance' })).toBe('phase-already-over')
    expect(c.asks('ada', moves(c, 'bo', null))).toBe('phase-already-over')
  })

  test('[BR3] somebody is moved to another, or out of all; an emptied group is none', () => {
    const c = breakout(4)
    byHand(c, ['ada', 'bo'], ['cy', 'dee', 'fay'])
    c.does('ada', moves(c, 'fay', 'bo'))
    expect(groupsOf(c)).toBe('ada bo fay, cy dee')
    c.does('ada', moves(c, 'cy', null))
    c.does('ada', moves(c, 'dee', 'ada'))
    expect(groupsOf(c)).toBe('ada bo fay dee')
    expect(c.asks('ada', moves(c, 'dee', 'bo'))).toBe('already so')
    expect(c.asks('ada', moves(c, 'cy', null))).toBe('already so')
    expect(c.asks('ada', moves(c, 'bo', 'bo'))).toMatch('invalid-command')
    expect(c.asks('ada', moves(c, 'bo', 'cy'))).toBe('unknown-member')
  })

  test('[BR3] nobody to be in a group', () => {
    const c = breakout(0)
    c.does('ada', { type: 'set-preferences', preferences: { listening: true } })
    expect(groupsOf(c)).toBe('')
    expect(c.asks('ada', { type: 'form-groups', by: 'chance' })).toBe('nobody-due')
  })
})

describe('members who join and leave', () => {
  test('[BR4] a late comer joins the smallest group, the first of them', () => {
    const c = breakout(4)
    byHand(c, ['ada', 'bo', 'cy'], ['dee', 'fay'])
    c.joins('gil')
    expect(groupsOf(c)).toBe('ada bo cy, dee fay gil')
    c.joins('hal')
    expect(groupsOf(c)).toBe('ada bo cy hal, dee fay gil')
  })

  test('[BR4] a late comer while there are no groups yet is the first of a first one (B16)', () => {
    const c = breakout(1)
    byHand(c)
    expect(groupsOf(c)).toBe('')
    c.joins('gil')
    expect(groupsOf(c)).toBe('gil')
    const placed = c.records.flatMap(({ events }) => events).filter((event) => event.type === 'group-changed')
    expect(placed).toEqual([{ type: 'group-changed', member: c.id('gil'), group: 0 }])
  })

  test('[BR4] a member left alone moves to the smallest other group', () => {
    const c = breakout(5)
    byHand(c, ['ada', 'bo', 'cy'], ['dee', 'fay'], ['gil'])
    c.leaves('fay')
    expect(groupsOf(c)).toBe('ada bo cy, gil dee')
    c.removes('gil')
    expect(groupsOf(c)).toBe('ada bo cy dee')
    c.leaves('bo')
    expect(groupsOf(c)).toBe('ada cy dee')
  })

  test('[BR4] the last group may be one person', () => {
    const c = breakout(1)
    c.leaves('bo')
    expect(groupsOf(c)).toBe('ada')
  })

  test('[BR4] listening leaves the group, and taking part again joins one', () => {
    const c = breakout(3)
    byHand(c, ['ada', 'bo'], ['cy', 'dee'])
    c.does('bo', { type: 'set-preferences', preferences: { listening: true } })
    expect(groupsOf(c)).toBe('cy dee ada')
    c.does('bo', { type: 'set-preferences', preferences: { listening: false } })
    expect(groupsOf(c)).toBe('cy dee ada bo')
    c.goesAway('cy')
    c.comesBack('cy')
    expect(groupsOf(c)).toBe('cy dee ada bo')
  })
})

describe('the common time', () => {
  test('[BR5] a pair swaps halfway, a group of three twice, and the marks move with the length', () => {
    const c = breakout(3)
    const at = (ms: number, people: number) => placeToSpeak(people, c.shared.timers.phase, c.now + ms)
    expect([at(0, 2), at(5 * MINUTE - 1, 2), at(5 * MINUTE, 2), at(30 * MINUTE, 2)]).toEqual([0, 0, 1, 1])
    expect([at(0, 3), at(200 * SECOND, 3), at(400 * SECOND, 3)]).toEqual([0, 1, 2])
    expect(untilSwapMs(2, c.shared.timers.phase, c.now)).toBe(5 * MINUTE)
    c.extends('phase', 120)
    expect([at(5 * MINUTE, 2), at(6 * MINUTE, 2)]).toEqual([0, 1])
    expect(untilSwapMs(2, c.shared.timers.phase, c.now + 7 * MINUTE)).toBe(null)
  })

  test('[BR5] a breath holds the marks too', () => {
    const c = breakout(3)
    c.after(4 * MINUTE)
    c.breathes()
    c.after(10 * MINUTE)
    expect(placeToSpeak(2, c.shared.timers.phase, c.now)).toBe(0)
    expect(untilSwapMs(2, c.shared.timers.phase, c.now)).toBe(MINUTE)
  })

  test.each([
    { type: 'raise-hand' },
    { type: 'raise-hand', kind: 'process' },
    { type: 'give-floor', member: 'm2', after: null },
    { type: 'call-next', after: null },
    { type: 'start-round' },
  ] as const)('[BR6] there is no floor: $type', (command) => {
    expect(breakout(3).asks('ada', command)).toBe('no-floor-here')
  })

  test('[BR6] it is part of no balance, and its end is recorded once', () => {
    const c = breakout(3)
    expect(c.shared.agenda.phases[0]?.balance).toBe('none')
    c.after(20 * MINUTE)
    expect([c.told('time-up').length, c.shared.breakout?.groups.length]).toEqual([1, 2])
  })

  test('[BR1] the format decides the group size', () => {
    const c = circle({ phases: ['open', { format: 'breakout', groupSize: 4 }], stage: 'live' })
    const edit = (changes: object) => c.does('ada', { type: 'edit-phase', phase: 'p2', changes })
    const size = () => c.shared.agenda.phases[1]?.groupSize
    edit({ format: 'open' })
    expect(size()).toBe(null)
    edit({ format: 'breakout' })
    expect(size()).toBe(2)
    edit({ groupSize: 3 })
    expect(size()).toBe(3)
    expect(c.asks('ada', { type: 'edit-phase', phase: 'p1', changes: { groupSize: 3 } })).toBe('already so')
  })
})

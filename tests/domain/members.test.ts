import { seatHolder } from '@circlet/shared/session/queries/credentials'
import { HOUR, MINUTE, SECOND } from '@circlet/shared/time'
import { describe, expect, test } from 'vitest'
import { circle } from '../support/domain/core.ts'

describe('joining', () => {
  test('[MB1, MB13] joining with norms that changed meanwhile is refused, with the current ones accepted', () => {
    const c = circle()
    c.does('ada', { type: 'edit-session', norms: ['Be kind.'] })
    expect(c.triesToJoin('gil', { normsVersion: 1 })).toBe('norms-changed')
    expect(c.triesToJoin('gil', { normsVersion: 2 })).toBe('done')
  })

  test('[MB13] a session whose maker wrote no norms has the seven', () => {
    expect(circle().view('bo').norms).toEqual({
      version: 1,
      items: [
        'What is said here stays here.',
        'One speaks at a time.',
        'Speak from your own experience.',
        'Advice only when asked.',
        'Passing and listening are always fine.',
        'We share the time.',
        'When something goes wrong between us, we say so and repair it.',
      ],
    })
    expect(circle({ norms: [] }).shared.norms.items).toEqual([])
  })

  test('[MB2] a member who joins during a turn is here, is of today, and has spoken nothing', () => {
    const c = circle({ phases: ['open'], options: { queuePolicy: 'least-time' } })
    c.speaks('bo', MINUTE)
    c.gives('cy')
    c.raises('bo')
    c.after(HOUR).joins('gil', 'participant', { pronouns: 'they', lens: 'nurse' })
    expect(c.view('bo').members.at(-1)).toEqual({
      id: 'm5',
      name: 'gil',
      role: 'participant',
      presence: 'here',
      today: true,
      listening: false,
      voice: false,
      pronouns: 'they',
      lens: 'nurse',
    })
    expect(c.speaker).toBe('cy')
    c.raises('gil')
    expect(c.hands).toEqual(['gil', 'bo'])
  })

  test('[MB2] there are so many seats at once, and four times as many ever', () => {
    const c = circle({ participants: ['bo'] })
    expect(c.triesToJoin('cy', { maxMembers: 2 })).toBe('too-many')
    c.leaves('bo')
    for (let seats = 2; seats < 8; seats++) {
      c.joins('bo', 'participant', { maxMembers: 2 })
      c.leaves('bo')
    }
    expect(c.triesToJoin('bo', { maxMembers: 2 })).toBe('too-many')
  })

  test('[MB6] the same join id with the same link and name leads to the same seat with a new token', () => {
    const c = circle()
    c.joins('gil', 'participant', { joinId: 'drawn-once', seat: 'first' })
    c.after(10 * MINUTE).notes({
      type: 'join',
      role: 'participant',
      name: 'gil',
      seat: 'second',
      joinId: 'drawn-once',
      maxMembers: 60,
    })
    expect(c.shared.members).toHaveLength(5)
    expect([seatHolder(c.state, 'first'), seatHolder(c.state, 'second')]).toEqual([
      null,
      { member: c.id('gil'), status: 'seated' },
    ])
    expect(c.triesToJoin('gil', { joinId: 'drawn-once', role: 'timekeeper' })).toBe('invalid-command id')
    expect(c.triesToJoin('hal', { joinId: 'drawn-once' })).toBe('invalid-command id')
    c.after(1).joins('gil', 'participant', { joinId: 'drawn-once' })
    expect(c.shared.members.at(-1)?.name).toBe('gil 2')
  })
})

describe('presence', () => {
  test('[MB3] going away keeps seat, role, hand, place in the round and history; coming back is being here', () => {
    const c = circle({ phases: ['open'] })
    c.speaks('bo', 10 * SECOND)
    c.prepares('cy', 'bo')
    c.raises('bo')
    const before = c.view('fay')
    c.after(MINUTE).goesAway('bo')
    expect(c.view('fay').members[1]?.presence).toBe('away')
    expect([c.hands, c.round]).toEqual([['bo'], 'cy:due bo:due'])
    c.after(HOUR).comesBack('bo')
    expect(c.view('fay').members).toEqual(before.members)
    expect([c.hands, c.round]).toEqual([['bo'], 'cy:due bo:due'])
  })

  test('[MB3, MB6] coming when here and going when away make no record', () => {
    const c = circle()
    expect(c.comesBack('bo')).toEqual([])
    c.goesAway('bo')
    expect([c.goesAway('bo'), c.goesAway('nobody'), c.comesBack('nobody')]).toEqual([[], [], []])
  })

  test('[MB3] a command from a member who is away counts as no presence', () => {
    const c = circle({ phases: ['open'] })
    c.goesAway('bo')
    c.raises('bo')
    expect([c.view('cy').members[1]?.presence, c.hands]).toEqual(['away', ['bo']])
  })

  test('[MB10] today is false in the lobby; starting sets it for those of the last 10 min', () => {
    const c = circle({ stage: 'lobby' })
    const today = () => c.shared.members.filter((member) => member.today).map((member) => member.name)
    c.goesAway('bo')
    c.after(1).goesAway('cy')
    expect(today()).toEqual([])
    c.after(10 * MINUTE).does('ada', { type: 'start-session' })
    expect(today()).toEqual(['ada', 'cy', 'fay'])
  })

  test('[MB10] looking in before the start makes nobody of today; going away while live neither', () => {
    const c = circle({ stage: 'lobby' })
    c.goesAway('bo')
    c.comesBack('bo')
    expect(c.shared.members[1]?.today).toBe(false)
    c.goesAway('bo')
    c.after(HOUR).does('ada', { type: 'start-session' })
    c.leaves('bo')
    expect(c.shared.members[1]).toMatchObject({ today: false, presence: 'left' })
    c.joins('bo')
    expect(c.shared.members.at(-1)?.today).toBe(true)
  })

  test('[MB10] those who are not here yet are in no round; coming counts as joining late, with the old seat', () => {
    const c = circle({ stage: 'lobby', phases: ['round'] })
    c.goesAway('bo')
    c.after(HOUR).does('ada', { type: 'start-session' })
    c.next()
    expect(c.round).toBe('ada:due cy:due fay:due')
    expect(c.asks('ada', { type: 'start-round', order: [c.id('bo')] })).toBe('unknown-member')
    c.comesBack('bo')
    expect([c.round, c.shared.members[1]?.today]).toEqual(['ada:due cy:due fay:due bo:due', true])
    c.goesAway('bo')
    c.comesBack('bo')
    expect(c.round).toBe('ada:due cy:due fay:due bo:due')
  })

  test('[MB10, MB9] a late listener is in no round', () => {
    const c = circle({ stage: 'lobby', phases: ['round'] })
    c.does('bo', { type: 'set-preferences', preferences: { listening: true } })
    c.goesAway('bo')
    c.after(HOUR).does('ada', { type: 'start-session' })
    c.next()
    c.comesBack('bo')
    expect(c.round).toBe('ada:due cy:due fay:due')
    c.goesAway('fay')
    expect(c.view('ada').members[3]?.today).toBe(true)
  })
})

describe('leaving', () => {
  test('[MB4] leaving takes hand and place in the round at once; spoken time stays in the record', () => {
    const c = circle({ phases: ['open'] })
    c.gives('bo')
    c.after(20 * SECOND)
    c.raises('bo')
    c.prepares('cy', 'bo', 'fay')
    c.leaves('bo')
    expect([c.speaker, c.hands, c.round]).toEqual([null, [], 'cy:due fay:due'])
    expect(c.view('cy').members[1]?.presence).toBe('left')
    expect(c.turns).toEqual(['bo 20000 left'])
  })

  test('[MB4] a seat that was left answers nothing but a repeated leave; coming again makes a new seat', () => {
    const c = circle()
    const seat = c.told('seat-issued')[1]?.seat ?? ''
    c.leaves('bo')
    expect(seatHolder(c.state, seat)).toEqual({ member: 'm2', status: 'left' })
    expect(c.asks('bo', { type: 'leave' })).toBe('already so')
    expect(c.asks('bo', { type: 'raise-hand' })).toBe('not-allowed')
    expect([c.comesBack('bo'), c.view('cy').members[1]?.presence]).toEqual([[], 'left'])
    c.joins('bo')
    expect(c.shared.members.map(({ id, name }) => `${id} ${name}`)).toEqual([
      'm1 ada',
      'm2 bo',
      'm3 cy',
      'm4 fay',
      'm5 bo',
    ])
  })

  test('[MB5] a removed member’s seat token is dead, and their join id leads to no old seat', () => {
    const c = circle({ participants: [] })
    c.joins('gil', 'participant', { joinId: 'drawn-once', seat: 'seat-of-gil' })
    c.removes('gil')
    expect(seatHolder(c.state, 'seat-of-gil')).toEqual({ member: 'm2', status: 'removed' })
    c.joins('gil', 'participant', { joinId: 'drawn-once', seat: 'another' })
    expect([seatHolder(c.state, 'seat-of-gil')?.status, c.id('gil')]).toEqual(['removed', 'm3'])
  })

  test('[MB7] removing who already left changes nothing; an unknown id is refused; only a facilitator removes', () => {
    const c = circle({ timekeepers: ['tim'] })
    c.leaves('bo')
    expect(c.asks('ada', { type: 'remove-member', member: c.id('bo') })).toBe('already so')
    expect(c.asks('ada', { type: 'remove-member', member: 'm99' })).toBe('unknown-member')
    for (const who of ['tim', 'cy'])
      expect(c.asks(who, { type: 'remove-member', member: c.id('fay') })).toBe('not-allowed')
  })
})

describe('roles', () => {
  const role = (member: string, to: 'facilitator' | 'timekeeper' | 'participant') =>
    ({ type: 'set-role', member, role: to }) as const

  test('[MB8] only a facilitator sets roles, those who left have none', () => {
    const c = circle({ timekeepers: ['tim'] })
    for (const who of ['tim', 'bo']) expect(c.asks(who, role(c.id('bo'), 'facilitator'))).toBe('not-allowed')
    c.does('ada', role(c.id('bo'), 'timekeeper'))
    expect(c.view('cy').members[2]?.role).toBe('timekeeper')
    expect(c.asks('ada', role(c.id('bo'), 'timekeeper'))).toBe('already so')
    expect(c.asks('ada', role('m99', 'timekeeper'))).toBe('unknown-member')
    c.leaves('cy')
    expect(c.asks('ada', role(c.id('cy'), 'timekeeper'))).toBe('unknown-member')
  })

  test('[MB8] the last facilitator’s own role stays, also while another facilitator has left; leaving is possible', () => {
    const c = circle({ facilitators: ['ada', 'abe'] })
    c.does('abe', role(c.id('ada'), 'participant'))
    expect(c.asks('abe', role(c.id('abe'), 'participant'))).toBe('not-allowed')
    c.does('abe', role(c.id('ada'), 'facilitator'))
    c.leaves('ada')
    expect(c.asks('abe', role(c.id('abe'), 'timekeeper'))).toBe('not-allowed')
    expect(c.asks('abe', { type: 'leave' })).toBe('done')
  })
})

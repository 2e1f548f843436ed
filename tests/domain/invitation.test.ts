import { inviterOf } from '@circlet/shared/session/queries/inviter'
import { MINUTE, SECOND } from '@circlet/shared/time'
import { describe, expect, test } from 'vitest'
import { type Circle, circle } from '../support/domain/core.ts'

const invites = (turn: string, member: string) => ({ type: 'invite-next', turn, member }) as const
const chooses = (c: Circle) => {
  const inviter = inviterOf(c.shared)
  return inviter && c.name(inviter)
}

/** A mutual invitation that ada, who facilitates, has begun. */
function invitation() {
  const c = circle({ phases: [{ format: 'invitation', minutes: 12 }] })
  c.calls()
  return c
}

describe('a mutual invitation', () => {
  test('[RR10, AG9, AG7] its round is prepared with the part, a facilitator first, each with their share', () => {
    const c = circle({ phases: [{ format: 'invitation', minutes: 12 }], participants: ['bo', 'cy', 'fay'] })
    expect([c.round, c.shared.round?.begun]).toEqual(['ada:due bo:due cy:due fay:due', false])
    expect(c.shared.round?.turnSeconds).toBe(170)
    c.calls()
    expect(c.speaker).toBe('ada')
  })

  test('[RR10] the leader is first in the next one too, and who only holds the frame is not in it', () => {
    const c = circle({ phases: ['invitation', 'invitation'] })
    c.calls()
    c.next()
    expect(c.round).toBe('ada:due bo:due cy:due fay:due')
    c.does('ada', { type: 'set-preferences', preferences: { listening: true } })
    c.starts('p1')
    expect(c.round).toBe('bo:due cy:due fay:due')
  })

  test('[RR10] after speaking one has 20 s to choose among those not yet heard', () => {
    const c = invitation()
    c.after(MINUTE).finishes()
    c.after(15 * SECOND)
    expect([c.speaker, chooses(c)]).toEqual([null, 'ada'])
    c.invites('cy')
    expect([c.speaker, c.round, chooses(c)]).toEqual(['cy', 'ada:spoke bo:due cy:speaking fay:due', null])
  })

  test('[RR10] inviting while one speaks ends the turn and hands on at once', () => {
    const c = invitation()
    c.after(MINUTE).invites('fay')
    expect([c.speaker, c.turns]).toEqual(['fay', ['ada 55000 finished']])
  })

  test('[RR10, RR3] members who pass invite too; members who ask for later can be invited again', () => {
    const c = invitation()
    c.passes()
    c.invites('fay')
    c.passes(true)
    expect([chooses(c), c.round]).toEqual(['fay', 'ada:passed bo:due cy:due fay:later'])
    c.invites('bo')
    c.invites('fay')
    c.invites('cy')
    c.finishes()
    expect([c.round, c.speaker]).toEqual([null, null])
  })

  test('[RR10] with no choice after 20 s the next in order is called, at that time', () => {
    const c = invitation()
    c.after(MINUTE).invites('cy')
    c.after(MINUTE).finishes()
    const until = c.now + 20 * SECOND
    c.after(5 * MINUTE)
    expect(c.told('turn-started').map(({ speaker }) => c.name(speaker))).toEqual(['ada', 'cy', 'bo'])
    expect(c.shared.floor?.startedAt).toBe(until + 5 * SECOND)
  })

  test('[RR10] the last member left gets the floor at once, even after asking for later', () => {
    const c = invitation()
    c.passes(true)
    c.invites('bo')
    c.invites('cy')
    c.invites('fay')
    c.finishes()
    c.after(20 * SECOND)
    expect(c.speaker).toBe('ada')
  })

  test('[RR10, TM16] the time to choose stops while the session is paused', () => {
    const c = invitation()
    c.finishes()
    c.after(15 * SECOND).breathes()
    c.after(MINUTE)
    expect(c.asks('ada', invites('t1', c.id('cy')))).toBe('session-paused')
    c.resumes()
    c.after(5 * SECOND - 1)
    expect(c.speaker).toBeNull()
    c.after(1)
    expect(c.speaker).toBe('bo')
  })

  test('[RR10, FL8] with handover by facilitator nobody is called, but invited', () => {
    const c = invitation()
    c.sets({ handover: 'by-facilitator' })
    c.finishes()
    c.after(MINUTE)
    expect(c.speaker).toBeNull()
    c.invites('fay')
    expect(c.speaker).toBe('fay')
    c.finishes()
    c.after(MINUTE)
    c.sets({ handover: 'automatic' })
    expect(c.speaker).toBe('bo')
  })

  test('[RR10] when the member who chooses has left, the next in order is called', () => {
    const c = invitation()
    c.invites('cy')
    c.finishes()
    c.leaves('cy')
    expect(c.speaker).toBe('bo')
  })

  test('[RR10, RR8] when nobody here is left to be called the round waits, and who is away can be invited', () => {
    const c = invitation()
    for (const who of ['bo', 'cy', 'fay']) c.goesAway(who)
    c.finishes()
    c.after(MINUTE)
    expect([c.speaker, chooses(c), c.round]).toEqual([null, 'ada', 'ada:spoke bo:due cy:due fay:due'])
    c.invites('fay')
    expect(c.speaker).toBe('fay')
    c.finishes()
    c.after(MINUTE)
    c.comesBack('cy')
    expect(c.speaker).toBe('cy')
  })

  test('[RR10] a facilitator may call the next in order instead', () => {
    const c = invitation()
    c.finishes()
    c.calls()
    expect(c.speaker).toBe('bo')
  })

  test('[RR10, FL10] an invitation can be taken back', () => {
    const c = invitation()
    c.after(25 * SECOND).finishes()
    c.invites('cy')
    c.undoes()
    expect([c.speaker, c.round, c.left('turn')]).toEqual(['ada', 'ada:speaking bo:due cy:due fay:due', 150 * SECOND])
  })

  test('[FL12, AG10] one settles for 5 s, and the floor is handed on by itself, also after the round', () => {
    const c = circle({ phases: [{ format: 'invitation', minutes: 12 }], participants: ['bo'] })
    c.calls()
    c.invites('bo')
    c.finishes()
    c.raises('ada')
    expect([c.speaker, c.shared.floor?.startedAt]).toEqual(['ada', c.now + 5 * SECOND])
  })
})

describe('who may invite whom', () => {
  test('[RR10] nobody else may invite, not even a facilitator', () => {
    const c = invitation()
    c.invites('bo')
    expect(c.asks('ada', invites('t2', c.id('cy')))).toBe('not-allowed')
    expect(c.asks('cy', invites('t2', c.id('cy')))).toBe('not-allowed')
    c.finishes()
    expect(c.asks('ada', invites('t2', c.id('cy')))).toBe('not-allowed')
  })

  test('[RR10, MB12] for somebody without a screen those who hold the frame invite', () => {
    const c = invitation()
    c.does('ada', { type: 'set-voice', member: c.id('bo'), on: true })
    c.invites('bo')
    c.does('ada', { type: 'finish-turn', turn: 't2' })
    expect(c.asks('cy', invites('t2', c.id('fay')))).toBe('not-allowed')
    expect(c.asks('ada', invites('t2', c.id('fay')))).toBe('done')
    expect(c.speaker).toBe('fay')
  })

  test('[RR10, LG8] checks the member, then the version, then permission; members who were heard are refused', () => {
    const c = invitation()
    expect(c.asks('ada', invites('t9', 'm99'))).toBe('unknown-member')
    expect(c.asks('bo', invites('t9', c.id('cy')))).toBe('turn-already-over')
    expect(c.asks('ada', invites('t1', c.id('ada')))).toBe('not-allowed')
    c.invites('bo')
    expect(c.asks('bo', invites('t2', c.id('ada')))).toBe('not-allowed')
    expect(c.asks('bo', invites('t1', c.id('cy')))).toBe('turn-already-over')
    c.leaves('cy')
    expect(c.asks('bo', invites('t2', c.id('cy')))).toBe('unknown-member')
  })

  test('[RR10] in no other round, and a guest of the round invites nobody', () => {
    const c = circle({ phases: ['round', 'invitation'] })
    c.calls()
    expect(c.asks('ada', invites('t1', c.id('bo')))).toBe('nobody-due')
    c.does('fay', { type: 'set-preferences', preferences: { listening: true } })
    c.next()
    c.calls()
    c.gives('fay')
    expect(c.asks('fay', invites('t3', c.id('bo')))).toBe('not-allowed')
    c.finishes()
    expect(c.speaker).toBe('bo')
  })
})

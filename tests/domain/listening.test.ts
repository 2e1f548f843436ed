import { SECOND } from '@circlet/shared/time'
import { describe, expect, test } from 'vitest'
import { circle } from '../support/domain/core.ts'

describe('listening', () => {
  const listen = (on: boolean) => ({ type: 'set-preferences', preferences: { listening: on } }) as const

  test('[MB9] a member who joins listening is in no round, and everyone sees it', () => {
    const c = circle({ phases: ['round'] })
    c.joins('gil', 'participant', { listening: true })
    expect([c.round?.includes('gil'), c.view('bo').members.at(-1)?.listening]).toEqual([false, true])
    expect(c.view('gil').you.preferences).toEqual({ prompts: true, listening: true, pace: 1 })
  })

  test('[MB9] chosen while due it is a pass; undone while the round runs one is due again at the end, once', () => {
    const c = circle()
    c.rounds('bo', 'cy', 'fay')
    c.does('cy', listen(true))
    expect(c.round).toBe('bo:speaking cy:passed fay:due')
    c.does('cy', listen(false))
    expect(c.round).toBe('bo:speaking fay:due cy:due')
    expect(c.asks('cy', listen(false))).toBe('already so')
    c.finishes()
    c.finishes()
    expect(c.speaker).toBe('cy')
  })

  test('[MB9] chosen while later it is a pass too', () => {
    const c = circle()
    c.rounds('bo', 'cy', 'fay')
    c.passesAhead('cy', true)
    c.does('cy', listen(true))
    expect(c.round).toBe('bo:speaking cy:passed fay:due')
  })

  test('[MB9] it ends nothing: the speaker goes on, and who spoke is not due again', () => {
    const c = circle()
    c.rounds('bo', 'cy')
    c.does('bo', listen(true))
    expect(c.round).toBe('bo:speaking cy:due')
    c.after(10 * SECOND).finishes()
    c.does('bo', listen(false))
    expect(c.round).toBe('bo:spoke cy:speaking')
  })

  test('[MB9] a listening member may raise a hand, be given the floor and speak', () => {
    const c = circle({ phases: ['open'] })
    c.does('bo', listen(true))
    c.raises('bo')
    c.calls()
    expect(c.speaker).toBe('bo')
    c.finishes()
    c.gives('bo')
    expect(c.speaker).toBe('bo')
  })

  test('[MB9] the last one due who chooses to listen ends the round', () => {
    const c = circle()
    c.prepares('bo', 'cy')
    c.passesAhead('bo')
    c.does('cy', listen(true))
    expect(c.round).toBeNull()
  })

  test('[MB9, MB16] only the member sees their prompts, and only they and facilitators see their pace', () => {
    const c = circle()
    const before = ['ada', 'cy', 'display'].map((who) => c.view(who))
    c.does('bo', { type: 'set-preferences', preferences: { prompts: false } })
    expect(['ada', 'cy', 'display'].map((who) => c.view(who))).toEqual(before)
    c.does('bo', { type: 'set-preferences', preferences: { pace: 1.5 } })
    expect(['cy', 'display'].map((who) => c.view(who))).toEqual(before.slice(1))
    expect(c.view('bo').you.preferences).toEqual({ prompts: false, listening: false, pace: 1.5 })
    expect(c.asks('bo', { type: 'set-preferences', preferences: { prompts: false } })).toBe('already so')
  })
})

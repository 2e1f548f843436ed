import { createSession } from '@circlet/shared/protocol/create'
import { eraseAt } from '@circlet/shared/session/engine/deadlines'
import { decide, decideSystem } from '@circlet/shared/session/engine/decide'
import { DAY, HOUR, MINUTE } from '@circlet/shared/time'
import { describe, expect, test } from 'vitest'
import { circle, T0 } from '../support/domain/core.ts'

describe('keeping and erasing', () => {
  test('[SE9] a session never started is kept 30 days after its last record', () => {
    const c = circle({ stage: 'lobby' })
    c.after(3 * DAY).joins('gil')
    expect(eraseAt(c.state)).toBe(c.now + 30 * DAY)
  })

  test('[SE9] it is kept at least 7 days after its planned start', () => {
    const c = circle({ stage: 'lobby', startsAt: T0 + 60 * DAY })
    expect(eraseAt(c.state)).toBe(T0 + 67 * DAY)
  })

  test.each([
    [{}, 24],
    [{ retentionHours: 1 }, 1],
    [{ retentionHours: 720 }, 720],
  ])('[SE9] an ended session with options %j is kept %i hours', (options, hours) => {
    const c = circle({ options })
    c.after(HOUR).does('ada', { type: 'end-session' })
    const endedAt = c.now
    c.after(HOUR).goesAway('bo')
    expect(eraseAt(c.state)).toBe(endedAt + hours * HOUR)
  })

  test.each([0, 721, 1.5])('[SE9] %d hours are no retention', (retentionHours) => {
    expect(createSession.safeParse({ options: { retentionHours } }).success).toBe(false)
  })

  test('[SE9] a live session that nobody was connected to for 2 h ends by itself, with that as its end', () => {
    const c = circle({ phases: ['open'] })
    c.after(10 * MINUTE)
    for (const name of ['ada', 'bo', 'cy', 'fay']) c.goesAway(name)
    const emptyAt = c.now
    c.after(HOUR).comesBack('bo')
    c.after(MINUTE).goesAway('bo')
    const againAt = c.now
    c.after(2 * HOUR - 1)
    expect(c.shared.status).toBe('live')
    c.after(DAY)
    expect([c.shared.status, c.shared.endedAt]).toEqual(['ended', againAt + 2 * HOUR])
    expect(againAt).toBeGreaterThan(emptyAt)
  })

  test('[SE9] the 2 h count from its start if nobody ever was connected', () => {
    const c = circle({ stage: 'lobby', participants: [] })
    c.goesAway('ada')
    c.after(5 * HOUR).does('ada', { type: 'start-session' })
    const startedAt = c.now
    expect(c.after(DAY).shared.endedAt).toBe(startedAt + 2 * HOUR)
  })

  test('[SE9] a practice session is erased 10 min after its last connection', () => {
    const c = circle({ practice: true, participants: ['bo'] })
    c.goesAway('bo')
    c.after(HOUR).leaves('ada')
    expect(eraseAt(c.state)).toBe(c.now + 10 * MINUTE)
    const before = c.now
    c.after(MINUTE).comesBack('bo')
    expect(eraseAt(c.state)).toBeGreaterThan(before + HOUR)
    c.does('bo', { type: 'leave' })
    expect(eraseAt(c.state)).toBe(c.now + 10 * MINUTE)
  })

  test('[SE9] connections that go after the end of a practice still count', () => {
    const c = circle({ practice: true, participants: [] })
    c.does('ada', { type: 'end-session' })
    c.after(HOUR)
    const gone = decideSystem(c.state, { type: 'note-away', member: c.id('ada') }, c.context)
    expect(gone.ok && eraseAt(gone.state)).toBe(c.now + 10 * MINUTE)
    expect(decide(c.state, c.id('ada'), { type: 'leave' }, c.context)).toMatchObject({ code: 'session-ended' })
  })
})

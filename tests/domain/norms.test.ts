import { preview } from '@circlet/shared/session/views/preview'
import { describe, expect, test } from 'vitest'
import { type Circle, circle } from '../support/domain/core.ts'

const BEFORE = ['Be kind.', 'Passing is fine.']
const AFTER = ['Passing is fine.', 'One speaks at a time.']
const edits = (c: Circle, changes: object) => c.asks('ada', { type: 'edit-session', ...changes })
const accepts = (c: Circle, who: string, version: number) => c.asks(who, { type: 'accept-norms', version })
const accepted = (c: Circle) => ['ada', 'bo', 'cy'].map((who) => c.view(who).you.acceptedNorms)
const shows = (c: Circle, note: 'disagreement' | 'support' | null) => c.asks('ada', { type: 'show-note', note })

describe('norms', () => {
  test('[NO1] joining accepts the current norms, and so does changing them', () => {
    const c = circle({ norms: BEFORE })
    expect(accepted(c)).toEqual([1, 1, 1])
    edits(c, { norms: AFTER })
    expect(accepted(c)).toEqual([2, 1, 1])
    c.joins('gil')
    expect(c.view('gil').you.acceptedNorms).toBe(2)
    expect(c.view('display').you).not.toHaveProperty('acceptedNorms')
  })

  test('[NO2] members already inside are asked again, for the current version', () => {
    const c = circle({ norms: BEFORE })
    edits(c, { norms: AFTER })
    expect([accepts(c, 'bo', 1), accepts(c, 'bo', 2), accepts(c, 'bo', 2), accepts(c, 'bo', 3)]).toEqual([
      'norms-changed',
      'done',
      'already so',
      'norms-changed',
    ])
    expect(accepted(c)).toEqual([2, 2, 1])
    expect(c.asks('cy', { type: 'raise-hand' })).toBe('done')
  })

  test('[NO3] each norm keeps the version with which it came', () => {
    const c = circle({ norms: BEFORE })
    expect(c.shared.normsSince).toEqual([1, 1])
    edits(c, { norms: AFTER })
    expect(c.shared.normsSince).toEqual([1, 2])
    edits(c, { norms: [...AFTER, 'Be kind.'] })
    expect(c.shared.normsSince).toEqual([1, 2, 3])
    edits(c, { title: 'Thursday' })
    expect(c.shared.normsSince).toEqual([1, 2, 3])
  })
})

describe('the group’s own notes', () => {
  test('[NO4] are written and cleared by editing the session, and may be read before joining', () => {
    const c = circle({ stage: 'lobby' })
    expect([c.shared.disagreement, c.shared.support]).toEqual([null, null])
    expect(edits(c, { disagreement: 'We listen first.', support: 'Call 116 123' })).toBe('done')
    expect(preview(c.state, 'participant')).toMatchObject({ disagreement: 'We listen first.', support: 'Call 116 123' })
    expect([
      edits(c, { support: 'Call 116 123' }),
      edits(c, { support: '' }),
      edits(c, { disagreement: null }),
    ]).toEqual(['already so', 'done', 'done'])
    expect([c.shared.disagreement, c.shared.support]).toEqual([null, null])
    expect(edits(c, { support: 'x'.repeat(1001) })).toBe('invalid-command support')
    const made = circle({ stage: 'lobby', disagreement: 'We listen first.', support: '' })
    expect([made.shared.disagreement, made.shared.support]).toEqual(['We listen first.', null])
  })

  test('[NO5] one that is written can be brought up on every screen and is put away again', () => {
    const c = circle()
    expect(shows(c, 'disagreement')).toBe('invalid-command note')
    edits(c, { disagreement: 'We listen first.', support: 'Call 116 123' })
    expect([shows(c, 'disagreement'), shows(c, 'disagreement')]).toEqual(['done', 'already so'])
    expect(['bo', 'display'].map((who) => c.view(who).note)).toEqual(['disagreement', 'disagreement'])
    expect(preview(c.state, 'participant').note).toBeNull()
    expect([shows(c, 'support'), c.shared.note, shows(c, null), c.shared.note]).toEqual([
      'done',
      'support',
      'done',
      null,
    ])
    shows(c, 'support')
    edits(c, { support: null })
    expect(c.shared.note).toBeNull()
  })
})

import { createSession, joinBody } from '@circlet/shared/protocol/create'
import { describe, expect, test } from 'vitest'

const pathOf = (schema: typeof createSession | typeof joinBody, body: unknown) =>
  schema.safeParse(body).error?.issues[0]?.path.join('.')

describe('a session is planned with', () => {
  test('nothing at all', () => {
    expect(createSession.parse({})).toEqual({})
  })

  test('everything there is', () => {
    const body = {
      title: 'Tuesday',
      template: 'circle_60',
      agenda: [{ title: 'Round', format: 'round', minutes: 20, turnSeconds: null, replies: false }],
      norms: ['We share the time.'],
      disagreement: 'We listen first.',
      support: null,
      objectives: ['Hear everyone'],
      startsAt: 1_800_000_000_000,
      timeZone: 'America/Sao_Paulo',
      options: { queuePolicy: 'first-come', retentionHours: 1 },
      practice: true,
    }
    expect(createSession.parse(body)).toEqual(body)
  })

  test.each<[string, object, string]>([
    ['a field nobody knows', { surprise: 1 }, ''],
    ['an empty title', { title: '  ' }, 'title'],
    ['a note that is a book', { support: 'x'.repeat(1001) }, 'support'],
    ['eleven objectives', { objectives: Array.from({ length: 11 }, () => 'x') }, 'objectives'],
    ['a part of no minutes', { agenda: [{ title: 'x', format: 'open', minutes: 0 }] }, 'agenda.0.minutes'],
    ['no hours to keep it', { options: { retentionHours: 0 } }, 'options.retentionHours'],
    ['a planned start before 1970', { startsAt: -1 }, 'startsAt'],
  ])('not with %s', (_what, body, path) => {
    expect(pathOf(createSession, body)).toBe(path)
  })
})

describe('a seat is taken with', () => {
  test.each([
    { name: 'Ada', acceptsNorms: true },
    {
      name: '',
      acceptsNorms: true,
      normsVersion: 1,
      pronouns: 'she',
      lens: 'nurse',
      listening: true,
      id: 'x'.repeat(16),
    },
  ])('%j', (body) => {
    expect(joinBody.parse(body)).toEqual(body)
  })

  test.each<[string, object, string]>([
    ['norms not accepted', { name: 'Ada', acceptsNorms: false }, 'acceptsNorms'],
    ['norms not mentioned', { name: 'Ada' }, 'acceptsNorms'],
    ['no name', { acceptsNorms: true }, 'name'],
    ['an id that could be guessed', { name: 'Ada', acceptsNorms: true, id: 'x'.repeat(15) }, 'id'],
    ['a lens too long', { name: 'Ada', acceptsNorms: true, lens: 'x'.repeat(61) }, 'lens'],
  ])('not with %s', (_what, body, path) => {
    expect(pathOf(joinBody, body)).toBe(path)
  })
})

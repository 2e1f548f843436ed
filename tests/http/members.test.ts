import { describe, expect, test } from 'vitest'
import { circle, found } from '../support/server/circle.ts'
import { serve, type TestServer } from '../support/server/server.ts'

const ID = 'an-id-nobody-guesses'

async function lobby(server: TestServer) {
  const made = await found(server)
  const path = `/api/sessions/${made.sessionId}`
  const take = (body: object, token: string = made.tokens.participant) =>
    server.call('POST', `${path}/members`, token, { name: 'Ana', acceptsNorms: true, ...body })
  return { ...made, path, take }
}

test('a link gives a seat in its role, and the seat a token of its own', async () => {
  const server = await serve()
  const { path, tokens, take } = await lobby(server)
  for (const role of ['facilitator', 'timekeeper', 'participant'] as const) {
    const { status, json } = await take(
      { name: role, pronouns: ' they ', lens: 'nurse', listening: true },
      tokens[role],
    )
    expect([status, Object.keys(json).sort()]).toEqual([201, ['memberId', 'role', 'token']])
    expect(json).toMatchObject({ role, token: expect.stringMatching(/^[\w-]{43}$/) })
    const { view } = (await server.call('GET', path, json.token)).json
    expect(view.you).toMatchObject({ memberId: json.memberId, role })
    expect(view.members.at(-1)).toMatchObject({
      name: role,
      pronouns: 'they',
      lens: 'nurse',
      listening: true,
      presence: 'here',
    })
  }
})

test('people without a link that gives a seat get no seat', async () => {
  const server = await serve()
  const { tokens, take } = await lobby(server)
  const { json: seat } = await take({})
  const body = { name: 'Ana', acceptsNorms: true }
  const path = `/api/sessions/0123456789abcdefghijkl/members`
  expect((await server.call('POST', path, tokens.participant, body)).json.error.code).toBe('unknown-session')
  for (const [token, status] of [
    ['nonsense', 401],
    [tokens.display, 403],
    [seat.token, 403],
  ] as const) {
    const answer = await take({}, token)
    expect([answer.status, answer.json.error.code]).toEqual([status, 'not-allowed'])
  }
})

describe('[MB1] joining accepts the current norms, and needs a valid name', () => {
  test.each<[string, object, number, string]>([
    ['norms not accepted', { acceptsNorms: false }, 422, 'invalid-command'],
    ['norms of another version', { normsVersion: 2 }, 409, 'norms-changed'],
    ['no visible name', { name: ' \u200b ' }, 422, 'name-invalid'],
    ['a name too long', { name: 'x'.repeat(41) }, 422, 'name-invalid'],
    ['a field too many', { role: 'facilitator' }, 422, 'invalid-command'],
  ])('%s', async (_what, body, status, code) => {
    const server = await serve()
    const { take } = await lobby(server)
    const answer = await take(body)
    expect([answer.status, answer.json.error.code]).toEqual([status, code])
  })

  test('the same name gets a number', async () => {
    const server = await serve()
    const { path, take } = await lobby(server)
    await take({})
    const { json } = await take({ name: 'ana', normsVersion: 1 })
    const { members } = (await server.call('GET', path, json.token)).json.view
    expect(members.map(({ name }: { name: string }) => name)).toEqual(['Ana', 'ana 2'])
  })
})

test('the same join id, link and name lead to the same seat under a new token', async () => {
  const server = await serve()
  const { path, tokens, take } = await lobby(server)
  const first = (await take({ id: ID })).json
  const again = await take({ id: ID })
  expect(again.status).toBe(201)
  expect(again.json.memberId).toBe(first.memberId)
  expect(again.json.token).not.toBe(first.token)
  expect((await server.call('GET', path, first.token)).status).toBe(401)
  expect((await server.call('GET', path, again.json.token)).json.view.members).toHaveLength(1)
  for (const [body, token] of [
    [{ id: ID, name: 'Ben' }, tokens.participant],
    [{ id: ID }, tokens.timekeeper],
  ] as const) {
    const answer = await take(body, token)
    expect([answer.status, answer.json.error.code]).toEqual([422, 'invalid-command'])
    expect(answer.json.error.message).toContain('"id"')
  }
})

test('a full session admits nobody else', async () => {
  const server = await serve({ config: { maxMembers: 2 } })
  const { take } = await lobby(server)
  const statuses = await Promise.all([take({}), take({}), take({})]).then((all) => all.map(({ status }) => status))
  expect(statuses.sort()).toEqual([201, 201, 429])
  expect((await take({})).json.error.code).toBe('too-many')
})

test('fifty people who join at once all get their own seats', async () => {
  const server = await serve()
  const { path, take } = await lobby(server)
  const all = await Promise.all(Array.from({ length: 50 }, (_, i) => take({ name: `p${i}` })))
  expect(all.every(({ status }) => status === 201)).toBe(true)
  const { members } = (await server.call('GET', path, all[0]?.json.token)).json.view
  expect(new Set(members.map(({ id }: { id: string }) => id)).size).toBe(50)
})

test('after the end nobody joins', async () => {
  const server = await serve()
  const { path, tokens, fay } = await circle(server)
  await fay.command({ type: 'end-session' })
  const { status, json } = await server.call('POST', `${path}/members`, tokens.participant, {
    name: 'late',
    acceptsNorms: true,
  })
  expect([status, json.error.code]).toEqual([409, 'session-ended'])
})

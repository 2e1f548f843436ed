import { BODY_BYTES } from '@circlet/shared/limits'
import { expect, test } from 'vitest'
import { circle, found, join } from '../support/server/circle.ts'
import { serve } from '../support/server/server.ts'
import { StagedLog } from '../support/server/staged-log.ts'

test('an empty body creates a session, and its links use the host of the request', async () => {
  const server = await serve()
  const { status, json } = await server.call('POST', '/api/sessions', null, {})
  expect(status).toBe(201)
  expect(Object.keys(json).sort()).toEqual(['links', 'sessionId', 'tokens'])
  expect(json.sessionId).toMatch(/^[\w-]{22}$/)
  for (const role of ['facilitator', 'timekeeper', 'participant', 'display']) {
    expect(json.links[role]).toBe(`${server.url}/s/${json.sessionId}#${json.tokens[role]}`)
  }
})

test('with PUBLIC_URL the links use it, no matter which host the request names', async () => {
  const server = await serve({ config: { publicUrl: 'https://circle.example' } })
  const { links, sessionId, tokens } = await found(server)
  expect(links.display).toBe(`https://circle.example/s/${sessionId}#${tokens.display}`)
})

test('a session matches its plan', async () => {
  const server = await serve()
  const body = {
    title: ' Tuesday ',
    template: 'circle_60',
    agenda: [{ title: 'Only this', format: 'round' as const, minutes: 7 }],
    objectives: ['Hear everyone'],
    norms: ['We share the time.'],
    startsAt: Date.now() + 86_400_000,
    timeZone: 'Europe/Paris',
    options: { queuePolicy: 'first-come' as const },
    practice: true,
  }
  const { sessionId, tokens } = await found(server, body)
  const { json } = await server.call('GET', `/api/sessions/${sessionId}`, tokens.facilitator)
  expect(json.view).toMatchObject({
    title: 'Tuesday',
    template: 'circle_60',
    norms: { version: 1, items: body.norms },
    objectives: body.objectives,
    startsAt: body.startsAt,
    timeZone: body.timeZone,
    practice: true,
    options: { queuePolicy: 'first-come', turnSeconds: 120, retentionHours: 24 },
  })
  expect(json.view.agenda.phases).toMatchObject([
    { title: 'Only this', format: 'round', minutes: 7, status: 'planned' },
  ])
  expect(json.position.version).toBe(1)
})

test('the server decides how long ended sessions are kept, unless the creator chooses', async () => {
  const server = await serve({ config: { retentionHours: 2 } })
  const keptFor = async (body: object) => {
    const { sessionId, tokens } = await found(server, body)
    return (await server.call('GET', `/api/sessions/${sessionId}`, tokens.display)).json.view.options.retentionHours
  }
  expect(await keptFor({})).toBe(2)
  expect(await keptFor({ options: { retentionHours: 48 } })).toBe(48)
})

test.each<[string, unknown, number, string, string?]>([
  ['an unknown field', { title: 'x', surprise: 1 }, 422, 'invalid-command', 'surprise'],
  ['a wrong type', { title: 7 }, 422, 'invalid-command', 'title'],
  ['a template nobody has', { template: 'nope' }, 422, 'invalid-command', 'template'],
  ['a start too far ahead', { startsAt: Date.now() + 400 * 86_400_000 }, 422, 'invalid-command', 'startsAt'],
  ['no JSON', '{"title":', 422, 'invalid-command', 'body'],
  ['no body', undefined, 422, 'invalid-command', 'body'],
  ['a list', [], 422, 'invalid-command', 'body'],
  ['a forged prototype', '{"__proto__":{"a":1}}', 422, 'invalid-command', 'body'],
  [
    'too many parts',
    { agenda: Array.from({ length: 41 }, () => ({ title: 'x', format: 'open', minutes: 1 })) },
    429,
    'too-many',
  ],
  ['too much', { title: 'x'.repeat(BODY_BYTES) }, 413, 'invalid-command', 'body'],
])('making a session with %s is refused', async (_what, body, status, code, field) => {
  const server = await serve()
  const answer = await server.call('POST', '/api/sessions', null, body)
  expect([answer.status, Object.keys(answer.json), answer.json.error.code]).toEqual([status, ['error'], code])
  if (field) expect(answer.json.error.message).toContain(`"${field}"`)
})

test('a body that is no JSON by its type is refused', async () => {
  const server = await serve()
  const answer = await fetch(`${server.url}/api/sessions`, { method: 'POST', body: 'title=x' })
  expect(answer.status).toBe(422)
})

test('before joining, a link shows only what newcomers may know', async () => {
  const server = await serve()
  const { path, tokens, fay, ana } = await circle(server)
  await ana.command({ type: 'raise-hand' })
  await fay.command({ type: 'call-next', after: null })
  for (const role of ['facilitator', 'timekeeper', 'participant'] as const) {
    const { json } = await server.call('GET', path, tokens[role])
    expect(json.view).toMatchObject({ members: [], floor: null, round: null, you: { memberId: null, role } })
    expect(json.view.timers.turn).toEqual({ status: 'idle' })
    expect(json.view).not.toHaveProperty('facilitation')
    expect(JSON.stringify(json)).not.toMatch(/ana|fay|ben/)
  }
  const { json } = await server.call('GET', path, tokens.display)
  expect(json.view).toMatchObject({ you: { role: 'display' }, floor: { speaker: ana.id } })
})

test('who may see a session: 401 without a token, 404 for what is not there', async () => {
  const server = await serve()
  const { path, ana } = await circle(server)
  const other = await found(server)
  const statuses = async (token?: string, at = path) => {
    const { status, json } = await server.call('GET', at, token)
    return [status, json.error.code]
  }
  expect(await statuses()).toEqual([401, 'not-allowed'])
  expect(await statuses('nonsense')).toEqual([401, 'not-allowed'])
  expect(
    await statuses(
      'ä'
        .repeat(3)
        .normalize('NFD')
        .replace(/[^a-z]/g, '') || 'x',
    ),
  ).toEqual([401, 'not-allowed'])
  expect(await statuses(ana.token, `/api/sessions/${other.sessionId}`)).toEqual([401, 'not-allowed'])
  expect(await statuses(ana.token, '/api/sessions/0123456789abcdefghijkl')).toEqual([404, 'unknown-session'])
  expect(await statuses(ana.token, '/api/sessions/short')).toEqual([404, 'unknown-session'])
})

test('a facilitator erases a session; nobody else does', async () => {
  const server = await serve()
  const made = await circle(server)
  const tim = await join(server, made, 'tim', 'timekeeper')
  for (const token of [made.ana.token, tim.token, made.tokens.facilitator, made.tokens.display]) {
    expect((await server.call('DELETE', made.path, token)).status).toBe(403)
  }
  expect((await server.call('DELETE', made.path)).status).toBe(401)
  const erased = await server.call('DELETE', made.path, made.fay.token)
  expect([erased.status, erased.text]).toEqual([204, ''])
  expect((await server.call('GET', made.path, made.fay.token)).json.error.code).toBe('unknown-session')
  expect((await made.ana.raw({ type: 'raise-hand' })).status).toBe(404)
})

test('features of later builds are not available', async () => {
  const server = await serve()
  const { path, fay } = await circle(server)
  for (const [method, at] of [
    ['GET', '/api/nothing'],
    ['PUT', path],
  ] as const) {
    const { status, json } = await server.call(method, at, fay.token)
    expect([status, json.error.code], `${method} ${at}`).toEqual([404, 'not-found'])
  }
})

test('a read at this node shows what another node wrote and answered, before this node is notified', async () => {
  const log = new StagedLog()
  log.follow = () => () => {}
  const [there, here] = [await serve({ log }), await serve({ log })]
  const { sessionId, ana } = await circle(there)
  const path = `/api/sessions/${sessionId}`
  await here.call('GET', path, ana.token)
  const { version } = (await ana.command({ type: 'raise-hand' })) as { version: number }
  const { json } = await here.call('GET', path, ana.token)
  expect([json.position.version, json.view.queue.hands.length]).toEqual([version, 1])
})

test('without the store a session is shown as far as it is known', async () => {
  const log = new StagedLog()
  const server = await serve({ log })
  const { path, ana } = await circle(server)
  log.goAway()
  const { status, json } = await server.call('GET', path, ana.token)
  expect([status, json.view.members.length]).toEqual([200, 3])
})

import { BODY_BYTES } from '@circlet/shared/limits'
import { expect, test } from 'vitest'
import { PERMISSIONS } from '../../shared/src/session/engine/permissions.ts'
import { circle, join } from '../support/server/circle.ts'
import { serve } from '../support/server/server.ts'
import { StagedLog } from '../support/server/staged-log.ts'

test('a command gets the same answer as over a socket, with a matching status', async () => {
  const server = await serve()
  const { fay, ana } = await circle(server)
  const raised = await ana.raw({ type: 'raise-hand' })
  expect([raised.status, Object.keys(raised.json)]).toEqual([200, ['ok', 'version']])
  const { version } = raised.json
  const again = await ana.raw({ type: 'raise-hand' })
  expect([again.status, again.json]).toEqual([200, { ok: true, version }])
  const forbidden = await ana.raw({ type: 'end-session' })
  expect([forbidden.status, forbidden.json]).toEqual([403, { ok: false, code: 'not-allowed', version }])
  const stale = await fay.raw({ type: 'call-next', after: 't99' })
  expect([stale.status, stale.json]).toEqual([409, { ok: false, code: 'turn-already-over', version }])
  const odd = await ana.raw({ type: 'raise-hand', kind: 'shout' })
  expect([odd.status, odd.json]).toEqual([422, { ok: false, code: 'invalid-command', version, field: 'kind' }])
  const nameless = await ana.raw({ type: 'rename', name: '\u202e' })
  expect([nameless.status, nameless.json.code]).toEqual([422, 'name-invalid'])
})

test('an unreadable command from a known member is answered with a version too', async () => {
  const server = await serve()
  const { path, ana } = await circle(server)
  const { version } = (await ana.see()).position
  for (const body of ['{"id":', '[]', 'null', '"x"', '{}', '{"__proto__":1}']) {
    const { status, json } = await server.call('POST', `${path}/commands`, ana.token, body)
    expect([status, json], body).toEqual([
      422,
      { ok: false, code: 'invalid-command', version, field: expect.stringMatching(/^(body|command|id)$/) },
    ])
  }
  const big = await server.call('POST', `${path}/commands`, ana.token, { id: 'x', command: 'x'.repeat(BODY_BYTES) })
  expect([big.status, big.json.error.code]).toEqual([413, 'invalid-command'])
  expect((await server.call('POST', `${path}/commands`, 'nonsense', '{"id":')).status).toBe(401)
})

test('a link does not act as a seat', async () => {
  const server = await serve()
  const { path, tokens } = await circle(server)
  const body = { id: 'x', command: { type: 'raise-hand' } }
  for (const token of Object.values(tokens)) {
    const { status, json } = await server.call('POST', `${path}/commands`, token, body)
    expect([status, json.error.code]).toEqual([403, 'not-allowed'])
  }
  expect((await server.call('POST', `${path}/commands`, null, body)).status).toBe(401)
})

test('[MB4] a dead seat may leave again, and nothing else', async () => {
  const server = await serve()
  const { path, fay, ana, ben } = await circle(server)
  const left = await ana.raw({ type: 'leave' }, 'goodbye')
  expect(left.status).toBe(200)
  await fay.command({ type: 'remove-member', member: ben.id })
  const { version } = (await fay.see()).position
  expect((await ana.raw({ type: 'leave' }, 'goodbye')).json).toEqual(left.json)
  for (const gone of [ana, ben]) {
    expect((await gone.raw({ type: 'leave' })).json).toEqual({ ok: true, version })
    for (const command of [{ type: 'raise-hand' }, { type: 'nope' }, null]) {
      expect((await gone.raw(command)).status).toBe(401)
    }
    expect((await server.call('POST', `${path}/commands`, gone.token, '{"id":')).status).toBe(401)
    expect((await server.call('GET', path, gone.token)).status).toBe(401)
  }
  expect((await fay.see()).position.version).toBe(version)
})

test('a participant is refused every command outside their role', async () => {
  const server = await serve()
  const made = await circle(server)
  const { ana, ben } = made
  const tim = await join(server, made, 'tim', 'timekeeper')
  const one = {
    member: ben.id,
    phase: 'p1',
    from: 'p1',
    on: true,
    order: [ben.id],
    changes: { minutes: 5 },
    text: null,
  }
  const commands: Readonly<Record<string, object>> = {
    'end-session': {},
    'edit-session': { title: 'x' },
    'set-options': { options: {} },
    'set-role': { member: one.member, role: 'timekeeper' },
    'remove-member': { member: one.member },
    'lower-all-hands': {},
    'set-queue': { open: false },
    'give-floor': { member: one.member, after: null },
    'start-round': {},
    'next-phase': { from: one.from },
    'skip-phase': { phase: one.phase, on: true },
    'edit-phase': { phase: one.phase, changes: one.changes },
    'record-outcome': { phase: one.phase, text: null },
  }
  for (const [type, fields] of Object.entries(commands)) {
    for (const who of [ana, tim]) {
      expect(PERMISSIONS[type as keyof typeof PERMISSIONS].who).not.toContain('participant')
      expect((await who.raw({ type, ...fields })).status, type).toBe(403)
    }
  }
})

test('[LG8] twenty at once, then five a second and seat; the answer says when to come again', async () => {
  const server = await serve({ config: { rateLimits: true } })
  const { ana, ben } = await circle(server)
  const answers = await Promise.all(Array.from({ length: 60 }, () => ana.raw({ type: 'lower-hand' })))
  const limited = answers.filter(({ status }) => status === 429)
  expect(limited.length).toBeGreaterThan(0)
  expect(limited[0]?.json).toMatchObject({ ok: false, code: 'rate-limited' })
  expect(limited[0]?.headers.get('retry-after')).toBe('1')
  expect((await ben.raw({ type: 'lower-hand' })).status).toBe(200)
  // Counted before it is read: rubbish meets the limit too, and then is told of that alone.
  const rubbish = await Promise.all(Array.from({ length: 60 }, () => ana.raw('what cannot be read')))
  const codes = new Set(rubbish.map(({ json }) => json.code))
  expect(codes).toContain('rate-limited')
})

test('without the store commands are unavailable, and so are sessions that are not open', async () => {
  const log = new StagedLog()
  const server = await serve({ log })
  const { path, ana } = await circle(server)
  log.goAway()
  const { status, json } = await ana.raw({ type: 'raise-hand' })
  expect([status, json.code]).toEqual([503, 'unavailable'])
  log.comeBack()
  const fresh = await serve({ log })
  log.goAway()
  const elsewhere = await fresh.call('GET', path, ana.token)
  expect([elsewhere.status, elsewhere.json.error.code]).toEqual([503, 'unavailable'])
})

import * as core from '@circlet/shared/session/engine/decide'
import { FRAME_BYTES } from '@circlet/shared/traffic'
import { expect, test, vi } from 'vitest'
import { circle } from '../support/server/circle.ts'
import { connect, freshId } from '../support/server/client.ts'
import { serve } from '../support/server/server.ts'
import { StagedLog } from '../support/server/staged-log.ts'

const RAISE = { type: 'raise-hand' } as const

test('whatever claims to be a command is answered, with the field that is wrong, and changes nothing', async () => {
  const server = await serve()
  const { ana } = await circle(server)
  const live = await ana.live()
  const { version } = live.position
  const bad: unknown[] = [
    null,
    1,
    'x',
    [],
    {},
    { type: 'nope' },
    { type: 'raise-hand', kind: 'zzz' },
    { type: '__proto__' },
  ]
  for (const command of bad) {
    const answer = await live.ask('session:command', { id: freshId(), command })
    expect(answer, JSON.stringify(command)).toMatchObject({ ok: false, code: 'invalid-command', version })
  }
  for (const envelope of [
    null,
    1,
    'x',
    [],
    {},
    { command: RAISE },
    { id: 7, command: RAISE },
    { id: 'x', command: RAISE, more: 1 },
  ]) {
    expect(await live.ask('session:command', envelope)).toMatchObject({ code: 'invalid-command', version })
  }
  const deep = JSON.parse(`${'['.repeat(4000)}${']'.repeat(4000)}`)
  expect(await live.ask('session:command', deep)).toMatchObject({ code: 'invalid-command' })
  expect(await live.ask('session:command', { id: 'x', command: { type: 'rename', name: '\ud800' } })).toMatchObject({
    ok: false,
  })
  expect(await live.ask('session:command', { id: 'x', command: RAISE }, 'and more')).toMatchObject({ field: 'command' })
  expect(await live.ask('session:command')).toMatchObject({ code: 'invalid-command', field: 'command' })
  expect(await live.ask('session:command', { id: 'x', command: { ...RAISE, kind: 'zzz' } })).toMatchObject({
    field: 'kind',
  })
  expect((await ana.see()).position.version).toBe(version)
})

test('a command without an acknowledgement still works, and nothing else does harm', async () => {
  const server = await serve()
  const { ana, ben } = await circle(server)
  const [live, other] = [await ana.live(), await ben.live()]
  live.socket.emit('session:command')
  live.socket.emit('session:command', 5, 6, 7)
  live.socket.emit('clock:read')
  live.socket.emit('no:such-event', { a: 1 })
  live.socket.emit('error', { a: 1 })
  live.socket.emit('session:command', { id: 'silent', command: RAISE })
  await other.until(() => other.records.some(({ events }) => events.some(({ type }) => type === 'hand-raised')))
  expect(await other.command(RAISE)).toMatchObject({ ok: true })
})

test('binary is refused', async () => {
  const server = await serve()
  const { ana } = await circle(server)
  const live = await ana.live()
  expect(await live.ask('session:command', Buffer.from('x'))).toMatchObject({ code: 'invalid-command' })
  expect(
    await live.ask('session:command', { id: 'x', command: { type: 'rename', name: Buffer.from('x') } }),
  ).toMatchObject({
    code: 'invalid-command',
  })
})

test('a frame over the limit ends its own connection and no other', async () => {
  const server = await serve()
  const { ana, ben } = await circle(server)
  const [live, other] = [await ana.live(), await ben.live()]
  live.socket.emit('session:command', { id: 'x', command: { type: 'rename', name: 'x'.repeat(FRAME_BYTES) } })
  await live.until(() => live.isGone)
  expect(await other.command(RAISE)).toMatchObject({ ok: true })
})

test('a client that sends endless rubbish is disconnected', async () => {
  const server = await serve()
  const { ana } = await circle(server)
  const live = await ana.live()
  for (let i = 0; i < 99; i++) live.socket.emit('session:command', i)
  expect(await live.command(RAISE)).toMatchObject({ ok: true })
  expect(await live.ask('session:command', 'once more')).toMatchObject({ code: 'invalid-command' })
  await live.until(() => live.isGone)
})

test('twenty at once, then five a second; a client that does not stop is disconnected', async () => {
  const server = await serve({ config: { rateLimits: true } })
  const { ana, ben } = await circle(server)
  const [live, other] = [await ana.live(), await ben.live()]
  const answers = await Promise.all(Array.from({ length: 60 }, () => live.command({ type: 'lower-hand' })))
  const limited = answers.filter((answer) => !answer.ok && answer.code === 'rate-limited').length
  // The bucket fills by one in 200 ms while they arrive, however long a busy machine takes over it.
  expect(limited).toBeGreaterThan(0)
  expect(limited).toBeLessThanOrEqual(40)
  expect(answers.slice(0, 20).every(({ ok }) => ok)).toBe(true)
  expect(await other.command(RAISE)).toMatchObject({ ok: true })
  for (let i = 0; i < 150; i++) live.socket.emit('session:command', { id: freshId(), command: RAISE })
  await live.until(() => live.isGone)
})

test('an internal error is answered with internal and no details, and others continue', async () => {
  const server = await serve()
  const { ana, ben } = await circle(server)
  const [live, other] = [await ana.live(), await ben.live()]
  const broken = vi.spyOn(core, 'decide').mockImplementation(() => {
    throw new Error('Ana said something private')
  })
  const answer = await live.command(RAISE)
  expect(answer).toEqual({ ok: false, code: 'internal', version: live.position.version })
  broken.mockRestore()
  expect(await other.command(RAISE)).toMatchObject({ ok: true })
  const metrics = await server.call('GET', '/metrics')
  expect(metrics.text).toContain('circlet_faults_total{where="raise-hand"} 1')
})

test("the clock is the store's", async () => {
  const log = new StagedLog()
  log.ahead = 3_600_000
  const server = await serve({ log })
  const { ana } = await circle(server)
  const live = await ana.live()
  const before = log.now()
  const reading = (await live.ask('clock:read')) as { now: number }
  expect(reading.now).toBeGreaterThanOrEqual(before)
  expect(reading.now).toBeLessThanOrEqual(log.now())
})

test('a display may ask nothing but the time', async () => {
  const server = await serve()
  const { sessionId, tokens } = await circle(server)
  const display = await connect(server, { sessionId, token: tokens.display })
  expect(await display.command(RAISE)).toMatchObject({ ok: false, code: 'not-allowed' })
  expect(await display.ask('clock:read')).toHaveProperty('now')
})

import { describe, expect, test } from 'vitest'
import { circle, found, join } from '../support/server/circle.ts'
import { connect, tryDoor } from '../support/server/client.ts'
import { serve } from '../support/server/server.ts'
import { StagedLog } from '../support/server/staged-log.ts'

test('a seat and a display are let in; every other token is not', async () => {
  const server = await serve()
  const { sessionId, tokens, ana } = await circle(server)
  const other = await found(server)
  const door = (token: unknown, id: unknown = sessionId) => tryDoor(server, { sessionId: id, token })

  expect(await door(ana.token)).toBe('in')
  expect(await door(tokens.display)).toBe('in')
  for (const role of ['facilitator', 'timekeeper', 'participant'] as const) {
    expect(await door(tokens[role]), role).toBe('not-allowed')
  }
  for (const token of ['nonsense', '', undefined, null, 7, { a: 1 }, ['x'], 'x'.repeat(10_000)]) {
    expect(await door(token), JSON.stringify(token)?.slice(0, 20)).toBe('not-allowed')
  }
  expect(await door(ana.token, other.sessionId)).toBe('not-allowed')
  expect(await door(ana.token, '0123456789abcdefghijkl')).toBe('unknown-session')
  expect(await door(ana.token, '../../etc')).toBe('unknown-session')
  expect(await door(ana.token, { $ne: 1 })).toBe('not-allowed')
})

test('a client of another protocol is told that it is outdated, whatever else it says', async () => {
  const server = await serve()
  const { sessionId, ana } = await circle(server)
  for (const protocol of [0, 2, 99, '1', null]) {
    expect(await tryDoor(server, { sessionId, token: ana.token, protocol })).toBe('client-outdated')
  }
  const newer = { sessionId, token: ana.token, protocol: 2, novelty: true }
  expect(await tryDoor(server, newer)).toBe('client-outdated')
  expect(await tryDoor(server, { ...newer, protocol: 1 })).toBe('not-allowed')
})

test('[MB4] a seat given up or taken away is revoked', async () => {
  const server = await serve()
  const { sessionId, fay, ana, ben } = await circle(server)
  await ana.command({ type: 'leave' })
  await fay.command({ type: 'remove-member', member: ben.id })
  expect(await tryDoor(server, { sessionId, token: ana.token })).toBe('revoked')
  expect(await tryDoor(server, { sessionId, token: ben.token })).toBe('revoked')
})

test('a member has eight connections and a session ten displays, and a place left can be taken', async () => {
  const server = await serve()
  const { sessionId, tokens, ana, ben } = await circle(server)
  const seats = await Promise.all(Array.from({ length: 8 }, () => ana.live()))
  expect(await tryDoor(server, { sessionId, token: ana.token })).toBe('too-many')
  expect(await tryDoor(server, { sessionId, token: ben.token })).toBe('in')
  await Promise.all(Array.from({ length: 10 }, () => connect(server, { sessionId, token: tokens.display })))
  expect(await tryDoor(server, { sessionId, token: tokens.display })).toBe('too-many')

  seats[0]?.close()
  await expect.poll(() => tryDoor(server, { sessionId, token: ana.token })).toBe('in')
})

test('without the store, members who need a lookup are refused, and the refusal says why', async () => {
  const log = new StagedLog()
  const { sessionId, ana } = await circle(await serve({ log }))
  const fresh = await serve({ log })
  log.goAway()
  expect(await tryDoor(fresh, { sessionId, token: ana.token })).toBe('unavailable')
  log.comeBack()
  expect(await tryDoor(fresh, { sessionId, token: ana.token })).toBe('in')
})

describe('pages of other origins open no socket', () => {
  const HTTP_403 = 'websocket error'

  test('without a list: only the host that the request names', async () => {
    const server = await serve()
    const { sessionId, ana } = await circle(server)
    const from = (origin: string) => tryDoor(server, { sessionId, token: ana.token, origin })
    const { port } = new URL(server.url)
    expect(await from(server.url)).toBe('in')
    for (const origin of [
      'https://evil.example',
      'null',
      'file://',
      `http://sub.127.0.0.1.example:${port}`,
      'http://127.0.0.1:1',
      'http://127.0.0.1',
      'not an origin',
    ]) {
      expect(await from(origin), origin).toBe(HTTP_403)
    }
  })

  test('with a list: those on it, by their whole name', async () => {
    const server = await serve({ config: { origins: ['https://circle.example'] } })
    const { sessionId, ana } = await circle(server)
    const from = (origin: string) => tryDoor(server, { sessionId, token: ana.token, origin })
    expect(await from('https://circle.example')).toBe('in')
    for (const origin of [
      server.url,
      'http://circle.example',
      'https://a.circle.example',
      'https://circle.example.evil',
    ]) {
      expect(await from(origin), origin).toBe(HTTP_403)
    }
  })

  test('the status is 403', async () => {
    const server = await serve()
    const { connect: dial } = await import('node:net')
    const { hostname, port } = new URL(server.url)
    const answer = await new Promise<string>((resolve) => {
      const socket = dial(Number(port), hostname, () => {
        socket.write(
          `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: https://evil.example\r\n` +
            'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
        )
      })
      socket.once('data', (data) => resolve(data.toString()))
    })
    expect(answer).toMatch(/^HTTP\/1\.1 403 /)
  })
})

test('polling is refused', async () => {
  const server = await serve()
  const { status } = await server.call('GET', '/socket.io/?EIO=4&transport=polling')
  expect(status).toBe(400)
})

test('a participant who joins on one node is let in on another at once', async () => {
  const log = new StagedLog()
  const [here, there] = [await serve({ log }), await serve({ log })]
  const { sessionId, tokens, ana } = await circle(here)
  expect(await tryDoor(there, { sessionId, token: ana.token })).toBe('in')
  const cy = await join(here, { sessionId, tokens }, 'cy')
  expect(await tryDoor(there, { sessionId, token: cy.token })).toBe('in')
})

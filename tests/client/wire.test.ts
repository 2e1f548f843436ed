import type { Acknowledgement, Position, SnapshotMessage } from '@circlet/shared/protocol/messages'
import { expect, onTestFinished, test, vi } from 'vitest'
import { type ConnectionListener, createConnection } from '../../client/src/sync/connection.ts'
import { HANGS_AFTER_MS } from '../support/machine-speed.ts'
import { serve, type TestServer } from '../support/server/server.ts'

const HEAD = /^[\w-]{12}$/

/** A seat in a fresh session on a real server. */
async function seated(server: TestServer) {
  const made = await server.call('POST', '/api/sessions', null, {})
  const { sessionId, tokens } = made.json
  const joining = { name: 'bo', acceptsNorms: true }
  const joined = await server.call('POST', `/api/sessions/${sessionId}/members`, tokens.facilitator, joining)
  return { sessionId, token: joined.json.token as string }
}

/** Our wire to a server, with everything that came over it. */
function wired(server: TestServer, who: { sessionId: string; token: string; protocol?: number }, since?: Position) {
  const came: string[] = []
  const heard: { snapshot?: SnapshotMessage } = {}
  const listener: ConnectionListener = {
    up: () => came.push('up'),
    down: () => came.push('down'),
    snapshot(message) {
      heard.snapshot = message
      came.push('snapshot')
    },
    records: ({ records }) => came.push(`records ${records.length}`),
    closed: (reason) => came.push(`closed ${reason}`),
    refused: (code) => came.push(`refused ${code}`),
  }
  const wire = createConnection({ protocol: 1, ...who }, () => since, listener, server.url)
  onTestFinished(() => wire.close())
  wire.open()
  return { wire, came, heard }
}

const until = (came: readonly string[], what: string) =>
  vi.waitUntil(() => came.includes(what), { timeout: HANGS_AFTER_MS, interval: 5 })

test('it connects, gets a snapshot, asks, and is answered after being told', async () => {
  const server = await serve()
  const { wire, came, heard } = wired(server, await seated(server))
  await until(came, 'snapshot')
  expect(heard.snapshot?.position.head).toMatch(HEAD)
  const answer = await new Promise<Acknowledgement>((resolve) =>
    wire.command({ id: 'a', command: { type: 'start-session' } }, (acknowledgement) => {
      came.push('answer')
      resolve(acknowledgement)
    }),
  )
  expect(answer).toMatchObject({ ok: true })
  expect(came).toEqual(['up', 'snapshot', 'records 1', 'answer'])
})

test('it reads the clock of the session', async () => {
  const server = await serve()
  const { wire, came, heard } = wired(server, await seated(server))
  await until(came, 'snapshot')
  const told = await new Promise<number>((resolve) => wire.readClock(resolve))
  expect(told).toBeGreaterThanOrEqual(heard.snapshot?.now ?? Number.POSITIVE_INFINITY)
})

test('[N1] with a position that is current it gets no snapshot', async () => {
  const server = await serve()
  const seat = await seated(server)
  const first = wired(server, seat)
  await until(first.came, 'snapshot')
  const second = wired(server, seat, first.heard.snapshot?.position)
  await until(second.came, 'records 0')
  expect(second.came).toEqual(['up', 'records 0'])
})

test('[N13] a refused handshake says why, and is tried again until it is closed', async () => {
  const server = await serve()
  const { sessionId } = await seated(server)
  const { wire, came } = wired(server, { sessionId, token: 'A'.repeat(43) })
  await until(came, 'refused not-allowed')
  expect(came).toEqual(['refused not-allowed', 'down'])
  wire.close()
})

test('an outdated page is told so', async () => {
  const server = await serve()
  const { came } = wired(server, { ...(await seated(server)), protocol: 0 })
  await until(came, 'refused client-outdated')
})

test('[P5] a server that goes away says that it restarts, and the wire notices', async () => {
  const server = await serve()
  const { came } = wired(server, await seated(server))
  await until(came, 'snapshot')
  await server.stop()
  await until(came, 'down')
  expect(came).toEqual(['up', 'snapshot', 'closed restarting', 'down'])
})

test('a restart drops the connection and makes another', async () => {
  const server = await serve()
  const { wire, came } = wired(server, await seated(server))
  await until(came, 'snapshot')
  wire.restart()
  await vi.waitUntil(() => came.filter((one) => one === 'snapshot').length === 2, {
    timeout: HANGS_AFTER_MS,
    interval: 5,
  })
  expect(came).toEqual(['up', 'snapshot', 'down', 'up', 'snapshot'])
})

test('a request without a connection is not stored: the outbox sends it again', async () => {
  const server = await serve()
  const { wire, came } = wired(server, await seated(server))
  let answers = 0
  wire.command({ id: 'a', command: { type: 'start-session' } }, () => answers++)
  await until(came, 'snapshot')
  await new Promise<number>((resolve) => wire.readClock(resolve))
  expect(answers).toBe(0)
})

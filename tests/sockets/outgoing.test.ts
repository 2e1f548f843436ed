import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { bareView } from '@circlet/shared/session/model/wire-view'
import { project } from '@circlet/shared/session/views/project'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { encodeSnapshot } from '../../server/src/runtime/encoded-view.ts'
import { replicaFrom } from '../../server/src/runtime/stored-records.ts'
import type { CircletServer } from '../../server/src/sockets/circlet-socket.ts'
import { type Connection, Outgoing, STALLED_MS, WAITING_BYTES } from '../../server/src/sockets/outgoing.ts'
import { aMoment } from '../store/given.ts'
import { HANGS_AFTER_MS } from '../support/machine-speed.ts'
import { circle } from '../support/server/circle.ts'
import { type DeafPeer, openPeer } from '../support/server/deaf-peer.ts'
import { serve } from '../support/server/server.ts'
import { StagedLog } from '../support/server/staged-log.ts'

// The server's own dependency, and no other copy.
const { Server } = createRequire(new URL('../../server/package.json', import.meta.url))('socket.io') as {
  readonly Server: new (...given: readonly unknown[]) => CircletServer
}
const SNAPSHOT_BYTES = 900_000
const record = (version: number, size = 10_000) =>
  `2${JSON.stringify(['session:records', { version, text: 'x'.repeat(size) }])}`
const sizeOf = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0)
/** Longer than any wait here takes; it passes as soon as the condition holds. */
const patient = { timeout: HANGS_AFTER_MS, interval: 10 }

interface Rig {
  readonly outgoing: Outgoing
  readonly connection: Connection
  readonly peer: DeafPeer
  readonly snapshots: () => number
  /** Fills what the kernels hold between the two, so that whatever follows waits in the queue. */
  clog(): Promise<void>
}

/** A real connection with the queue under test on it. */
async function rig(queueOf: (connection: Connection) => Outgoing): Promise<Rig> {
  const http = createServer()
  const io = new Server(http, { transports: ['websocket'], perMessageDeflate: false })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void io.close())
  const opened = new Promise<Connection>((resolve) => io.engine.on('connection', resolve))
  const made = opened.then((connection) => ({ connection, outgoing: queueOf(connection) }))
  const peer = await openPeer(`http://127.0.0.1:${(http.address() as AddressInfo).port}`)
  onTestFinished(() => peer.end())
  const { connection, outgoing } = await made
  let count = 0
  const shared = Buffer.from(`42["session:snapshot",{"text":"${'s'.repeat(SNAPSHOT_BYTES)}"`)
  outgoing.showing((isReset) => [shared, Buffer.from(`,"number":${++count},"reset":${isReset}}]`)])
  return {
    outgoing,
    connection,
    peer,
    snapshots: () => count,
    async clog() {
      peer.deafen()
      await vi.waitFor(async () => {
        const before = count
        outgoing.show(false)
        await aMoment()
        expect(count).toBe(before)
      }, patient)
    },
  }
}

const numberOf = (text: string) => Number(/"number":(\d+)/.exec(text)?.[1])
const isSnapshot = (text: string) => text.startsWith('42["session:snapshot"')

describe.each([['Engine.IO', (connection: Connection) => new Outgoing(connection)]] as const)(
  'over %s',
  (_, queueOf) => {
    test('[OQ1, OQ2] one snapshot and 256 kB wait for a deaf connection, which is up to date with one snapshot (A1)', async () => {
      const { outgoing, connection, peer, snapshots, clog } = await rig(queueOf)
      await clog()
      const before = snapshots()
      for (let version = 1; version <= 1000; version++) {
        connection.write(record(version))
        if (version % 100 === 0) outgoing.show(version === 500)
      }
      expect(outgoing.waitingBytes).toBeLessThanOrEqual(WAITING_BYTES)
      expect(snapshots(), 'none is made before it can be sent').toBe(before)
      peer.listen()
      await vi.waitFor(() => expect(peer.texts.filter(isSnapshot)).toHaveLength(before + 1), patient)
      const last = peer.texts.filter(isSnapshot).at(-1) ?? ''
      expect(last).toContain(`"number":${before + 1},"reset":true}]`)
      expect(peer.texts.filter((text) => text.includes('session:records'))).toEqual([])
      connection.write(record(1001))
      await vi.waitFor(() => expect(peer.texts.at(-1)).toContain('"version":1001'), patient)
      expect(snapshots()).toBe(before + 1)
    })

    test('[OQ2] records that fit are sent in order, without a snapshot (A1)', async () => {
      const { connection, peer, snapshots } = await rig(queueOf)
      peer.deafen()
      for (let version = 1; version <= 20; version++) connection.write(record(version, 1000))
      peer.listen()
      await vi.waitFor(() => expect(peer.texts.at(-1)).toContain('"version":20,'), patient)
      const versions = peer.texts.flatMap((text) => /"version":(\d+)/.exec(text)?.[1] ?? [])
      expect(versions.map(Number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
      expect(snapshots()).toBe(0)
    })

    test('[OQ3] answers outlive the records around them and come after the snapshot that covers those (A1)', async () => {
      const { connection, peer, clog } = await rig(queueOf)
      await clog()
      for (let number = 1; number <= 100; number++) {
        connection.write(record(number))
        connection.write(`3${number}[{"ok":true}]`)
      }
      connection.write('2["session:closed",{"reason":"ended"}]')
      peer.listen()
      await vi.waitFor(() => expect(peer.texts.at(-1)).toContain('session:closed'), patient)
      const numbers = peer.texts.flatMap((text) => /^43(\d+)/.exec(text)?.[1] ?? []).map(Number)
      expect(numbers).toEqual(Array.from({ length: 100 }, (_, index) => index + 1))
      const lastSnapshot = peer.texts.findLastIndex(isSnapshot)
      expect(lastSnapshot).toBeLessThan(peer.texts.findIndex((text) => text.startsWith('431[')))
    })

    test('[OQ1, OQ3] a client that asks but reads no answer is disconnected, not kept waiting (A1)', async () => {
      const { outgoing, connection, peer, clog } = await rig(queueOf)
      await clog()
      for (let number = 0; number < 20_000; number++) connection.write(`3${number}[{"ok":true,"version":12345}]`)
      expect(outgoing.waitingBytes).toBeLessThanOrEqual(WAITING_BYTES)
      await vi.waitFor(() => expect(connection.readyState).toBe('closed'), patient)
      peer.listen()
      await vi.waitFor(() => expect(peer.isClosed).toBe(true), patient)
    })

    test('[OQ3] a goodbye comes before the close, after everything that waits (A1)', async () => {
      const { connection, peer } = await rig(queueOf)
      connection.write(record(1))
      connection.write('31[{"ok":true}]')
      connection.write('2["session:closed",{"reason":"left"}]')
      connection.close()
      await vi.waitFor(() => expect(peer.isClosed).toBe(true), patient)
      expect(peer.texts.slice(1).map((text) => text.slice(0, 12))).toEqual([
        '42["session:',
        '431[{"ok":tr',
        '42["session:',
      ])
    })

    test('[OQ4] 30 s without taking anything end a connection, pongs and commands or not (A1)', async () => {
      const { outgoing, connection, peer, clog } = await rig(queueOf)
      await clog()
      outgoing.look(0)
      for (let at = 1000; at < STALLED_MS; at += 1000) {
        peer.send('3')
        outgoing.look(at)
        expect(connection.readyState).toBe('open')
      }
      outgoing.look(STALLED_MS)
      await vi.waitFor(() => expect(connection.readyState).toBe('closed'), patient)
    })

    test('[OQ4] a slow connection that takes something now and then stays and catches up (A1)', async () => {
      const { outgoing, connection, peer, clog, snapshots } = await rig(queueOf)
      await clog()
      outgoing.look(0)
      let at = 0
      // Each time it takes a part, and 29 s pass on the clock of the queue.
      while (peer.texts.filter(isSnapshot).length < snapshots()) {
        const taken = sizeOf(peer.texts)
        peer.listen()
        await vi.waitFor(() => expect(sizeOf(peer.texts)).toBeGreaterThan(taken), patient)
        peer.deafen()
        at += STALLED_MS - 1000
        outgoing.look(at)
      }
      expect(connection.readyState).toBe('open')
      const known = snapshots()
      peer.listen()
      await vi.waitFor(
        () => expect(peer.texts.filter(isSnapshot).map(numberOf).at(-1)).toBeGreaterThanOrEqual(known),
        patient,
      )
    })

    test('[OQ4] a connection for which nothing waits is never closed for it (A1)', async () => {
      const { outgoing, connection, peer } = await rig(queueOf)
      connection.write(record(1))
      await vi.waitFor(() => expect(peer.texts.at(-1)).toContain('"version":1,'), patient)
      for (const at of [0, STALLED_MS, 10 * STALLED_MS]) outgoing.look(at)
      expect(connection.readyState).toBe('open')
    })

    test('[OQ6] a deaf connection that pings is closed before the pongs fill the memory (A1)', async () => {
      const { connection, peer, clog } = await rig(queueOf)
      await clog()
      await vi.waitFor(() => {
        for (let ping = 0; ping < 1000; ping++) peer.ping()
        expect(connection.readyState).toBe('closed')
      }, patient)
    })
  },
)

test('[OQ5] each viewer gets the view that is theirs, and all share the same bytes of it (A16)', async () => {
  const log = new StagedLog()
  const server = await serve({ log })
  const { sessionId, fay, ana, ben } = await circle(server)
  await ben.command({ type: 'add-capture', kind: 'learning', text: 'Für alle: “ok”' })
  await ana.command({ type: 'add-capture', kind: 'learning', text: 'mine alone', private: true })
  await ana.command({ type: 'set-preferences', preferences: { pace: 2 } })
  const loaded = await log.load(sessionId)
  if (loaded.outcome !== 'loaded') expect.fail('there is no session')
  const { state, position } = replicaFrom(loaded).replica
  const buffers = new Set<Buffer>()
  for (const viewer of [
    { memberId: null, role: 'display' },
    { memberId: fay.id, role: 'facilitator' },
    { memberId: ana.id, role: 'participant' },
    { memberId: ben.id, role: 'timekeeper' },
  ] as const) {
    for (const isReset of [false, true]) {
      const { shared, captures, own } = encodeSnapshot({ state, position, viewer, now: 5, isReset })
      buffers.add(shared).add(captures)
      const view = JSON.parse(JSON.stringify(bareView(project(state, viewer))))
      expect(JSON.parse(`${shared}${captures}${own}`)).toEqual({
        position,
        view,
        now: 5,
        ...(isReset && { reset: true }),
      })
    }
  }
  expect(buffers.size).toBe(2)
})

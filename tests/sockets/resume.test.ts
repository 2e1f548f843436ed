import { expect, test } from 'vitest'
import { circle } from '../support/server/circle.ts'
import { connect } from '../support/server/client.ts'
import { serve } from '../support/server/server.ts'
import { StagedLog } from '../support/server/staged-log.ts'

const upTo = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + 1 + i)

test('a briefly disconnected member gets the missed events and no snapshot', async () => {
  const server = await serve()
  const { ana, ben } = await circle(server)
  const before = await ana.live()
  const since = before.position
  before.close()
  await ben.command({ type: 'raise-hand' })
  await ben.command({ type: 'set-preferences', preferences: { pace: 2 } })
  const { position } = await ben.see()
  const again = await ana.live(since)
  await again.reaches(position.version)
  expect(again.snapshots).toEqual([])
  expect(again.came).toHaveLength(1)
  expect(again.records.map(({ version }) => version)).toEqual(upTo(since.version, position.version))
  expect(again.records.at(-1)?.events).toEqual([])
  expect(again.position).toEqual(position)
})

test('a member who missed nothing is told so first', async () => {
  const server = await serve()
  const { ana } = await circle(server)
  const { position } = await ana.see()
  const live = await ana.live(position)
  expect(live.came).toEqual([{ records: { position, records: [] } }])
})

test('a resume beyond the memory continues from the log, up to a thousand records', async () => {
  const server = await serve()
  const { ana, ben } = await circle(server)
  const since = (await ana.see()).position
  const presses = await ben.live()
  await Promise.all(
    Array.from({ length: 1000 }, (_, i) => presses.command({ type: i % 2 ? 'lower-hand' : 'raise-hand' })),
  )
  const continued = await ana.live(since)
  await continued.reaches(since.version + 1000)
  expect(continued.snapshots).toEqual([])
  expect(continued.records.map(({ version }) => version)).toEqual(upTo(since.version, since.version + 1000))

  await presses.command({ type: 'raise-hand' })
  const tooFar = await ana.live(since)
  expect(tooFar.snapshots).toHaveLength(1)
  expect(tooFar.snapshots[0]).not.toHaveProperty('reset')
})

test('a position of another history starts again, and says so', async () => {
  const server = await serve()
  const { ana } = await circle(server)
  const { position } = await ana.see()
  for (const since of [
    { ...position, head: 'another' },
    { version: position.version + 50, head: position.head },
    { version: 1, head: position.head },
    { version: 0, head: '' },
  ]) {
    const live = await ana.live(since)
    expect(live.snapshots, JSON.stringify(since)).toMatchObject([
      { position, reset: true, view: { you: { memberId: ana.id } } },
    ])
  }
})

test('[LG5] a resume across a change of your own role is a snapshot', async () => {
  const server = await serve()
  const { fay, ana, ben } = await circle(server)
  const { position: since } = await ana.see()
  await fay.command({ type: 'set-role', member: ana.id, role: 'timekeeper' })
  const turned = await ana.live(since)
  expect(turned.snapshots).toMatchObject([{ view: { you: { role: 'timekeeper' } } }])
  const other = await ben.live(since)
  expect(other.snapshots).toEqual([])
})

test('a position from one node continues on another that has seen less', async () => {
  const log = new StagedLog()
  const [here, there] = [await serve({ log }), await serve({ log })]
  const { sessionId, ana, ben } = await circle(here)
  const early = await connect(there, { sessionId, token: ben.token })
  const { position: since } = await ana.see()
  await ben.command({ type: 'raise-hand' })
  const { position } = await ana.see()
  early.close()
  const far = await connect(there, { sessionId, token: ana.token, since })
  await far.reaches(position.version)
  expect(far.snapshots).toEqual([])
  const newest = await connect(there, { sessionId, token: ana.token, since: position })
  expect(newest.came).toEqual([{ records: { position, records: [] } }])
})

test('a restart of the server is a position like any other', async () => {
  const log = new StagedLog()
  const first = await serve({ log })
  const { sessionId, ana, ben } = await circle(first)
  const { position: since } = await ana.see()
  await ben.command({ type: 'raise-hand' })
  await first.stop()
  const second = await serve({ log })
  const live = await connect(second, { sessionId, token: ana.token, since })
  expect(live.snapshots).toEqual([])
  expect(live.records.map(({ version }) => version)).toEqual([since.version + 1])
})

test('the server notices a store restored from an older copy, and everyone restarts from it', async () => {
  const log = new StagedLog()
  const server = await serve({ log })
  const { sessionId, ana, ben } = await circle(server)
  const [live, other] = [await ana.live(), await ben.live()]
  const { version } = live.position
  await live.command({ type: 'raise-hand' })
  log.restore(sessionId, version)
  await live.until(() => live.snapshots.length === 2)
  await other.until(() => other.snapshots.length === 2)
  for (const { snapshots } of [live, other]) {
    expect(snapshots[1]).toMatchObject({ position: { version }, reset: true, view: { queue: { hands: [] } } })
  }
  expect(await live.command({ type: 'raise-hand' })).toEqual({ ok: true, version: version + 1 })
})

test('a member whose seat is not in the restored history is disconnected', async () => {
  const log = new StagedLog()
  const server = await serve({ log })
  const { sessionId, ben } = await circle(server)
  const live = await ben.live()
  log.restore(sessionId, 2)
  await live.until(() => live.isGone)
  expect(live.closed).toEqual(['removed'])
})

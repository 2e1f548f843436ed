import { expect, test } from 'vitest'
import { StoreUnavailable } from '../../server/src/store/event-log.ts'
import { circle, join } from '../support/server/circle.ts'
import { connect } from '../support/server/client.ts'
import { LeaseTable } from '../support/server/memory-leases.ts'
import { serve } from '../support/server/server.ts'
import { StagedLog } from '../support/server/staged-log.ts'

const QUICK = { graceMs: 60, joinGraceMs: 20_000, renewEveryMs: 1000, takeOverEveryMs: 20, quietMs: 0 }

test('[MB3] after the last connection and a grace a member is away, and here again when they come back', async () => {
  const server = await serve({ times: QUICK })
  const { fay, ana } = await circle(server)
  const [watching, live] = [await fay.live(), await ana.live()]
  live.close()
  await watching.until(() => watching.records.length === 1)
  expect(watching.records[0]?.events).toContainEqual({ type: 'presence-changed', member: ana.id, presence: 'away' })
  await ana.live()
  await watching.until(() => watching.records.length === 2)
  expect(watching.records[1]?.events).toContainEqual({ type: 'presence-changed', member: ana.id, presence: 'here' })
})

test('[MB3] refreshing five times makes no record', async () => {
  const server = await serve({ times: { ...QUICK, graceMs: 5000 } })
  const { fay, ana, ben } = await circle(server)
  const watching = await fay.live()
  for (let i = 0; i < 5; i++) (await ana.live()).close()
  const { version } = await ben.command({ type: 'raise-hand' })
  await watching.reaches(version)
  expect(watching.records.map((record) => record.version)).toEqual([version])
})

test('[MB6] closing some of the tabs changes nothing', async () => {
  const server = await serve({ times: QUICK })
  const { fay, ana, ben } = await circle(server)
  const [watching, one, two, other] = [await fay.live(), await ana.live(), await ana.live(), await ben.live()]
  one.close()
  other.close()
  // Ben's grace began after Ana's would have.
  await watching.until(() => watching.records.length > 0)
  expect(watching.records.flatMap(({ events }) => events)).toEqual([
    { type: 'presence-changed', member: ben.id, presence: 'away' },
  ])
  expect(two.isGone).toBe(false)
})

test('[MB3] a member who joins without ever connecting is away after a longer grace', async () => {
  const server = await serve({ times: { ...QUICK, joinGraceMs: 60 } })
  const made = await circle(server)
  const watching = await made.fay.live()
  const cy = await join(server, made, 'cy')
  const gone = { type: 'presence-changed', member: cy.id, presence: 'away' }
  await watching.until(() =>
    watching.records.some(({ events }) => events.some((event) => JSON.stringify(event) === JSON.stringify(gone))),
  )
})

test('[MB6] a tab on another node counts, on whichever of them the last one closes', async () => {
  const [log, table] = [new StagedLog(), new LeaseTable()]
  const here = await serve({ log, leases: table.leases('here'), times: QUICK })
  const there = await serve({ log, leases: table.leases('there'), times: QUICK })
  const { sessionId, fay, ana, ben } = await circle(here)
  const [watching, near, other] = [await fay.live(), await ana.live(), await ben.live()]
  const far = await connect(there, { sessionId, token: ana.token })
  near.close()
  other.close()
  await watching.until(() => watching.records.length > 0)
  expect(watching.records.flatMap(({ events }) => events)).toMatchObject([{ member: ben.id, presence: 'away' }])
  far.close()
  await watching.until(() => watching.records.length === 2)
  expect(watching.records[1]?.events).toMatchObject([{ member: ana.id, presence: 'away' }])
})

test('the members of a node that died are taken over into the grace', async () => {
  const [log, table] = [new StagedLog(), new LeaseTable()]
  const dying = await serve({ log, leases: table.leases('dying'), times: QUICK })
  const living = await serve({ log, leases: table.leases('living'), times: QUICK })
  // They joined at the other node; a dead node does not care where their connections were.
  const { sessionId, fay, ana, ben } = await circle(dying)
  const watching = await connect(living, { sessionId, token: fay.token })
  const back = await connect(living, { sessionId, token: ben.token })
  table.die('dying')
  await watching.until(() => watching.records.length > 0)
  expect(watching.records.flatMap(({ events }) => events)).toMatchObject([{ member: ana.id, presence: 'away' }])
  expect(back.isGone).toBe(false)
})

test('no lease is judged soon after the start', async () => {
  const [log, table] = [new StagedLog(), new LeaseTable()]
  const first = await serve({ log, leases: table.leases('first'), times: QUICK })
  const { sessionId, fay, ana } = await circle(first)
  await first.stop()
  const second = await serve({ log, leases: table.leases('second'), times: { ...QUICK, quietMs: 60_000 } })
  const watching = await connect(second, { sessionId, token: fay.token })
  // Ana's connection opens and closes for longer than the grace and several checks of the leases.
  const live = await connect(second, { sessionId, token: ana.token })
  live.close()
  await watching.until(() => watching.records.length > 0)
  expect(watching.records.flatMap(({ events }) => events)).toMatchObject([{ member: ana.id, presence: 'away' }])
})

test('a member marked away by one node while connecting to another is here again', async () => {
  const [log, table] = [new StagedLog(), new LeaseTable()]
  const here = await serve({ log, leases: table.leases('here'), times: QUICK })
  const { sessionId, fay, ana } = await circle(here)
  const [watching, live] = [await fay.live(), await ana.live()]
  // Another node that knows of no connection of hers.
  const mistaken = await serve({ log, leases: new LeaseTable().leases('mistaken'), times: QUICK })
  const far = await connect(mistaken, { sessionId, token: ana.token })
  far.close()
  await watching.until(() => watching.records.length === 2)
  expect(watching.records.flatMap(({ events }) => events)).toMatchObject([
    { member: ana.id, presence: 'away' },
    { member: ana.id, presence: 'here' },
  ])
  expect(live.isGone).toBe(false)
})

test('a missing store marks nobody away', async () => {
  const log = new StagedLog()
  const server = await serve({ log, times: QUICK })
  const { fay, ana } = await circle(server)
  const [watching, live] = [await fay.live(), await ana.live()]
  const tried = new Promise<void>((resolve) => {
    log.intercept = async (method) => {
      if (method === 'append') resolve()
      throw new StoreUnavailable('away')
    }
  })
  live.close()
  await tried
  expect(watching.records).toEqual([])
  log.comeBack()
  await watching.until(() => watching.records.length > 0)
  expect(watching.records.flatMap(({ events }) => events)).toMatchObject([{ member: ana.id, presence: 'away' }])
})

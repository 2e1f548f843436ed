import { expect, test } from 'vitest'
import { circle, join, seated } from '../support/server/circle.ts'
import { connect, tryDoor } from '../support/server/client.ts'
import { LeaseTable } from '../support/server/memory-leases.ts'
import { serve } from '../support/server/server.ts'
import { StagedLog } from '../support/server/staged-log.ts'

const QUICK = { graceMs: 60, joinGraceMs: 20_000, renewEveryMs: 1000, takeOverEveryMs: 20, quietMs: 0 }

test('[MB11] a seat moves to the newcomer’s token; the old one opens nothing, on any node', async () => {
  const [log, table] = [new StagedLog(), new LeaseTable()]
  const here = await serve({ log, leases: table.leases('here'), times: QUICK })
  const there = await serve({ log, leases: table.leases('there'), times: QUICK })
  const made = await circle(here)
  const { sessionId, fay, ana } = made
  await fay.command({ type: 'give-floor', member: ana.id, after: null })
  const [watching, phone] = [await fay.live(), await ana.live()]
  phone.close()
  await watching.until(() => JSON.stringify(watching.records).includes('"away"'))

  const again = await join(there, made, 'Ana')
  const laptop = await connect(there, { sessionId, token: again.token })
  expect(laptop.snapshots[0]?.view.members.find(({ id }) => id === again.id)?.name).toBe('Ana 2')
  await laptop.command({ type: 'ask-readmit', member: ana.id })
  const { view } = await fay.see()
  expect(view.facilitation?.returning).toMatchObject([{ newcomer: again.id, member: ana.id }])
  await fay.command({ type: 'readmit', member: ana.id, newcomer: again.id })

  await laptop.until(() => laptop.isGone)
  expect(laptop.closed).toEqual(['restarting'])
  const back = await connect(there, { sessionId, token: again.token, since: laptop.position })
  // The server sends a full snapshot, no matter who the member was before.
  expect(back.snapshots[0]?.view).toMatchObject({ you: { memberId: ana.id }, floor: { speaker: ana.id } })
  const done = await back.command({ type: 'finish-turn', turn: 't1' })
  expect(done.ok).toBe(true)
  for (const node of [here, there]) {
    expect(await tryDoor(node, { sessionId, token: ana.token })).toBe('not-allowed')
    expect((await seated(node, sessionId, ana.id, ana.token).raw({ type: 'raise-hand' })).status).toBe(401)
  }
})

test('[MB11] a member who was let back in and does not connect is away again', async () => {
  const server = await serve({ times: { ...QUICK, joinGraceMs: 300 } })
  const made = await circle(server)
  const { fay, ana } = made
  const watching = await fay.live()
  await watching.until(() => JSON.stringify(watching.records).includes(`"${ana.id}","presence":"away"`))
  const again = await join(server, made, 'ana')
  const { version } = await fay.command({ type: 'readmit', member: ana.id, newcomer: again.id })
  await watching.until(() =>
    watching.records.some((record) => record.version > version && JSON.stringify(record).includes(`"${ana.id}"`)),
  )
  expect(watching.records.at(-1)?.events).toContainEqual({
    type: 'presence-changed',
    member: ana.id,
    presence: 'away',
  })
})

test('[MB8] every screen sees the offer when it falls due; the facilitator returns and both are told', async () => {
  const log = new StagedLog()
  const server = await serve({ log, times: QUICK })
  const { sessionId, fay, ana, ben } = await circle(server)
  const [steering, one, two] = [await fay.live(), await ana.live(), await ben.live()]
  steering.close()
  await one.until(() => JSON.stringify(one.records).includes('"away"'))
  // Most of the minute passes at once; the rest is what the alarm must wait for.
  log.ahead = 59_000
  await ben.command({ type: 'raise-hand' })
  const offered = { type: 'claim-offered', to: ana.id }
  for (const live of [one, two])
    await live.until(() => live.records.some(({ events }) => JSON.stringify(events) === JSON.stringify([offered])))
  expect(await two.command({ type: 'claim-facilitation' })).toMatchObject({ ok: false, code: 'not-allowed' })
  expect(await one.command({ type: 'decline-facilitation' })).toMatchObject({ ok: true })
  expect(await two.command({ type: 'claim-facilitation' })).toMatchObject({ ok: true })
  await two.until(() => two.snapshots.length === 2)
  expect(two.snapshots[1]?.view).toMatchObject({ you: { role: 'facilitator' } })
  expect(two.snapshots[1]?.view).not.toHaveProperty('claim')

  const again = await connect(server, { sessionId, token: fay.token })
  expect(again.snapshots[0]?.view).toMatchObject({
    you: { role: 'facilitator' },
    facilitation: { claimed: { by: ben.id } },
  })
  await two.until(() => JSON.stringify(two.records).includes(`"${fay.id}","presence":"here"`))
})

test('[MB12] there are no more kept places than the server has seats for', async () => {
  const server = await serve({ config: { maxMembers: 4 } })
  const { fay } = await circle(server)
  const answers = [
    await fay.command({ type: 'add-member', name: 'gus' }),
    await fay.raw({ type: 'add-member', name: 'hal' }),
  ]
  expect(answers).toMatchObject([{ ok: true }, { status: 429, json: { ok: false, code: 'too-many' } }])
})

import { expect, test } from 'vitest'
import { stopwatch, within } from '../support/machine-speed.ts'
import { circle, join, seated } from '../support/server/circle.ts'
import { connect, tryDoor } from '../support/server/client.ts'
import { MemoryBoxes } from '../support/server/memory-boxes.ts'
import { LeaseTable } from '../support/server/memory-leases.ts'
import { serve } from '../support/server/server.ts'
import { StagedLog } from '../support/server/staged-log.ts'

const SECRET = 'I am afraid of Mondays'

/** Two nodes on one store. */
async function nodes() {
  const [log, boxes, leases] = [new StagedLog(), new MemoryBoxes(), new LeaseTable()]
  const one = await serve({ log, boxes, leases: leases.leases('one') })
  const other = await serve({ log, boxes, leases: leases.leases('other') })
  return { log, boxes, one, other }
}

test('[ER1] an erased member is gone from both nodes: everyone restarts from a snapshot without them', async () => {
  const { log, one, other } = await nodes()
  const made = await circle(one)
  const { ana, ben, fay, path, sessionId, tokens } = made
  await ana.command({ type: 'add-capture', kind: 'learning', text: SECRET })
  await ana.command({ type: 'rename', name: 'Anastasia' })
  const live = await ana.live()
  const here = await ben.live()
  const there = await seated(other, sessionId, fay.id, fay.token).live()
  const display = await connect(other, { sessionId, token: tokens.display })
  const { position: old } = await ben.see()

  const removed = await one.call('DELETE', `${path}/members/me`, ana.token)
  expect([removed.status, removed.text]).toEqual([204, ''])
  await live.until(() => live.isGone)
  expect(live.closed).toEqual(['left'])
  const passed = stopwatch()
  for (const client of [here, there, display]) await client.until(() => client.snapshots.at(-1)?.reset === true)
  expect(passed()).toBeLessThan(within(5000))
  for (const client of [here, there, display]) {
    const { view } = client.snapshots.at(-1) ?? {}
    expect(view?.members[1]).toMatchObject({ id: ana.id, name: '', presence: 'left' })
    expect(JSON.stringify(view)).not.toMatch(/Anastasia|Mondays/)
  }

  const back = await ben.live(old)
  expect(back.snapshots).toMatchObject([{ reset: true }])
  expect(JSON.stringify(back.came)).not.toMatch(/"ana"|Anastasia|Mondays/)
  expect(JSON.stringify(log.recordsOf(sessionId))).not.toMatch(/ana\b|Anastasia|Mondays/)
  expect(await tryDoor(other, { sessionId, token: ana.token })).toBe('not-allowed')
  for (const node of [one, other]) {
    expect((await node.call('GET', path, ana.token)).status).toBe(401)
    expect((await node.call('DELETE', `${path}/members/me`, ana.token)).status).toBe(401)
  }
  expect(await ben.command({ type: 'raise-hand' })).toMatchObject({ ok: true })
})

test('[ER1] only with a seat, one that was left too, and after the end', async () => {
  const { one } = await nodes()
  const made = await circle(one)
  const mine = `${made.path}/members/me`
  for (const token of [made.tokens.facilitator, made.tokens.display])
    expect((await one.call('DELETE', mine, token)).status).toBe(403)
  expect((await one.call('DELETE', mine)).status).toBe(401)
  await made.ana.command({ type: 'leave' })
  expect((await one.call('DELETE', mine, made.ana.token)).status).toBe(204)
  await made.fay.command({ type: 'end-session' })
  expect((await one.call('DELETE', mine, made.ben.token)).status).toBe(204)
  const { view } = await made.fay.see()
  expect([view.status, view.members.map(({ name }) => name)]).toEqual(['ended', ['fay', '', '']])
})

test('[ER1] without the store nothing changes and the answer says so; later it works', async () => {
  const { log, one } = await nodes()
  const { ana, path } = await circle(one)
  log.goAway()
  expect((await one.call('DELETE', `${path}/members/me`, ana.token)).status).toBe(503)
  log.comeBack()
  expect((await ana.see()).view.you.memberId).toBe(ana.id)
  expect((await one.call('DELETE', `${path}/members/me`, ana.token)).status).toBe(204)
})

test('[ER1] the faster command is handled first', async () => {
  const { log, one, other } = await nodes()
  const { ana, ben, fay, path, sessionId } = await circle(one)
  const others = seated(other, sessionId, fay.id, fay.token)
  let count = 0
  log.intercept = async (method, run) => {
    if (method === 'rewrite' && count++ < 2) await others.command({ type: 'show-message', text: `${count}` })
    return run()
  }
  expect((await one.call('DELETE', `${path}/members/me`, ana.token)).status).toBe(204)
  const { view } = await ben.see()
  expect(view.members.map(({ name }) => name)).toEqual(['fay', '', 'ben'])
  expect([count, view.display.message]).toEqual([3, '2'])
})

test('[ER1] two members erased at once on two nodes are both gone', async () => {
  const { log, one, other } = await nodes()
  const { ana, ben, fay, path, sessionId } = await circle(one)
  const mine = `${path}/members/me`
  const gone = await Promise.all([one.call('DELETE', mine, ana.token), other.call('DELETE', mine, ben.token)])
  expect(gone.map(({ status }) => status)).toEqual([204, 204])
  expect((await fay.see()).view.members.map(({ name }) => name)).toEqual(['fay', '', ''])
  expect(JSON.stringify(log.recordsOf(sessionId))).not.toMatch(/\b(ana|ben)\b/)
})

test('[ER2, BB10] their answers in a ballot box are erased too', async () => {
  const { boxes, one } = await nodes()
  const { ana, ben, fay, path, sessionId } = await circle(one)
  await fay.command({ type: 'open-poll', kind: 'temperature', question: 'How is it?', anonymous: true })
  for (const person of [ana, ben]) await person.command({ type: 'vote', poll: 'v1', choice: ['3'] })
  expect(await boxes.answered(sessionId, 'v1')).toEqual([ana.id, ben.id])
  await one.call('DELETE', `${path}/members/me`, ana.token)
  expect(await boxes.answered(sessionId, 'v1')).toEqual([ben.id])
})

test('[ER2, BB10] also the answers they give on another node during the erasure', async () => {
  const { log, boxes, one, other } = await nodes()
  const { ana, fay, path, sessionId } = await circle(one)
  await fay.command({ type: 'open-poll', kind: 'temperature', question: 'How is it?', anonymous: true })
  const there = seated(other, sessionId, ana.id, ana.token)
  log.intercept = async (method, run) => {
    if (method === 'rewrite') await there.command({ type: 'vote', poll: 'v1', choice: ['3'] })
    return run()
  }
  expect((await one.call('DELETE', `${path}/members/me`, ana.token)).status).toBe(204)
  expect(await boxes.answered(sessionId, 'v1')).toEqual([])
})

test('[ER2, ER5] also answers from a seat that they gave up to return to this one', async () => {
  const boxes = new MemoryBoxes()
  const one = await serve({
    boxes,
    times: { graceMs: 60, joinGraceMs: 300, renewEveryMs: 1000, takeOverEveryMs: 20, quietMs: 0 },
  })
  const made = await circle(one)
  const { ana, ben, fay, path, sessionId } = made
  await fay.command({ type: 'open-poll', kind: 'temperature', question: 'How is it?', anonymous: true })
  const watching = await fay.live()
  await watching.until(() => JSON.stringify(watching.records).includes(`"${ana.id}","presence":"away"`))
  const again = await join(one, made, 'ana')
  for (const person of [again, ben]) await person.command({ type: 'vote', poll: 'v1', choice: ['3'] })
  expect(await boxes.answered(sessionId, 'v1')).toEqual([ben.id, again.id])
  expect(await fay.command({ type: 'readmit', member: ana.id, newcomer: again.id })).toMatchObject({ ok: true })
  expect((await one.call('DELETE', `${path}/members/me`, again.token)).status).toBe(204)
  expect(await boxes.answered(sessionId, 'v1')).toEqual([ben.id])
})

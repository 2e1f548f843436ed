import { expect, test } from 'vitest'
import { StoreUnavailable } from '../../server/src/store/event-log.ts'
import { stopwatch, within } from '../support/machine-speed.ts'
import { circle, seated } from '../support/server/circle.ts'
import { serve } from '../support/server/server.ts'
import { StagedLog } from '../support/server/staged-log.ts'

const RAISE = { type: 'raise-hand' } as const
const LOWER = { type: 'lower-hand' } as const
const versionsOf = (log: StagedLog, session: string) => log.recordsOf(session).map(({ version }) => version)
const upTo = (version: number) => Array.from({ length: version }, (_, i) => i + 1)

test('[LG3] a repeated command gets the first answer, however late and by any transport', async () => {
  const log = new StagedLog()
  const server = await serve({ log })
  const { sessionId, ana } = await circle(server)
  const first = await ana.command(RAISE, 'same')
  await ana.command(LOWER)
  const { position } = await ana.see()
  const live = await ana.live()
  expect(await ana.command(RAISE, 'same')).toEqual(first)
  expect(await live.command(RAISE, 'same')).toEqual(first)
  const fresh = await serve({ log })
  expect(await seated(fresh, sessionId, ana.id, ana.token).command(RAISE, 'same')).toEqual(first)
  expect((await ana.see()).position).toEqual(position)
})

test('[LG3] an id that one member has used is free for another', async () => {
  const server = await serve()
  const { ana, ben } = await circle(server)
  const [one, other] = [await ana.command(RAISE, 'same'), await ben.command(RAISE, 'same')]
  expect([one.ok, other.ok]).toEqual([true, true])
  expect(other.version).toBe(one.version + 1)
})

test('[LG3] a refused command leaves no trace, and a repeat is decided again', async () => {
  const server = await serve()
  const { fay, ana } = await circle(server)
  const pass = { type: 'pass-turn', turn: 't1' } as const
  expect(await ana.command(pass, 'early')).toMatchObject({ ok: false, code: 'turn-already-over' })
  await fay.command({ type: 'give-floor', member: ana.id, after: null })
  expect(await ana.command(pass, 'early')).toMatchObject({ ok: true })
})

test('[LG3] a replica that lags refuses nothing by what it has not read yet', async () => {
  const log = new StagedLog()
  const [here, there] = [await serve({ log }), await serve({ log })]
  const { sessionId, fay, ana } = await circle(here)
  const far = seated(there, sessionId, ana.id, ana.token)
  await far.see()
  // Nothing is published, and nobody is connected there: that replica hears of nothing.
  log.follow = () => () => {}
  await fay.command({ type: 'give-floor', member: ana.id, after: null })
  expect(await far.command({ type: 'finish-turn', turn: 't1' })).toMatchObject({ ok: true })
})

test('two simultaneous presses of next advance one step, on one node or on two', async () => {
  const log = new StagedLog()
  const [here, there] = [await serve({ log }), await serve({ log })]
  const { sessionId, fay, ana, ben } = await circle(here)
  await ana.command(RAISE)
  await ben.command(RAISE)
  const far = seated(there, sessionId, fay.id, fay.token)
  const answers = await Promise.all([fay, far].map((each) => each.command({ type: 'call-next', after: null })))
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'turn-already-over' })
  expect((await fay.see()).view.queue.hands).toHaveLength(1)
})

test('an append whose answer is lost is answered unavailable, and its retry as it was stored', async () => {
  const log = new StagedLog()
  const server = await serve({ log })
  const { sessionId, ana, ben } = await circle(server)
  const other = await ben.live()
  const { version } = other.position
  log.intercept = async (method, run) => {
    const answer = await run()
    if (method === 'append') throw new StoreUnavailable('the answer was lost')
    return answer
  }
  const lost = await ana.raw(RAISE, 'lost')
  expect([lost.status, lost.json.code]).toEqual([503, 'unavailable'])
  log.comeBack()
  expect(await ana.command(RAISE, 'lost')).toEqual({ ok: true, version: version + 1 })
  await other.reaches(version + 1)
  expect(versionsOf(log, sessionId)).toEqual(upTo(version + 1))
})

test('an append that happens twice is one record', async () => {
  const log = new StagedLog()
  const server = await serve({ log })
  const { sessionId, ana } = await circle(server)
  const { version } = (await ana.see()).position
  log.intercept = async (method, run) => {
    if (method === 'append') await run()
    return run()
  }
  expect(await ana.command(RAISE)).toEqual({ ok: true, version: version + 1 })
  expect(await ana.command(LOWER)).toEqual({ ok: true, version: version + 2 })
  expect(versionsOf(log, sessionId)).toEqual(upTo(version + 2))
})

test('simultaneous commands share one queue to the store, and each is answered as if alone', async () => {
  const log = new StagedLog()
  const server = await serve({ log })
  const { sessionId, ana } = await circle(server)
  const live = await ana.live()
  const { version } = live.position
  let atOnce = 0
  let most = 0
  log.intercept = async (method, run) => {
    if (method === 'append') most = Math.max(most, ++atOnce)
    await new Promise(setImmediate)
    atOnce -= method === 'append' ? 1 : 0
    return run()
  }
  const presses = Array.from({ length: 50 }, (_, i) => live.command(i % 2 ? LOWER : RAISE, `press-${i}`))
  // In between, the same command again, and a refused command.
  presses.push(live.command(RAISE, 'press-0'), live.command({ type: 'finish-turn', turn: 't1' }), live.command(RAISE))
  const answers = await Promise.all(presses)
  expect(answers.slice(0, 50).map((answer) => answer.version)).toEqual(upTo(version + 50).slice(version))
  expect(answers.slice(50)).toMatchObject([
    { ok: true, version: version + 1 },
    { ok: false, code: 'turn-already-over', version: version + 50 },
    { ok: true, version: version + 51 },
  ])
  expect(most).toBeGreaterThan(1)
  expect(versionsOf(log, sessionId)).toEqual(upTo(version + 51))
  expect(live.records.map((record) => record.version)).toEqual(upTo(version + 51).slice(version))
})

test('during many commands: another node is faster, an answer is lost, the store goes away', async () => {
  const log = new StagedLog()
  const [here, there] = [await serve({ log }), await serve({ log })]
  const { sessionId, ana, ben } = await circle(here)
  const [live, other] = [await ana.live(), await ben.live()]
  const far = seated(there, sessionId, ben.id, ben.token)
  const before = live.position.version
  let appends = 0
  log.intercept = async (method, run) => {
    if (method !== 'append') return run()
    appends += 1
    // The third is stored and its answer lost; the seventh and eighth find nobody; the rest passes.
    if (appends === 3) await run()
    if ([3, 7, 8].includes(appends)) throw new StoreUnavailable('lost or away')
    return run()
  }
  const press = (i: number) => live.command(i % 2 ? LOWER : RAISE, `press-${i}`)
  const [first, between] = await Promise.all([
    Promise.all(Array.from({ length: 20 }, (_, i) => press(i))),
    Promise.all(['x', 'y', 'z'].map((name) => far.command({ type: 'rename', name }))),
  ])
  for (const answer of [...first, ...between]) if (!answer.ok) expect(answer.code).toBe('unavailable')
  log.comeBack()
  // A client keeps sending what it has no answer for, with the same id and in the same order.
  const answers = []
  for (let i = 0; i < 20; i++) answers.push(await press(i))
  for (const [i, answer] of first.entries()) if (answer.ok) expect(answers[i]).toEqual(answer)
  expect(answers.every(({ ok }) => ok)).toBe(true)
  const { version } = (await ana.see()).position
  for (const each of [live, other]) {
    await each.reaches(version)
    expect(each.records.map((record) => record.version)).toEqual(upTo(version).slice(before))
  }
  expect(versionsOf(log, sessionId)).toEqual(upTo(version))
})

test('a store that never answers is waited for no longer than three seconds', async () => {
  const log = new StagedLog()
  const server = await serve({ log })
  const { ana, ben } = await circle(server)
  const passed = stopwatch()
  log.intercept = () => new Promise(() => {})
  const answers = await Promise.all([ana.raw(RAISE), ben.raw(RAISE)])
  expect(answers.map(({ status }) => status)).toEqual([503, 503])
  expect(passed()).toBeLessThan(within(4000))
})

test('with the store away everyone is told so at once, and it works again when it is back', async () => {
  const log = new StagedLog()
  const server = await serve({ log })
  const { ana } = await circle(server)
  const live = await ana.live()
  log.goAway()
  expect(await live.command(RAISE, 'kept')).toMatchObject({ ok: false, code: 'unavailable' })
  expect((await server.call('GET', '/readyz')).status).toBe(503)
  expect((await server.call('GET', '/healthz')).status).toBe(200)
  expect((await server.call('POST', '/api/sessions', null, {})).status).toBe(503)
  log.comeBack()
  expect(await live.command(RAISE, 'kept')).toMatchObject({ ok: true })
  expect((await server.call('GET', '/readyz')).status).toBe(200)
})

test('a storm of conflicts between nodes loses nothing and gives no version twice', async () => {
  const log = new StagedLog()
  const nodes = [await serve({ log }), await serve({ log }), await serve({ log })]
  const [first] = nodes
  if (!first) return
  const { sessionId, fay, ana, ben } = await circle(first)
  const { version } = (await ana.see()).position
  const people = nodes.flatMap((node) => [fay, ana, ben].map(({ id, token }) => seated(node, sessionId, id, token)))
  const answers = await Promise.all(people.map((each, i) => each.command({ type: 'rename', name: `n${i}` })))
  expect(answers.every(({ ok }) => ok)).toBe(true)
  expect(new Set(answers.map((answer) => answer.version)).size).toBe(9)
  expect(versionsOf(log, sessionId)).toEqual(upTo(version + 9))
})

test('a snapshot comes with every 64th record and with the first after loading, and loading from it is the same', async () => {
  const log = new StagedLog()
  const first = await serve({ log })
  const { sessionId, ana } = await circle(first)
  const live = await ana.live()
  for (let i = 0; i < 130; i++) await live.command(i % 2 ? LOWER : RAISE)
  const snapshots = () =>
    log.appends.filter(({ snapshot }) => snapshot !== undefined).map(({ record }) => record.version)
  expect(snapshots()).toEqual([64, 128])
  const seen = await ana.see()

  const second = await serve({ log })
  const there = seated(second, sessionId, ana.id, ana.token)
  expect(await there.see()).toMatchObject({ position: seen.position, view: seen.view })
  await there.command({ type: 'rename', name: 'anna' })
  await there.command({ type: 'rename', name: 'anne' })
  expect(snapshots()).toEqual([64, 128, seen.position.version + 1])
})

test('after a record of a newer build nothing is written, and the known part is shown', async () => {
  const log = new StagedLog()
  const server = await serve({ log })
  const { sessionId, ana, ben } = await circle(server)
  const live = await ana.live()
  const last = log.recordsOf(sessionId).at(-1)
  await log.append({
    session: sessionId,
    expected: last ?? null,
    command: 'm2/newer',
    record: { version: (last?.version ?? 0) + 1, head: 'newer', at: log.now(), body: '[{"type":"sang-together"}]' },
    due: null,
    expiresAt: log.now() + 1e9,
  })
  expect(await live.command(RAISE)).toMatchObject({ ok: false, code: 'unavailable' })
  expect((await ben.raw(RAISE)).status).toBe(503)
  expect(log.recordsOf(sessionId)).toHaveLength((last?.version ?? 0) + 1)
  expect((await ana.see()).view.status).toBe('live')
})

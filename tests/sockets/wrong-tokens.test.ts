import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { circle } from '../support/server/circle.ts'
import { tryDoor } from '../support/server/client.ts'
import { six } from '../support/server/group-http.ts'
import { serve, type TestServer } from '../support/server/server.ts'
import { StagedLog } from '../support/server/staged-log.ts'

const wrongToken = () => randomBytes(32).toString('base64url')
const LIMITED = { config: { rateLimits: true } }

/** Sends CONNECTs over one connection without waiting, and tells what came back until the server closed it. */
async function knockOften(server: TestServer, times: number, auth: () => object): Promise<string[]> {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`)
  const answers: string[] = []
  socket.on('message', (message) => {
    const text = message.toString()
    if (text.startsWith('0')) for (let i = 0; i < times; i++) socket.send(`40${JSON.stringify(auth())}`)
    if (text.startsWith('44')) answers.push(JSON.parse(text.slice(2)).data?.code)
  })
  await new Promise<void>((resolve) => socket.once('close', () => resolve()))
  return answers
}

/** Counts what is asked of the store about a session from now on. */
function countReads(log: StagedLog): { reads: number } {
  const counted = { reads: 0 }
  log.intercept = (method, run) => {
    if (['read', 'load', 'history'].includes(method)) counted.reads++
    return run()
  }
  return counted
}

test('[WT1] three refused CONNECTs end a connection (A9)', async () => {
  const server = await serve()
  const { sessionId, ana } = await circle(server)
  const answers = await knockOften(server, 3, () => ({ protocol: 1, sessionId, token: wrongToken() }))
  expect(answers).toEqual(['not-allowed', 'not-allowed', 'not-allowed'])
  expect(await tryDoor(server, { sessionId, token: ana.token })).toBe('in')
})

test('[WT1] a flood of CONNECTs on one connection is answered three times at most (A9)', async () => {
  const log = new StagedLog()
  const server = await serve({ log })
  const { sessionId, ana } = await circle(server)
  const watching = await ana.live()
  const counted = countReads(log)
  const answers = await knockOften(server, 2_000, () => ({ protocol: 1, sessionId, token: wrongToken() }))
  expect(answers.length).toBeLessThanOrEqual(3)
  expect(counted.reads).toBeLessThan(20)
  expect(await watching.command({ type: 'raise-hand', kind: 'speak' })).toMatchObject({ ok: true })
})

test('[WT2] an address with many wrong tokens costs no store reads, and its valid tokens get in (A9)', async () => {
  const log = new StagedLog()
  const server = await serve({ log, ...LIMITED })
  const { sessionId, ana, ben } = await circle(server)
  await ana.live()
  const door = () => tryDoor(server, { sessionId, token: wrongToken() })
  const codes: string[] = []
  while (codes.at(-1) !== 'rate-limited' && codes.length < 200) codes.push(await door())
  expect(codes.at(-1)).toBe('rate-limited')
  expect(new Set(codes.slice(0, -1))).toEqual(new Set(['not-allowed']))

  // The session is compared with the log now and then, whether anybody knocks or not.
  const reads: string[] = []
  const turnedAway = 40
  const counted = countReads(log)
  for (let i = 0; i < turnedAway; i++) reads.push(await door())
  expect(new Set(reads)).toEqual(new Set(['rate-limited']))
  expect(counted.reads).toBeLessThan(turnedAway / 2)
  expect(await tryDoor(server, { sessionId, token: ben.token })).toBe('in')
})

test('[WT2] HTTP and sockets count the wrong tokens of an address together (A9)', async () => {
  const log = new StagedLog()
  const server = await serve({ log, ...LIMITED })
  const { sessionId, path, ana } = await circle(server)
  await ana.live()
  const ask = () => server.call('GET', path, wrongToken())
  const statuses: number[] = []
  while (statuses.at(-1) !== 429 && statuses.length < 200) statuses.push((await ask()).status)
  expect(statuses.slice(0, -1).every((status) => status === 401)).toBe(true)
  const limited = await ask()
  expect(limited.json.error.code).toBe('rate-limited')
  expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await tryDoor(server, { sessionId, token: wrongToken() })).toBe('rate-limited')

  const counted = countReads(log)
  for (const [method, at] of [
    ['POST', `${path}/members`],
    ['POST', `${path}/commands`],
    ['DELETE', `${path}/members/me`],
    ['DELETE', path],
    ['GET', `${path}/space`],
    ['GET', `${path}/summary.json`],
  ] as const) {
    const body = at.endsWith('/members') ? { name: 'x', acceptsNorms: true } : undefined
    expect((await server.call(method, at, wrongToken(), body)).status, `${method} ${at}`).toBe(429)
  }
  expect(counted.reads).toBeLessThanOrEqual(2)
  expect((await server.call('GET', path, ana.token)).status).toBe(200)
})

test('[WT2] a seat of a group gets in from a limited address, wrong tokens cost no reads (A9)', async () => {
  const log = new StagedLog()
  const server = await serve({ log, ...LIMITED })
  const { path: groupPath, keeper, members } = await six(server)
  const { sessionId } = (await server.call('POST', `${groupPath}/sessions`, keeper.token, {})).json
  const path = `/api/sessions/${sessionId}`
  const ask = (token: string) => server.call('GET', path, token)
  const statuses: number[] = []
  while (statuses.at(-1) !== 429 && statuses.length < 200) statuses.push((await ask(wrongToken())).status)
  expect(statuses.at(-1)).toBe(429)
  // Seats of the group are unknown to the session: they were not counted as failures, and still get in.
  expect((await ask(members[1]?.token ?? '')).status).toBe(200)
  const joined = await server.call('POST', `${path}/members`, keeper.token, { name: 'Ana', acceptsNorms: true })
  expect(joined.status).toBe(201)
  const counted = countReads(log)
  for (let i = 0; i < 20; i++) expect((await ask(wrongToken())).status).toBe(429)
  expect(counted.reads).toBeLessThanOrEqual(2)
})

test('[WT2] with RATE_LIMITS=off wrong tokens are never too many (A9)', async () => {
  const server = await serve()
  const { sessionId } = await circle(server)
  const codes = new Set<string>()
  for (let i = 0; i < 60; i++) codes.add(await tryDoor(server, { sessionId, token: wrongToken() }))
  expect([...codes]).toEqual(['not-allowed'])
})

test('[WT3] an unknown token does not wait in the queue of the session (A9)', async () => {
  const log = new StagedLog()
  const server = await serve({ log })
  const { sessionId, path, ana } = await circle(server)
  const live = await ana.live()
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  let isHeld = false
  log.intercept = async (method, run) => {
    if (method === 'append') {
      isHeld = true
      await held
    }
    return run()
  }
  const waiting = live.command({ type: 'raise-hand', kind: 'speak' })
  await expect.poll(() => isHeld).toBe(true)
  // The command holds the queue until its append is answered.
  expect(await tryDoor(server, { sessionId, token: wrongToken() })).toBe('not-allowed')
  for (const [method, at] of [
    ['GET', path],
    ['DELETE', path],
    ['GET', `${path}/space`],
  ] as const) {
    expect((await server.call(method, at, wrongToken())).status).toBe(401)
  }
  letGo()
  expect(await waiting).toMatchObject({ ok: true })
})

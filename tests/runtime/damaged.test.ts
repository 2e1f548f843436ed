import { expect, onTestFinished, test, vi } from 'vitest'
import { ErrorReporter } from '../../server/src/runtime/error-reporter.ts'
import type { LiveSession } from '../../server/src/runtime/live-session.ts'
import { LiveSessions } from '../../server/src/runtime/live-sessions.ts'
import { Metrics } from '../../server/src/runtime/metrics.ts'
import { PRESENCE_TIMES, Presence } from '../../server/src/runtime/presence.ts'
import { BEFORE_ALL } from '../../server/src/runtime/stored-records.ts'
import { HANGS_AFTER_MS } from '../support/machine-speed.ts'
import { circle, found } from '../support/server/circle.ts'
import { MemoryBoxes } from '../support/server/memory-boxes.ts'
import { LeaseTable } from '../support/server/memory-leases.ts'
import { serve } from '../support/server/server.ts'
import { StagedLog } from '../support/server/staged-log.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

test('[LG9] more sessions that cannot be woken than one sweep takes do not starve the others (A2)', async () => {
  const log = new StagedLog()
  const first = await serve({ log })
  const bad = new Set<string>()
  for (let made = 0; made < 60; made += 1) bad.add((await found(first)).sessionId)
  const { sessionId: good } = await found(first)
  await first.stop()
  const load = log.load.bind(log)
  const tried: string[] = []
  log.load = (id) => {
    if (bad.has(id)) tried.push(id)
    return bad.has(id) ? Promise.reject(new Error('broken')) : load(id)
  }
  log.ahead = 31 * DAY
  const server = await serve({ log })
  await expect.poll(() => log.recordsOf(good).length, { timeout: HANGS_AFTER_MS }).toBe(0)
  const { json } = await server.call('GET', '/readyz')
  expect(json).toEqual({
    ok: true,
    warning: expect.stringMatching(/Sessions whose deadlines cannot be applied.*: 60\./),
  })
  const { text } = await server.call('GET', '/metrics')
  expect(text).toContain('circlet_sessions_put_back 60')
  expect(new Set(tried).size).toBe(60)
})

test('[LG10] a deadline that cannot be applied is reported once, and its session goes on to its end (A3)', async () => {
  const log = new StagedLog()
  const boxes = new MemoryBoxes()
  let tallies = 0
  boxes.tally = async () => {
    tallies += 1
    throw new Error('broken')
  }
  const lines: string[] = []
  const config = { logLevel: 'error' as const }
  const server = await serve({ log, boxes, config, logTo: { write: (line) => lines.push(line) } })
  const { sessionId, fay } = await circle(server, { options: { retentionHours: 48 } })
  await fay.command({ type: 'end-session' })
  log.ahead = 47 * HOUR
  await fay.raw({ type: 'show-message', text: 'hello' })
  await expect.poll(() => tallies, { timeout: HANGS_AFTER_MS }).toBe(1)
  log.ahead = 49 * HOUR
  const next = await serve({ log, boxes })
  await expect.poll(() => log.recordsOf(sessionId).length, { timeout: HANGS_AFTER_MS }).toBe(0)
  await next.stop()
  expect(lines.filter((line) => line.includes(sessionId))).toHaveLength(1)
})

test('[LG10] a watcher that breaks when a session is let go harms neither the others nor the process (A4)', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'performance'] })
  onTestFinished(() => void vi.useRealTimers())
  const log = new StagedLog()
  const lines: object[] = []
  const note = (facts: object) => void lines.push(facts)
  const errorReporter = new ErrorReporter(new Metrics(), { error: note, warn: note, info: note })
  const sessions = new LiveSessions(log, errorReporter)
  onTestFinished(() => sessions.close())
  const released: string[] = []
  sessions.observe({
    released() {
      throw new Error('broken')
    },
  })
  sessions.observe({ released: ({ id }) => void released.push(id) })
  for (const id of ['one', 'two']) sessions.adopt(id, BEFORE_ALL)
  vi.advanceTimersByTime(120_000)
  expect(released).toEqual(['one', 'two'])
  expect(sessions.count).toBe(0)
  expect(lines).toMatchObject([
    { where: 'released', session: 'one' },
    { where: 'released', session: 'two' },
  ])
})

test('[MB3] somebody who comes back while their absence is being noted is not noted away (A22)', async () => {
  let found = (_session: unknown) => {}
  const session = { id: 's', state: { shared: { members: [] } } }
  const looked = new Promise((resolve) => {
    found = resolve
  })
  let isLookedUp = false
  let submitted = 0
  const find = () => {
    isLookedUp = true
    return looked
  }
  const submit = async () => {
    submitted += 1
    return { ok: true, version: 1 }
  }
  const errorReporter = { report: () => undefined, unlessStoreAway: () => undefined }
  const leases = new LeaseTable().leases('alone')
  let dropped = 0
  const hold = leases.hold.bind(leases)
  leases.hold = async (id, member) => {
    if (isLookedUp) dropped += 1
    return hold(id, member)
  }
  const times = { ...PRESENCE_TIMES, graceMs: 1, joinGraceMs: 1 }
  const parts = {
    sessions: { observe() {}, find },
    dispatch: { submit },
    random: { id: () => 'x' },
    errorReporter,
    times,
  }
  const presence = new Presence(leases, parts as unknown as ConstructorParameters<typeof Presence>[1])
  onTestFinished(() => presence.close())
  presence.joined('s', 'm1')
  await expect.poll(() => isLookedUp).toBe(true)
  presence.arrived(session as unknown as LiveSession, 'm1')
  found(session)
  // Presence holds the lease once on arrival, and again because it dropped the lease before.
  await expect.poll(() => dropped).toBe(2)
  expect(submitted).toBe(0)
})

import { expect, test } from 'vitest'
import { circle, found, join } from '../support/server/circle.ts'
import { connect } from '../support/server/client.ts'
import { serve } from '../support/server/server.ts'
import { StagedLog } from '../support/server/staged-log.ts'

const SHORT_TURN = { agenda: [{ title: 'A', format: 'open' as const, minutes: 10, turnSeconds: 5 }] }
const TIME_UP = { type: 'time-up', timer: 'turn' }
const HOUR = 3_600_000

/** The records of a session that say that a turn's time is up, with their times. */
function timesUp(log: StagedLog, session: string): number[] {
  return log.recordsOf(session).flatMap(({ at, body }) => (body.includes('"time-up"') ? [at] : []))
}

test('[LG7] due deadlines are recorded at their own time before a command is decided', async () => {
  const log = new StagedLog()
  const server = await serve({ log })
  const { sessionId, fay, ana } = await circle(server, SHORT_TURN)
  const live = await ana.live()
  const given = await fay.command({ type: 'give-floor', member: ana.id, after: null })
  await live.reaches(given.version)
  const { timers } = (await ana.see()).view
  const endsAt = timers.turn.status === 'running' ? timers.turn.endsAt : 0
  log.ahead = 60_000
  const answer = await live.command({ type: 'finish-turn', turn: 't1' })
  expect(answer).toEqual({ ok: true, version: given.version + 2 })
  expect(live.records.at(-2)).toMatchObject({ version: given.version + 1, at: endsAt, events: [TIME_UP] })
  expect(timesUp(log, sessionId)).toEqual([endsAt])
})

test('[TM6] time up is recorded by itself while somebody watches', async () => {
  const log = new StagedLog()
  const server = await serve({ log })
  const { fay, ana } = await circle(server, SHORT_TURN)
  const live = await ana.live()
  const { version } = await fay.command({ type: 'give-floor', member: ana.id, after: null })
  // Most of the turn passes at once; the rest is what the alarm must wait for.
  log.ahead = 4_500
  await fay.command({ type: 'show-message', text: 'still here' })
  await live.reaches(version + 2)
  expect(live.records.at(-1)?.events).toEqual([TIME_UP])
})

test('[TM6] [SE5] a deadline that passed while every server was down is recorded once, at its own time', async () => {
  const log = new StagedLog()
  const first = await serve({ log })
  const { sessionId, fay, ana } = await circle(first, SHORT_TURN)
  const { version } = await fay.command({ type: 'give-floor', member: ana.id, after: null })
  const { timers } = (await ana.see()).view
  const endsAt = timers.turn.status === 'running' ? timers.turn.endsAt : 0
  await first.stop()
  log.ahead = 90_000
  await Promise.all([serve({ log }), serve({ log })])
  await expect.poll(() => timesUp(log, sessionId)).toEqual([endsAt])
  const again = await serve({ log })
  const live = await connect(again, { sessionId, token: ana.token })
  expect(live.position.version).toBe(version + 1)
})

test('when two nodes watch, one of them records it', async () => {
  const log = new StagedLog()
  const [here, there] = [await serve({ log }), await serve({ log })]
  const { sessionId, fay, ana, ben } = await circle(here, SHORT_TURN)
  const [near, far] = [await ana.live(), await connect(there, { sessionId, token: ben.token })]
  const { version } = await fay.command({ type: 'give-floor', member: ana.id, after: null })
  log.ahead = 4_700
  await fay.command({ type: 'show-message', text: 'still here' })
  await Promise.all([near.reaches(version + 2), far.reaches(version + 2)])
  const { version: next } = await fay.command({ type: 'show-message', text: null })
  expect(next).toBe(version + 3)
  expect(timesUp(log, sessionId)).toHaveLength(1)
})

test('[SE9] an ended session is erased when its time has come, and its people are told', async () => {
  const log = new StagedLog()
  const server = await serve({ log })
  const { sessionId, path, fay, ana } = await circle(server, { options: { retentionHours: 1 } })
  const live = await ana.live()
  await fay.command({ type: 'end-session' })
  log.ahead = HOUR + 1000
  await live.until(() => live.isGone)
  expect(live.closed).toEqual(['ended', 'erased'])
  expect((await server.call('GET', path, fay.token)).status).toBe(404)
  expect(log.recordsOf(sessionId)).toEqual([])
})

test('[SE9] a live session that everybody has left ends when two hours are over, as of then', async () => {
  const log = new StagedLog()
  const first = await serve({ log, times: { graceMs: 20, joinGraceMs: 20 } })
  const { sessionId, fay } = await circle(first)
  await expect.poll(async () => (await fay.see()).view.members.every(({ presence }) => presence === 'away')).toBe(true)
  const { position, view } = await fay.see()
  const { version } = position
  const lastAway = log.recordsOf(sessionId).findLast(({ body }) => body.includes('"away"'))
  // On a busy machine the graces may be over before the start is pressed: then the start counts.
  const leftAt = Math.max(lastAway?.at ?? 0, view.startedAt ?? 0)
  await first.stop()
  log.ahead = 3 * HOUR
  await serve({ log })
  await expect
    .poll(() =>
      log
        .recordsOf(sessionId)
        .filter((record) => record.version > version)
        .map(({ at }) => at),
    )
    .toContain(leftAt + 2 * HOUR)
})

test('[SE9] a practice session is erased ten minutes after its last connection', async () => {
  const log = new StagedLog()
  const server = await serve({ log, times: { graceMs: 20 } })
  const made = await found(server, { practice: true })
  const fay = await join(server, made, 'fay', 'facilitator')
  const live = await fay.live()
  live.close()
  await expect.poll(() => log.recordsOf(made.sessionId).some(({ body }) => body.includes('"away"'))).toBe(true)
  log.ahead = 601_000
  await expect.poll(() => log.recordsOf(made.sessionId).length).toBe(0)
})

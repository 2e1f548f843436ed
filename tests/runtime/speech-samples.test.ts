import { expect, test } from 'vitest'
import { circle } from '../support/server/circle.ts'
import { connect } from '../support/server/client.ts'
import { serve } from '../support/server/server.ts'
import { StagedLog } from '../support/server/staged-log.ts'

const noted = (log: StagedLog, session: string) =>
  log.recordsOf(session).flatMap(({ body }) => (body.includes('voice-noted') ? [JSON.parse(body)] : []))

test('[BA31] samples of several members become one hidden record for each ten seconds', async () => {
  const log = new StagedLog()
  const server = await serve({ log, voiceEveryMs: 300 })
  const { sessionId, ana, ben, fay } = await circle(server)
  const [first, second, third] = [await ana.live(), await ben.live(), await fay.live()]
  const before = (await ana.see()).position.version
  await first.ask('session:heard', { spokenMs: 4000 })
  await second.ask('session:heard', { spokenMs: 9000 })
  await third.ask('session:heard', { spokenMs: 5000 })
  // A little early for the next: what is over ten seconds is told of with it.
  await second.ask('session:heard', { spokenMs: 3000 })
  await first.reaches(before + 2)
  const records = noted(log, sessionId)
  expect(records.map((record) => record.events ?? record)).toEqual([
    [{ type: 'voice-noted', sums: { [ana.id]: 4000, [ben.id]: 10_000 } }],
    [{ type: 'voice-noted', sums: { [ben.id]: 2000 } }],
  ])
  for (const client of [first, second, third]) {
    expect(client.records.every(({ events }) => events.length === 0)).toBe(true)
    expect(JSON.stringify(client.came)).not.toMatch(/voice-noted|4000|9000/)
  }
})

test('[BA30, BA31] samples that do not count are not stored: during a turn, or of uncounted members', async () => {
  const log = new StagedLog()
  const server = await serve({ log, voiceEveryMs: 100 })
  const { sessionId, fay, ana, ben } = await circle(server)
  const live = await ana.live()
  await ben.command({ type: 'set-preferences', preferences: { measured: false } })
  await (await ben.live()).ask('session:heard', { spokenMs: 9000 })
  await fay.command({ type: 'give-floor', member: ana.id, after: null })
  expect(await live.ask('session:heard', { spokenMs: 9000 })).toMatchObject({ ok: true })
  // Once it counts again, the next record holds everything that was gathered before it.
  await ana.command({ type: 'finish-turn', turn: 't1' })
  await live.ask('session:heard', { spokenMs: 1000 })
  await expect.poll(() => noted(log, sessionId)).not.toEqual([])
  expect(noted(log, sessionId)).toEqual([[{ type: 'voice-noted', sums: { [ana.id]: 1000 } }]])
})

test('[BA31] only a small number comes through, from those with a seat, and no more often than it is measured', async () => {
  const server = await serve({ config: { rateLimits: true } })
  const { sessionId, tokens, ana } = await circle(server)
  const live = await ana.live()
  const display = await connect(server, { sessionId, token: tokens.display })
  expect(await display.ask('session:heard', { spokenMs: 1 })).toMatchObject({ ok: false, code: 'not-allowed' })
  const wrong = [null, 5, {}, { spokenMs: -1 }, { spokenMs: 1.5 }, { spokenMs: 10_001 }, { spokenMs: 1, sound: 'aGk=' }]
  for (const said of [...wrong.slice(0, 3)])
    expect(await live.ask('session:heard', said)).toMatchObject({ ok: false, code: 'invalid-command' })
  const other = await (await circle(server)).ana.live()
  for (const said of wrong.slice(3, 6))
    expect(await other.ask('session:heard', said)).toMatchObject({ ok: false, code: 'invalid-command' })
  expect(await other.ask('session:heard', { spokenMs: 1000 })).toMatchObject({ ok: false, code: 'rate-limited' })
  const last = await (await circle(server)).ana.live()
  expect(await last.ask('session:heard', wrong[6])).toMatchObject({ code: 'invalid-command', field: 'spokenMs' })
  expect(await last.ask('session:heard', { spokenMs: 1000 })).toMatchObject({ ok: true })
})

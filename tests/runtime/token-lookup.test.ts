import { randomBytes } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { ErrorReporter } from '../../server/src/runtime/error-reporter.ts'
import { LiveSessions } from '../../server/src/runtime/live-sessions.ts'
import { TokenLookup } from '../../server/src/runtime/membership/token-lookup.ts'
import { Metrics } from '../../server/src/runtime/metrics.ts'
import type { EventLog } from '../../server/src/store/event-log.ts'
import { RedisLog } from '../../server/src/store/redis/log.ts'
import { circle, join } from '../support/server/circle.ts'
import { RedisServer } from '../support/server/redis-server.ts'
import { serve } from '../support/server/server.ts'
import { StagedLog } from '../support/server/staged-log.ts'

const wrongToken = () => randomBytes(32).toString('base64url')

/** The lookup of a node of its own, which hears nothing that other nodes publish. */
function lookupOn(log: EventLog) {
  const deaf: EventLog = new Proxy(log, {
    get(target, name) {
      if (name === 'follow') return () => () => {}
      const member = Reflect.get(target, name, target)
      return typeof member === 'function' ? member.bind(target) : member
    },
  })
  const reporter = new ErrorReporter(new Metrics(), { error: () => {}, warn: () => {}, info: () => {} })
  const sessions = new LiveSessions(deaf, reporter)
  onTestFinished(() => sessions.close())
  const tokens = new TokenLookup({ log: deaf, sessions, failures: null })
  return {
    sessions,
    find: (sessionId: string, token: string) =>
      tokens.find({ sessionId, token, address: '198.51.100.7', how: 'known' }),
  }
}

test('[WT4] all who wait for a seat from another node share one read (A9)', async () => {
  const log = new StagedLog()
  const made = await circle(await serve({ log }))
  const { sessionId, ana } = made
  const there = lookupOn(log)
  expect(await there.find(sessionId, ana.token)).toMatchObject({ holder: { kind: 'seat', member: ana.id } })
  const cy = await join(await serve({ log }), made, 'cy')

  let reads = 0
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  log.intercept = async (method, run) => {
    if (method !== 'read') return run()
    reads++
    await held
    return run()
  }
  const wrong = Array.from({ length: 50 }, () => there.find(sessionId, wrongToken()))
  await expect.poll(() => reads).toBe(1)
  const later = Array.from({ length: 50 }, () => there.find(sessionId, wrongToken()))
  letGo()
  const answers = await Promise.all([...wrong, ...later])
  expect(answers.every((answer) => answer?.holder === null && answer.why === 'not-allowed')).toBe(true)
  expect(reads).toBe(2)
  expect(await there.find(sessionId, cy.token)).toMatchObject({ holder: { kind: 'seat', member: cy.id } })
})

test('[WT3, WT4] a wrong token leaves the replica and its queue alone, on Redis too (A9)', async () => {
  const redis = await RedisServer.start()
  onTestFinished(() => redis.stop())
  const logs = [await RedisLog.open(redis.url), await RedisLog.open(redis.url)] as const
  onTestFinished(async () => {
    await Promise.all(logs.map((log) => log.close()))
  })
  const here = await serve({ log: logs[0], boxes: logs[0].boxes() })
  const made = await circle(here)
  const { sessionId, ana } = made
  const there = lookupOn(logs[1])
  const found = await there.find(sessionId, ana.token)
  const before = found?.session.position
  const cy = await join(here, made, 'cy')

  let letGo = () => {}
  const queue = found?.session.inTurn(
    () =>
      new Promise<void>((resolve) => {
        letGo = resolve
      }),
  )
  expect(await there.find(sessionId, wrongToken())).toMatchObject({ holder: null, why: 'not-allowed' })
  expect(found?.session.position).toEqual(before)
  letGo()
  await queue
  expect(await there.find(sessionId, cy.token)).toMatchObject({ holder: { kind: 'seat', member: cy.id } })
})

test('[WT4] a session that another node erased is unknown, also to a wrong token (A9)', async () => {
  const log = new StagedLog()
  const { sessionId, ana } = await circle(await serve({ log }))
  const there = lookupOn(log)
  expect(await there.find(sessionId, ana.token)).toMatchObject({ holder: { kind: 'seat' } })
  await log.erase(sessionId)
  expect(await there.find(sessionId, wrongToken())).toBeNull()
})

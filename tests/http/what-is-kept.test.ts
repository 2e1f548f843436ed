import { readFileSync } from 'node:fs'
import { privacy as whatIsKept } from '@circlet/shared/text/en/privacy'
import { ClassicLevel } from 'classic-level'
import { Redis } from 'ioredis'
import { expect, onTestFinished, test } from 'vitest'
import { EmbeddedLog } from '../../server/src/store/embedded/log.ts'
import { RedisLog } from '../../server/src/store/redis/log.ts'
import { emptyDir } from '../store/twins.ts'
import { ELSEWHERE, KINDS, ROW_OF_EVENT, ROW_OF_GROUP_EVENT, type Row } from '../support/repo/kept-rows.ts'
import { join, seated } from '../support/server/circle.ts'
import { freshId } from '../support/server/client.ts'
import { RedisServer } from '../support/server/redis-server.ts'
import { serve } from '../support/server/server.ts'

const parts = Object.values(whatIsKept.parts)
const rows = Object.assign({}, ...parts.map((part) => part.rows)) as Record<Row, (typeof parts)[0]['rows'][never]>

test('the table in the document equals the table on screen', () => {
  const page = readFileSync(new URL('../../docs/PRIVACY.md', import.meta.url), 'utf8')
  const { what, who, until } = whatIsKept.columns
  const tables = parts.map(
    ({ title, rows }) =>
      `### ${title}\n\n| ${what} | ${who} | ${until} |\n|---|---|---|\n${Object.values(rows)
        .map((row) => `| ${row.what} | ${row.who} | ${row.until} |\n`)
        .join('')}`,
  )
  for (const table of tables) expect(page).toContain(table)
  for (const sentence of [whatIsKept.never, whatIsKept.erased]) expect(page).toContain(sentence)
})

test('every row speaks of something that is kept', () => {
  const kinds = Object.values(KINDS).flatMap((list) => list.map(([, holds]) => holds))
  const spoken = [...Object.values(ROW_OF_EVENT), ...Object.values(ROW_OF_GROUP_EVENT), ...kinds, ...ELSEWHERE]
  expect(Object.keys(rows).filter((row) => !spoken.includes(row as Row))).toEqual([])
})

/** A group and a session of it, in which something of each kind has happened; another of which nothing but its mark is left. */
async function happenings(log: EmbeddedLog | RedisLog) {
  const server = await serve({ log, boxes: log.boxes(), leases: log.leases('node') })
  const group = (await server.call('POST', '/api/groups', null, { name: 'ours' })).json
  const at = `/api/groups/${group.groupId}`
  const keeper = (await server.call('POST', `${at}/members`, group.tokens.keeper, { name: 'kim' })).json
  const ask = (command: object) => server.call('POST', `${at}/commands`, keeper.token, { id: freshId(), command })
  await ask({ type: 'take-action', text: 'call' })
  await ask({ type: 'open-survey' })
  const survey = (await server.call('GET', at, keeper.token)).json.view.surveys[0].id
  await ask({ type: 'answer-survey', survey, statements: Array(12).fill(3) })

  const made = (await server.call('POST', `${at}/sessions`, keeper.token, {})).json
  const fay = await join(server, made, 'fay', 'facilitator')
  const path = `/api/sessions/${made.sessionId}/members`
  const kim = (await server.call('POST', path, keeper.token, { name: 'kim', acceptsNorms: true })).json
  await fay.live()
  await fay.command({ type: 'open-poll', kind: 'temperature', question: 'How is it?', anonymous: true })
  const person = seated(server, made.sessionId, kim.memberId, kim.token)
  await person.command({ type: 'vote', poll: 'v1', choice: ['4'] })
  for (let count = 0; count < 70; count++) await fay.command({ type: 'show-message', text: `${count}` })

  const other = (await server.call('POST', '/api/sessions', null, {})).json
  const gone = await join(server, other, 'fay', 'facilitator')
  await server.call('DELETE', `/api/sessions/${other.sessionId}`, gone.token)
  return server
}

/** Which kinds of the list these keys are of; fails on a key that is of none. */
function kindsOf(keys: readonly string[], store: keyof typeof KINDS): readonly (readonly [string, string])[] {
  return keys.map((key) => {
    const kind = KINDS[store].find(([pattern]) => pattern.test(key))
    if (!kind) throw new Error(`no row of what is kept lists ${key}`)
    return [kind[0].source, kind[1]] as const
  })
}

test('the table lists every key of Redis', async () => {
  const redis = await RedisServer.start()
  onTestFinished(() => redis.stop())
  const log = await RedisLog.open(redis.url)
  const server = await happenings(log)
  const client = new Redis(redis.url)
  const kinds = kindsOf(await client.keys('*'), 'Redis')
  client.disconnect()
  await server.stop()
  await log.close()
  const found = new Set(kinds.map(([pattern]) => pattern))
  // That the journal was rewritten is said a while after something is gone.
  const missing = KINDS.Redis.filter(([pattern]) => !found.has(pattern.source)).map(([, holds]) => holds)
  expect(missing.filter((holds) => holds !== 'journal')).toEqual([])
})

test('the table lists every key of the embedded store', async () => {
  const dir = await emptyDir()
  const log = await EmbeddedLog.open(dir)
  const server = await happenings(log)
  // A node that dies leaves its leases where they were.
  const leases = log.leases('another')
  await leases.renew()
  await leases.hold('a session', 'm1')
  await server.stop()
  await log.close()
  const store = new ClassicLevel<string, string>(dir)
  const keys = await store.keys().all()
  await store.close()
  const found = new Set(kindsOf(keys, 'embedded').map(([pattern]) => pattern))
  expect(KINDS.embedded.filter(([pattern]) => !found.has(pattern.source))).toEqual([])
})

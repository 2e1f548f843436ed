import { expect, onTestFinished, test } from 'vitest'
import { EmbeddedLog } from '../../server/src/store/embedded/log.ts'
import { RedisLog } from '../../server/src/store/redis/log.ts'
import { emptyDir } from '../store/twins.ts'
import { HANGS_AFTER_MS } from '../support/machine-speed.ts'
import { type Circle, circle, seated } from '../support/server/circle.ts'
import { damageAt, damageIn } from '../support/server/damage.ts'
import { six } from '../support/server/group-http.ts'
import { RedisServer } from '../support/server/redis-server.ts'
import { serve, type TestServer } from '../support/server/server.ts'
import { StagedLog } from '../support/server/staged-log.ts'

async function embedded() {
  const dir = await emptyDir()
  return { name: 'embedded', damage: damageIn(dir), open: () => EmbeddedLog.open(dir) }
}

async function redis() {
  const server = await RedisServer.start()
  onTestFinished(() => server.stop())
  return { name: 'redis', damage: damageAt(server.url), open: () => RedisLog.open(server.url) }
}

const at = (server: TestServer, { sessionId, fay }: Circle) => seated(server, sessionId, fay.id, fay.token)

test.each([embedded, redis])(
  '[LG11, ER6] a session with a damaged record can be read and erased, all others are served (A18)',
  async (store) => {
    const { damage, open } = await store()
    const before = await open()
    const first = await serve({ log: before, boxes: before.boxes() })
    const [bad, good] = [await circle(first), await circle(first)]
    await bad.fay.command({ type: 'show-message', text: 'SECRET' })
    const { version } = (await bad.fay.see()).position
    await first.stop()
    await before.close()
    await damage.record(bad.sessionId, version)

    const log = await open()
    onTestFinished(() => log.close())
    const lines: string[] = []
    const config = { logLevel: 'error' as const }
    const server = await serve({ log, boxes: log.boxes(), config, logTo: { write: (line) => lines.push(line) } })
    const [fay, other] = [at(server, bad), at(server, good)]
    expect((await fay.see()).position.version).toBe(version - 1)
    const refused = { ok: false, code: 'session-damaged', version: version - 1 }
    for (let asked = 0; asked < 2; asked += 1) {
      expect(await fay.command({ type: 'show-message', text: 'SECRET' })).toEqual(refused)
    }
    expect(await other.command({ type: 'show-message', text: 'hello' })).toMatchObject({ ok: true })
    const live = await fay.live()
    expect(live.position.version).toBe(version - 1)
    expect(lines.filter((line) => line.includes(bad.sessionId))).toHaveLength(1)
    expect(lines.join()).not.toContain('SECRET')
    const { json } = await server.call('GET', '/readyz')
    expect(json.warning).toContain('serves read-only: 1.')
    expect((await server.call('DELETE', bad.path, bad.fay.token)).status).toBe(204)
    await live.until(() => live.isGone)
    expect((await server.call('GET', bad.path, bad.fay.token)).status).toBe(404)
  },
)

test.each(['', 'null', '{"session":', '{"session":"x","version":"two"}'])(
  '[EL32] a directory with the head %j opens, and the session goes on (A18)',
  async (value) => {
    const { damage, open } = await embedded()
    const before = await open()
    const first = await serve({ log: before, boxes: before.boxes() })
    const [bad, good] = [await circle(first), await circle(first)]
    await first.stop()
    await before.close()
    await damage.head(bad.sessionId, value)
    const log = await open()
    onTestFinished(() => log.close())
    expect(log.repairs).toHaveLength(1)
    const server = await serve({ log, boxes: log.boxes() })
    for (const each of [bad, good]) {
      expect(await at(server, each).command({ type: 'show-message', text: 'hello' })).toMatchObject({ ok: true })
    }
  },
)

test('[LG11, SE9] a damaged session is erased when its retention ends (A18)', async () => {
  const log = new StagedLog()
  const first = await serve({ log })
  const made = await circle(first, { options: { retentionHours: 1 } })
  await made.fay.command({ type: 'end-session' })
  await first.stop()
  log.damage(made.sessionId, 3, '{"not')
  await serve({ log })
  log.ahead = 3_600_000 - 60_000
  const again = await serve({ log })
  expect((await again.call('GET', made.path, made.tokens.facilitator)).status).toBe(200)
  expect(log.recordsOf(made.sessionId)).not.toEqual([])
  log.ahead = 3_601_000
  const last = await serve({ log })
  await expect.poll(() => log.recordsOf(made.sessionId), { timeout: HANGS_AFTER_MS }).toEqual([])
  expect((await last.call('GET', made.path, made.tokens.facilitator)).status).toBe(404)
})

test('[GR8] reading a group again loads no session twice, and an unreadable session does not hide the group (A5)', async () => {
  const log = new StagedLog()
  const first = await serve({ log })
  const { path, keeper } = await six(first)
  const made: string[] = []
  for (let count = 0; count < 3; count += 1) {
    made.push((await first.call('POST', `${path}/sessions`, keeper.token, {})).json.sessionId)
  }
  await first.stop()
  const loaded: string[] = []
  const load = log.load.bind(log)
  log.load = (id) => {
    if (made.includes(id)) loaded.push(id)
    return id === made[1] ? Promise.reject(new Error('broken')) : load(id)
  }
  const server = await serve({ log })
  for (let read = 0; read < 4; read += 1) expect((await server.call('GET', path, keeper.token)).status).toBe(200)
  expect(loaded.toSorted()).toEqual(made.toSorted())
})

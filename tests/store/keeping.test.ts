import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EmbeddedLog } from '../../server/src/store/embedded/log.ts'
import { bytesOf } from '../support/repo/files.ts'
import { appendAfter, eventually, lastOf, more, randomId, sessionOf, stored } from './given.ts'
import { embeddedTwin, emptyDir, redisTwin, type Twin } from './twins.ts'

describe.each([
  ['embedded', embeddedTwin],
  ['Redis', redisTwin],
])('keeping and forgetting, %s', (_, start) => {
  let twin: Twin
  beforeAll(async () => {
    twin = await start()
  })
  afterAll(() => twin.stop())

  test('[EL13, EL12] a long session keeps its last 1,000 records and 4,096 command ids', async () => {
    const { session, records: first } = await sessionOf(twin.log, 1, { command: 'm1/c1' })
    let at = lastOf(first)
    const records = [...first]
    for (let version = 2; version <= 4200; version++) {
      const snapshot = version % 64 === 0 ? { snapshot: `state of ${version}` } : {}
      at = await stored(twin.log, appendAfter(session, at, { command: `m1/c${version}`, ...snapshot }))
      records.push(at)
    }
    const recordAt = (version: number) => lastOf(records.slice(0, version))
    expect(await twin.log.read(session, recordAt(3200), 5000)).toEqual({
      outcome: 'records',
      records: records.slice(3200),
    })
    expect(await twin.log.read(session, recordAt(3000))).toEqual({ outcome: 'foreign' })
    expect(await twin.log.append(appendAfter(session, recordAt(3000)))).toEqual({ outcome: 'conflict', records: null })
    const known = (command: string) => twin.log.known(session, command, at)
    expect((await known('m1/c104')).version).toBe(null)
    expect((await known('m1/c105')).version).toBe(105)
    expect((await known('m1/c4200')).version).toBe(4200)
    const again = await twin.again()
    expect((await again.known(session, 'm1/c104', at)).version).toBe(null)
    expect((await again.known(session, 'm1/c105', at)).version).toBe(105)
    const loaded = await again.load(session)
    expect(loaded.outcome === 'loaded' && loaded.records).toEqual(records.slice(4160))
  })

  test('[EL12] without a snapshot no record goes', async () => {
    const { session, records } = await sessionOf(twin.log, 1200)
    expect(await twin.log.read(session, lastOf(records.slice(0, 1)), 2000)).toEqual({
      outcome: 'records',
      records: records.slice(1),
    })
  })

  test('[EL14] erasing leaves a mark that names nobody, and late writers learn of it', async () => {
    const secret = `what ada said ${randomId()}`
    const before = new Set(await twin.contents())
    const { session, last } = await sessionOf(twin.log, 80, { body: secret, due: 99, snapshot: secret })
    expect((await twin.contents()).join('\n')).toContain(secret)
    await twin.log.erase(session)
    const left = (await twin.contents()).filter((text) => !before.has(text))
    expect(left.join('\n')).not.toContain(session)
    expect(left.join('\n')).not.toContain(secret)
    expect(left.filter((text) => /[0-9a-f]{64}/.test(text))).toHaveLength(1)
    expect(left.length).toBeLessThanOrEqual(4)
    expect(await twin.log.append(appendAfter(session, last))).toEqual({ outcome: 'erased' })
    expect(await twin.log.append(appendAfter(session, null))).toEqual({ outcome: 'erased' })
    expect(await twin.log.read(session, last)).toEqual({ outcome: 'erased' })
    expect(await twin.log.load(session)).toEqual({ outcome: 'erased' })
    expect(await twin.log.known(session, 'm1/x', last)).toEqual({ version: null, tail: { outcome: 'erased' } })
    expect(await twin.log.due(99, 10)).toEqual([])
    await twin.log.erase(session)
  })

  test('[EL14] erasing in the middle of appends leaves nothing of them', async () => {
    const { session, last } = await sessionOf(twin.log, 1)
    const appends = more(twin.log, session, last, 200).catch((error: Error) => error.message)
    await twin.log.erase(session)
    expect(await appends).toBe('not appended but erased')
    expect((await twin.contents()).join('\n')).not.toContain(session)
  })

  test('[EL14] erasing what is not there is fine', async () => {
    await twin.log.erase('nobody')
    expect(await twin.log.load('nobody')).toEqual({ outcome: 'erased' })
  })

  test('[EL15] [EL17] an expired session is unknown, not due, and may be created again', async () => {
    const { session, last: before } = await sessionOf(twin.log, 2)
    const soon = twin.log.now() + 1
    const wish = { expiresAt: soon, due: soon + 60_000, snapshot: 'state' }
    const last = lastOf(await more(twin.log, session, before, 1, wish))
    await eventually(async () => (await twin.log.load(session)).outcome === 'unknown')
    expect(await twin.log.append(appendAfter(session, last))).toEqual({ outcome: 'unknown' })
    expect(await twin.log.due(soon + 60_000, 100)).not.toContain(session)
    const created = await stored(twin.log, appendAfter(session, null))
    expect(await twin.log.load(session)).toEqual({ outcome: 'loaded', snapshot: null, records: [created] })
    expect(await twin.log.read(session, last)).toEqual({ outcome: 'foreign' })
  })

  test('[EL17] nothing of an expired session stays in the store', async () => {
    const { session, last } = await sessionOf(twin.log, 2)
    const expiresAt = twin.log.now() + 1
    await more(twin.log, session, last, 1, { expiresAt, due: expiresAt, snapshot: 'state' })
    const lasting = await sessionOf(twin.log, 1)
    await eventually(async () => (await twin.log.load(session)).outcome === 'unknown')
    // What the sweep once a second asks for; the embedded log also sweeps when it is opened.
    await twin.log.due(twin.log.now(), 100)
    await twin.again()
    const contents = (await twin.contents()).join('\n')
    expect(contents).not.toContain(session)
    expect(contents).toContain(lasting.session)
  })
})

test.each([0, 200])(
  '[EL14] the bytes of an erased session leave the disk of the embedded log, before %d others',
  async (count) => {
    const dir = await emptyDir()
    const log = await EmbeddedLog.open(dir)
    const secret = `what ada said ${randomId()}`
    const { session, last } = await sessionOf(log, 50, { body: `${secret} ${'x'.repeat(2000)}`, snapshot: secret })
    const others = await sessionOf(log, 1 + count, { body: 'y'.repeat(30_000) })
    await stored(log, appendAfter(session, last, { body: secret }))
    expect(await bytesOf(dir)).toContain(secret)
    await log.erase(session)
    expect(await bytesOf(dir)).not.toContain(secret)
    expect((await log.read(others.session, others.last)).outcome).toBe('records')
    await log.close()
  },
)

import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { EmbeddedLog } from '../../server/src/store/embedded/log.ts'
import type { LogRecord, Position, Rewrite } from '../../server/src/store/event-log.ts'
import { bytesOf } from '../support/repo/files.ts'
import { appendAfter, eventually, lastOf, more, positionOf, randomId, sessionOf, stored } from './given.ts'
import { embeddedTwin, emptyDir, redisTwin, type Twin } from './twins.ts'

const REDACTED = 'somebody said something'

/** A rewrite after a record that gives every record before it another text. */
function rewriteAfter(session: string, past: readonly LogRecord[], wish: Partial<Rewrite> = {}): Rewrite {
  const expected = positionOf(lastOf(past))
  const again = past.map(({ version, at }) => ({ version, at, head: randomId(), body: REDACTED }))
  return { ...appendAfter(session, expected), expected, past: again, snapshot: 'redacted state', ...wish }
}

describe.each([
  ['embedded', embeddedTwin],
  ['Redis', redisTwin],
])('rewriting, %s', (_, start) => {
  let twin: Twin
  beforeAll(async () => {
    twin = await start()
  })
  afterAll(() => twin.stop())

  const historyOf = async (session: string) => {
    const history = await twin.log.history(session)
    if (history.outcome !== 'records') throw new Error(history.outcome)
    return history.records
  }

  test('[EL27] history is every record that is still there', async () => {
    const { session, records, last } = await sessionOf(twin.log, 1003)
    expect(await historyOf(session)).toEqual(records)
    const next = await stored(twin.log, appendAfter(session, last, { snapshot: 'state' }))
    expect(await historyOf(session)).toEqual([...records.slice(3), next])
    expect(await twin.log.history('nobody')).toEqual({ outcome: 'unknown' })
    await twin.log.erase(session)
    expect(await twin.log.history(session)).toEqual({ outcome: 'erased' })
  })

  test('[EL28, EL29] the past is another one, with the same versions, times and command ids', async () => {
    const secret = `what ada said ${randomId()}`
    const wish = { body: secret, snapshot: `${secret} again`, due: 99 }
    const { session, records, last } = await sessionOf(twin.log, 70, wish)
    const known = await stored(twin.log, appendAfter(session, last, { command: 'm2/known', body: secret }))
    const rewrite = rewriteAfter(session, [...records, known], { due: 77, command: 'm2/rewrite' })
    expect(await twin.log.rewrite(rewrite)).toEqual({ outcome: 'appended' })

    expect(await historyOf(session)).toEqual([...rewrite.past, rewrite.record])
    expect(rewrite.past.map(({ version, at }) => [version, at])).toEqual(
      [...records, known].map(({ version, at }) => [version, at]),
    )
    const { version, head } = rewrite.record
    expect(await twin.log.load(session)).toEqual({
      outcome: 'loaded',
      snapshot: { version, head, body: 'redacted state' },
      records: [],
    })
    for (const old of [records[3], last, known]) {
      expect(await twin.log.read(session, old as Position)).toEqual({ outcome: 'foreign' })
    }
    expect(await twin.log.append(appendAfter(session, known))).toEqual({ outcome: 'conflict', records: null })
    expect((await twin.log.known(session, 'm2/known', rewrite.record)).version).toBe(71)
    expect(await twin.log.rewrite(rewrite)).toEqual({ outcome: 'known', version: 72 })
    expect(await twin.log.due(77, 10)).toEqual([session])
    const contents = (await twin.contents()).join('\n')
    expect([contents.includes(secret), contents.includes(REDACTED)]).toEqual([false, true])

    const next = await stored(twin.log, appendAfter(session, rewrite.record, { due: null }))
    expect(await twin.log.read(session, lastOf(rewrite.past))).toEqual({
      outcome: 'records',
      records: [rewrite.record, next],
    })
    const again = await twin.again()
    expect((await again.load(session)).outcome).toBe('loaded')
    expect((await again.known(session, 'm2/rewrite', next)).version).toBe(72)
  })

  test('[EL28] a past may be shorter than what was there', async () => {
    const { session, records, last } = await sessionOf(twin.log, 9)
    const rewrite = rewriteAfter(session, records)
    const short = { ...rewrite, past: rewrite.past.slice(6) }
    expect(await twin.log.rewrite(short)).toEqual({ outcome: 'appended' })
    expect(await historyOf(session)).toEqual([...short.past, short.record])
    expect(await twin.log.read(session, lastOf(records.slice(0, 3)))).toEqual({ outcome: 'foreign' })
    expect(await twin.log.read(session, last)).toEqual({ outcome: 'foreign' })
  })

  test('[EL28] nothing changes when the log is at another position', async () => {
    const { session, records, last } = await sessionOf(twin.log, 5)
    const rewrite = rewriteAfter(session, records)
    const [sixth] = await more(twin.log, session, last, 1)
    expect(await twin.log.rewrite(rewrite)).toEqual({ outcome: 'conflict', records: [sixth] })
    expect(await historyOf(session)).toEqual([...records, sixth])
    const nowhere = rewriteAfter('nobody', records)
    expect(await twin.log.rewrite(nowhere)).toEqual({ outcome: 'unknown' })
    await twin.log.erase(session)
    expect(await twin.log.rewrite(rewrite)).toEqual({ outcome: 'erased' })
  })

  test('[EL28] a past with a gap, or that leads up to another record, is a fault of the caller', async () => {
    const { session, records } = await sessionOf(twin.log, 5)
    const rewrite = rewriteAfter(session, records)
    for (const past of [rewrite.past.slice(0, 3), rewrite.past.toSpliced(2, 1)]) {
      await expect(twin.log.rewrite({ ...rewrite, past })).rejects.toBeInstanceOf(RangeError)
    }
    expect(await historyOf(session)).toEqual(records)
  })

  test('[EL29] followers are told', async () => {
    const { session, records, last } = await sessionOf(twin.log, 2)
    const heard: (number | null)[] = []
    onTestFinished(twin.log.follow(session, (version) => heard.push(version)))
    let at = last
    await eventually(async () => {
      at = await stored(twin.log, appendAfter(session, at))
      records.push(at)
      return heard.length > 0
    })
    const rewrite = rewriteAfter(session, records)
    await twin.log.rewrite(rewrite)
    await eventually(() => heard.includes(rewrite.record.version))
  })

  test('[EL30] one of many rewrites and appends at the same position is stored', async () => {
    const { session, records, last } = await sessionOf(twin.log, 20)
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, place) =>
        place % 2 === 0
          ? twin.log.rewrite(rewriteAfter(session, records))
          : twin.log.append(appendAfter(session, last)),
      ),
    )
    expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(['appended', ...Array(11).fill('conflict')])
    expect(await historyOf(session)).toHaveLength(21)
  })

  test('[EL30] rewriting in the middle of appends loses none of them and keeps nothing of the old past', async () => {
    const secret = `what ada said ${randomId()}`
    const { session, last } = await sessionOf(twin.log, 30, { body: secret })
    const writing = (async () => {
      let at: Position = last
      for (let count = 0; count < 60; ) {
        const append = appendAfter(session, at, { body: `word ${count}` })
        const { outcome } = await twin.log.append(append)
        if (outcome === 'appended') {
          count++
          at = append.record
        } else at = lastOf(await historyOf(session))
      }
    })()
    for (let done = 0; done < 3; ) {
      const past = await historyOf(session)
      const rewrite = rewriteAfter(session, past)
      const again = rewrite.past.map((record, place) => ({
        ...record,
        body: past[place]?.body.replace(secret, REDACTED) ?? '',
      }))
      if ((await twin.log.rewrite({ ...rewrite, past: again })).outcome === 'appended') done++
    }
    await writing
    const bodies = (await historyOf(session)).map(({ body }) => body)
    expect(bodies.filter((body) => body.startsWith('word'))).toEqual(
      Array.from({ length: 60 }, (_, at) => `word ${at}`),
    )
    expect((await twin.contents()).join('\n').includes(secret)).toBe(false)
  })
})

test('[EL31] rewritten or erased records leave the disk of the embedded log, also during a read', async () => {
  const dir = await emptyDir()
  const log = await EmbeddedLog.open(dir)
  const secret = `what ada said ${randomId()}`
  const { session, records } = await sessionOf(log, 80, { body: `${secret} ${'x'.repeat(4000)}`, snapshot: secret })
  const gone = await sessionOf(log, 40, { body: `${secret} ${'z'.repeat(2000)}` })
  await log.leases('here').hold(gone.session, 'm1')
  const others = await sessionOf(log, 300, { body: 'y'.repeat(20_000) })
  let isReading = true
  const reading = (async () => {
    while (isReading) await log.read(others.session, others.records[0] as LogRecord)
  })()
  expect(await log.rewrite(rewriteAfter(session, records))).toEqual({ outcome: 'appended' })
  await log.erase(gone.session)
  isReading = false
  await reading
  // A reader meanwhile kept, for a moment, what it could still have read.
  await eventually(async () => !(await bytesOf(dir)).includes(secret), 5000)
  expect((await bytesOf(dir)).includes(gone.session)).toBe(false)
  expect((await log.history(session)).outcome).toBe('records')
  await log.close()
})

test('[EL31] Redis forgets what was rewritten in its append-only file too', async () => {
  const twin = await redisTwin()
  onTestFinished(() => twin.stop())
  const secret = `what ada said ${randomId()}`
  const { session, records } = await sessionOf(twin.log, 30, { body: secret, snapshot: secret })
  expect((await twin.server.files()).includes(secret)).toBe(true)
  await twin.log.rewrite(rewriteAfter(session, records))
  await eventually(async () => !(await twin.server.files()).includes(secret), 5000)
  expect((await twin.server.files()).includes(session)).toBe(true)
})

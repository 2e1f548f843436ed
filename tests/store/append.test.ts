import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draws } from '../support/domain/draws.ts'
import { appendAfter, lastOf, more, positionOf, randomId, sessionOf, stored } from './given.ts'
import { embeddedTwin, redisTwin, type Twin } from './twins.ts'

describe.each([
  ['embedded', embeddedTwin],
  ['Redis', redisTwin],
])('appending, %s', (_, start) => {
  let twin: Twin
  beforeAll(async () => {
    twin = await start()
  })
  afterAll(() => twin.stop())

  test('[EL1] any text comes back as it went in', async () => {
    const { session, last } = await sessionOf(twin.log, 1)
    let position = last
    const bodies = fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(bodies, async (texts) => {
        const from = position
        for (const body of texts) position = await stored(twin.log, appendAfter(session, position, { body }))
        const tail = await twin.log.read(session, from)
        expect(tail.outcome === 'records' && tail.records.map(({ body }) => body)).toEqual(texts)
      }),
      draws(30),
    )
  })

  test('[EL1] records and snapshots of 60 kB with quotes, line feeds and faces come back whole', async () => {
    const body = `"\\\n\r\0{"a":["é","漢","👩‍👩‍👧"]}`.repeat(1500)
    const { session, last } = await sessionOf(twin.log, 1, { body, at: 12_345 })
    const second = await stored(twin.log, appendAfter(session, last, { body, snapshot: body }))
    expect(await twin.log.read(session, last)).toEqual({ outcome: 'records', records: [second] })
    expect(await twin.log.load(session)).toEqual({
      outcome: 'loaded',
      snapshot: { ...positionOf(second), body },
      records: [],
    })
  })

  test('[EL1] a record that does not continue its position is a fault and is not stored', async () => {
    const { session, last } = await sessionOf(twin.log, 1)
    const append = appendAfter(session, last)
    const wrong = { ...append, record: { ...append.record, version: 7 } }
    await expect(twin.log.append(wrong)).rejects.toThrow(RangeError)
    expect(await twin.log.read(session, last)).toEqual({ outcome: 'records', records: [] })
  })

  test('[EL2] one of 64 racers at the same position wins', async () => {
    const { session, last } = await sessionOf(twin.log, 3)
    const racers = Array.from({ length: 64 }, () => appendAfter(session, last))
    const answers = await Promise.all(racers.map((racer) => twin.log.append(racer)))
    const winner = answers.findIndex(({ outcome }) => outcome === 'appended')
    const records = [racers[winner]?.record]
    expect(answers.filter((_, racer) => racer !== winner)).toEqual(Array(63).fill({ outcome: 'conflict', records }))
    expect(await twin.log.read(session, last)).toEqual({ outcome: 'records', records })
  })

  test('[EL2] one of 64 racers to create a session wins', async () => {
    const session = randomId()
    const racers = Array.from({ length: 64 }, () => appendAfter(session, null))
    const answers = await Promise.all(racers.map((racer) => twin.log.append(racer)))
    const conflicts = answers.filter(({ outcome }) => outcome !== 'appended')
    expect(conflicts).toEqual(Array(63).fill({ outcome: 'conflict', records: null }))
  })

  test('[EL3] the same command again is known under its version, at whatever position', async () => {
    const { session, last } = await sessionOf(twin.log, 4)
    const first = appendAfter(session, last, { command: 'm4/x1' })
    await stored(twin.log, first)
    await more(twin.log, session, first.record, 3)
    const again = appendAfter(session, { version: 8, head: 'elsewhere' }, { command: 'm4/x1' })
    for (const append of [first, again]) {
      expect(await twin.log.append(append)).toEqual({ outcome: 'known', version: 5 })
    }
    const creation = await twin.log.append(appendAfter(session, null, { command: 'm4/x1' }))
    expect(creation).toEqual({ outcome: 'known', version: 5 })
  })

  test('[EL3] the same command sent 20 times together is stored once', async () => {
    const { session, last } = await sessionOf(twin.log, 2)
    const append = appendAfter(session, last)
    const answers = await Promise.all(Array.from({ length: 20 }, () => twin.log.append(append)))
    expect(answers.filter(({ outcome }) => outcome === 'appended')).toHaveLength(1)
    expect(answers.filter(({ outcome }) => outcome !== 'appended')).toEqual(
      Array(19).fill({ outcome: 'known', version: 3 }),
    )
  })

  test('[EL4] the same id of another sender or in another session is another command', async () => {
    const here = await sessionOf(twin.log, 1, { command: 'm1/x' })
    const there = await sessionOf(twin.log, 1, { command: 'm1/x' })
    for (const command of ['m2/x', '~/x', 'm1/x/', 'm1/X']) {
      here.last = await stored(twin.log, appendAfter(here.session, here.last, { command }))
    }
    expect(here.last.version).toBe(5)
    expect(there.last.version).toBe(1)
  })

  test('[EL5] a conflict carries what was missed, 100 records at most', async () => {
    const { session, records } = await sessionOf(twin.log, 130)
    for (const behind of [1, 29, 30, 129]) {
      const answer = await twin.log.append(appendAfter(session, lastOf(records.slice(0, behind))))
      expect(answer).toEqual({ outcome: 'conflict', records: records.slice(behind, behind + 100) })
    }
  })

  test('[EL6] a foreign position gets a conflict without records and reads as foreign', async () => {
    const { session, records, last } = await sessionOf(twin.log, 5)
    const foreign = [
      { version: 5, head: 'another' },
      { version: 3, head: lastOf(records.slice(0, 2)).head },
      { version: 6, head: last.head },
      { version: 999_999_999_999, head: last.head },
      { version: 0, head: '' },
    ]
    for (const position of foreign) {
      expect(await twin.log.append(appendAfter(session, position))).toEqual({ outcome: 'conflict', records: null })
    }
    for (const position of [
      ...foreign,
      { version: -1, head: '' },
      { version: 1e21, head: '' },
      { version: 2.5, head: '' },
    ]) {
      expect(await twin.log.read(session, position)).toEqual({ outcome: 'foreign' })
      expect(await twin.log.known(session, 'm1/x', position)).toEqual({ version: null, tail: { outcome: 'foreign' } })
    }
  })

  test('[EL7] a session is created once', async () => {
    const { session, last } = await sessionOf(twin.log, 1)
    const again = await twin.log.append(appendAfter(session, null))
    expect(again).toEqual({ outcome: 'conflict', records: null })
    expect(await twin.log.load(session)).toEqual({ outcome: 'loaded', snapshot: null, records: [last] })
  })

  test('[EL7] a session that does not exist is unknown', async () => {
    const nowhere = { version: 1, head: 'x' }
    expect(await twin.log.append(appendAfter('nobody', nowhere))).toEqual({ outcome: 'unknown' })
    expect(await twin.log.read('nobody', nowhere)).toEqual({ outcome: 'unknown' })
    expect(await twin.log.load('nobody')).toEqual({ outcome: 'unknown' })
    expect(await twin.log.known('nobody', 'm1/x', nowhere)).toEqual({ version: null, tail: { outcome: 'unknown' } })
  })

  test('[EL8] a deadline before its time is early and leaves nothing', async () => {
    const { session, last } = await sessionOf(twin.log, 1)
    const deadline = appendAfter(session, last, { command: '~/t1/1', notBefore: twin.log.now() + 60_000 })
    expect(await twin.log.append(deadline)).toEqual({ outcome: 'early' })
    expect(await twin.log.read(session, last)).toEqual({ outcome: 'records', records: [] })
    await stored(twin.log, { ...deadline, notBefore: twin.log.now() - 5_000 })
    expect(await twin.log.append(deadline)).toEqual({ outcome: 'known', version: 2 })
    const other = appendAfter(session, last, { notBefore: twin.log.now() + 60_000 })
    expect(await twin.log.append(other)).toEqual({ outcome: 'conflict', records: [deadline.record] })
  })
})

import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ballot } from '../../server/src/store/ballot-boxes.ts'
import { eventually, randomId, sessionOf } from './given.ts'
import { embeddedTwin, redisTwin, type Twin } from './twins.ts'

describe.each([
  ['embedded', embeddedTwin],
  ['Redis', redisTwin],
])('ballot boxes, %s', (_, start) => {
  let twin: Twin
  beforeAll(async () => {
    twin = await start()
  })
  afterAll(() => twin.stop())

  /** A session that is there, and how its members put something in its boxes. */
  async function given(wish: Parameters<typeof sessionOf>[2] = {}) {
    const { session } = await sessionOf(twin.log, 1, wish)
    const put = (voter: string, answer: string, more: Partial<Ballot> = {}) =>
      twin.log.boxes().put({ session, box: 'v1', voter, command: randomId(), answer, mayChange: true, ...more })
    const tally = (box = 'v1') => twin.log.boxes().tally(session, box)
    const answered = (box = 'v1') => twin.log.boxes().answered(session, box)
    return { session, put, tally, answered }
  }

  test('[BB1] the answers come out, and the list of voters is separate', async () => {
    const { put, tally, answered } = await given()
    const texts = ['["yes"]', 'a/b/c', '', 'a line\nand more \u{1f642}', '["yes"]', '\u0000']
    for (const [place, text] of texts.entries()) expect(await put(`m${place + 1}`, text)).toBe('kept')
    expect(await answered()).toEqual(texts.map((_, place) => `m${place + 1}`))
    expect(await tally()).toEqual(texts.toSorted())
  })

  test('[BB2] one that may change is replaced, one given once is not', async () => {
    const { put, tally } = await given()
    expect([await put('m1', 'first'), await put('m10', 'other'), await put('m1', 'second')]).toEqual(
      Array(3).fill('kept'),
    )
    expect(await tally()).toEqual(['other', 'second'])
    const once = { box: 'r', mayChange: false }
    expect([await put('m1', 'first', once), await put('m10', 'other', once)]).toEqual(['kept', 'kept'])
    expect(await put('m1', 'second', once)).toBe('answered')
    expect(await tally('r')).toEqual(['first', 'other'])
  })

  test('[BB10] a voter who is forgotten has answered nowhere', async () => {
    const { session, put, tally, answered } = await given()
    const other = await given()
    await put('m1', 'mine')
    await put('m10', 'other')
    await put('m1', 'once', { box: 'r', mayChange: false })
    await put('m1', 'before it closed', { box: 'closed' })
    await tally('closed')
    await other.put('m1', 'elsewhere')
    await twin.log.boxes().forget(session, 'm1')
    expect([await answered(), await answered('r'), await answered('closed')]).toEqual([['m10'], [], []])
    expect([await tally(), await tally('r'), await tally('closed')]).toEqual([['other'], ['once'], []])
    expect(await put('m1', 'late', { box: 'closed' })).toBe('closed')
    expect(await other.tally()).toEqual(['elsewhere'])
    await twin.log.boxes().forget('nobody', 'm1')
  })

  test.each([true, false])('[BB3] the same command again changes nothing, may change: %s', async (mayChange) => {
    const { put, tally } = await given()
    const again = { command: 'm1/x', mayChange }
    expect([await put('m1', 'one', again), await put('m1', 'two', again)]).toEqual(['kept', 'kept'])
    expect(await tally()).toEqual(['one'])
    // A member who lost the answer asks again and is not late.
    expect([await put('m1', 'two', again), await tally()]).toEqual(['kept', ['one']])
  })

  test('[BB4] a tally closes the box and can be had again', async () => {
    const { put, tally } = await given()
    await put('m1', 'yes')
    expect([await tally(), await tally()]).toEqual([['yes'], ['yes']])
    expect([await put('m1', 'no'), await put('m2', 'no')]).toEqual(['closed', 'closed'])
    expect([await tally(), await tally('empty')]).toEqual([['yes'], []])
    expect(await put('m1', 'late', { box: 'empty' })).toBe('closed')
  })

  test('[BB4] each answer that races a tally is counted or learns that it was late', async () => {
    const { put, tally } = await given()
    const puts = Array.from({ length: 40 }, (_, place) => put(`m${place}`, `${place}`))
    const [counted, ...answers] = await Promise.all([tally(), ...puts])
    const kept = answers.flatMap((answer, place) => (answer === 'kept' ? [`${place}`] : []))
    expect(counted).toEqual(kept.toSorted())
  })

  test('[BB5] a box that was dropped has nothing left in it and stays closed', async () => {
    const { session, put, tally, answered } = await given()
    const secret = `what ada thinks ${randomId()}`
    await put('m-of-ada', secret)
    await put('m1', 'other', { box: 'v2' })
    expect((await twin.contents()).join('\n')).toContain(secret)
    await twin.log.boxes().drop(session, 'v1')
    expect((await twin.contents()).join('\n')).not.toMatch(new RegExp(`${secret}|m-of-ada`))
    expect([await put('m1', 'late'), await tally(), await answered(), await tally('v2')]).toEqual([
      'closed',
      [],
      [],
      ['other'],
    ])
  })

  test('[BB6] boxes know nothing of each other', async () => {
    const [one, other] = [await given(), await given()]
    await one.put('m1', 'a')
    await one.put('m1', 'b', { box: 'v11' })
    await other.put('m1', 'c')
    expect([await one.tally(), await one.tally('v11'), await other.tally()]).toEqual([['a'], ['b'], ['c']])
  })

  test('[BB7] a box needs its session and is deleted together with it', async () => {
    const { session, put, tally, answered } = await given()
    const secret = randomId()
    expect(await put('m1', 'x', { session: 'nobody' })).toBe('unknown')
    expect(await twin.log.boxes().tally('nobody', 'v1')).toEqual([])
    await put('m1', secret)
    await twin.log.erase(session)
    expect((await twin.contents()).join('\n')).not.toContain(secret)
    expect([await put('m1', 'x'), await tally(), await answered()]).toEqual(['unknown', [], []])
    await twin.log.boxes().drop(session, 'v1')
  })

  test('[BB7] a box expires with its session', async () => {
    const { session, put } = await given({ expiresAt: twin.log.now() + 300 })
    const secret = randomId()
    await put('m1', secret)
    await eventually(async () => (await twin.log.load(session)).outcome === 'unknown')
    await twin.again()
    expect((await twin.contents()).join('\n')).not.toContain(secret)
  })

  test('[BB8] an answer that is given once is stored without its voter and out of order', async () => {
    const { put } = await given()
    const answers = Array.from({ length: 24 }, (_, place) => `answer-${String(place).padStart(2, '0')}`)
    for (const [place, answer] of answers.entries())
      await put(`voter-${String(place).padStart(2, '0')}`, answer, { mayChange: false })
    const contents = (await twin.contents()).join('\n')
    const found = [...contents.matchAll(/answer-\d\d/g)].map(([text]) => text)
    expect(found.toSorted()).toEqual(answers)
    expect(found).not.toEqual(answers)
    expect(contents).not.toMatch(/voter-\d\d[^,\n]*answer-\d\d/)
  })

  test('[BB9] another log on the store finds the same boxes', async () => {
    const { session, put } = await given()
    await put('m1', 'yes')
    const again = await twin.again()
    expect([await again.boxes().answered(session, 'v1'), await again.boxes().tally(session, 'v1')]).toEqual([
      ['m1'],
      ['yes'],
    ])
    expect(await put('m2', 'late')).toBe('closed')
  })
})

test('[BB7] on Redis every key of the boxes expires', async () => {
  const twin = await redisTwin()
  const redis = new Redis(twin.server.url)
  const { session } = await sessionOf(twin.log, 1)
  await twin.log.boxes().put({ session, box: 'v1', voter: 'm1', command: 'x', answer: 'yes', mayChange: true })
  await twin.log.boxes().tally(session, 'v2')
  const keys = await redis.keys(`*boxes*`)
  expect(keys).toHaveLength(1)
  for (const key of keys) expect(await redis.pttl(key)).toBeGreaterThan(0)
  redis.disconnect()
  await twin.stop()
})

import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { appendAfter, eventually, lastOf, more, positionOf, sessionOf, stored } from './given.ts'
import { embeddedTwin, redisTwin, type Twin } from './twins.ts'

describe.each([
  ['embedded', embeddedTwin],
  ['Redis', redisTwin],
])('reading, %s', (_, start) => {
  let twin: Twin
  beforeAll(async () => {
    twin = await start()
  })
  afterAll(() => twin.stop())

  test('[EL9] reading continues at a position, up to the limit', async () => {
    const { session, records, last } = await sessionOf(twin.log, 12)
    const second = lastOf(records.slice(0, 2))
    expect(await twin.log.read(session, second)).toEqual({ outcome: 'records', records: records.slice(2) })
    expect(await twin.log.read(session, second, 4)).toEqual({ outcome: 'records', records: records.slice(2, 6) })
    expect(await twin.log.read(session, last)).toEqual({ outcome: 'records', records: [] })
  })

  test('[EL10] known answers about the command and the tail together', async () => {
    const { session, records, last } = await sessionOf(twin.log, 3)
    const made = await stored(twin.log, appendAfter(session, last, { command: 'm2/y' }))
    const first = lastOf(records.slice(0, 1))
    const tail = { outcome: 'records', records: [...records.slice(1), made] }
    expect(await twin.log.known(session, 'm2/y', first)).toEqual({ version: 4, tail })
    expect(await twin.log.known(session, 'm3/y', made)).toEqual({ version: null, tail: { ...tail, records: [] } })
  })

  test('[EL11] loading gives the newest snapshot and what follows it', async () => {
    const { session, records, last } = await sessionOf(twin.log, 2)
    expect(await twin.log.load(session)).toEqual({ outcome: 'loaded', snapshot: null, records })
    const third = await stored(twin.log, appendAfter(session, last, { snapshot: 'state of 3' }))
    const fourth = await stored(twin.log, appendAfter(session, third, { snapshot: 'state of 4' }))
    const rest = await more(twin.log, session, fourth, 3)
    expect(await twin.log.load(session)).toEqual({
      outcome: 'loaded',
      snapshot: { ...positionOf(fourth), body: 'state of 4' },
      records: rest,
    })
  })

  test('[EL15] due sessions come earliest first, and what is no longer due does not come', async () => {
    const due = (at: number | null) => sessionOf(twin.log, 1, { due: at })
    const [late, early, never, middle] = await Promise.all([due(5000), due(1000), due(null), due(3000)])
    expect(await twin.log.due(4999, 10)).toEqual([early.session, middle.session])
    expect(await twin.log.due(5000, 10)).toEqual([early.session, middle.session, late.session])
    expect(await twin.log.due(5000, 2)).toEqual([early.session, middle.session])
    const moved = await stored(twin.log, appendAfter(early.session, early.last, { due: 4000 }))
    await stored(twin.log, appendAfter(never.session, never.last, { due: 2000 }))
    await stored(twin.log, appendAfter(middle.session, middle.last, { due: null }))
    expect(await twin.log.due(5000, 10)).toEqual([never.session, early.session, late.session])
    await stored(twin.log, appendAfter(early.session, moved, { due: null }))
    await Promise.all([never, late].map(({ session }) => twin.log.erase(session)))
    expect(await twin.log.due(Number.MAX_SAFE_INTEGER, 10)).toEqual([])
  })

  test('[EL16] followers are told versions and the erasure until they stop', async () => {
    const { session, last } = await sessionOf(twin.log, 1)
    const other = await sessionOf(twin.log, 1)
    const heard: (number | null)[][] = [[], []]
    const stops = heard.map((versions) => twin.log.follow(session, (version) => versions.push(version)))
    // Following begins somewhere behind this call: what is told before may be missed, and callers poll.
    const third = lastOf(await more(twin.log, session, last, 2))
    await eventually(() => heard.every((versions) => versions.includes(3)))
    stops[0]?.()
    stops[0]?.()
    await more(twin.log, other.session, other.last, 1)
    await more(twin.log, session, third, 1)
    await twin.log.erase(session)
    await eventually(() => heard[1]?.includes(null) ?? false)
    expect(heard[1]?.slice(-3)).toEqual([3, 4, null])
    expect(heard[0]?.at(-1)).toBe(3)
    stops[1]?.()
  })

  test('[EL18] the clock gives whole milliseconds of this day and never goes back', async () => {
    let before = twin.log.now()
    expect(Math.abs(before - Date.now())).toBeLessThan(1000)
    for (let reading = 0; reading < 1000; reading++) {
      const now = twin.log.now()
      expect(Number.isInteger(now)).toBe(true)
      expect(now).toBeGreaterThanOrEqual(before)
      before = now
    }
  })

  test('[EL19] another log on the same store answers the same', async () => {
    const { session, records } = await sessionOf(twin.log, 5, { due: 77 })
    const third = appendAfter(session, lastOf(records), { command: 'm9/z', snapshot: 'state', due: 77 })
    await stored(twin.log, third)
    const erased = await sessionOf(twin.log, 1)
    await twin.log.erase(erased.session)
    const before = await twin.log.load(session)
    const other = await twin.again()
    expect(await other.load(session)).toEqual(before)
    expect(await other.append(third)).toEqual({ outcome: 'known', version: 6 })
    expect(await other.read(session, lastOf(records))).toEqual({ outcome: 'records', records: [third.record] })
    expect(await other.due(77, 10)).toEqual([session])
    expect(await other.load(erased.session)).toEqual({ outcome: 'erased' })
    await stored(other, appendAfter(session, third.record))
    expect((await twin.log.append(appendAfter(session, third.record))).outcome).toBe('conflict')
  })
})

test('[EL16] [EL19] two logs on one Redis hear each other', async () => {
  const twin = await redisTwin()
  onTestFinished(() => twin.stop())
  const other = await twin.again()
  const { session, last } = await sessionOf(twin.log, 1)
  const heard: (number | null)[] = []
  other.follow(session, (version) => heard.push(version))
  let position = last
  await eventually(async () => {
    position = await stored(twin.log, appendAfter(session, position))
    return heard.length > 0
  })
})

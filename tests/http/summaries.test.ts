import { expect, onTestFinished, test } from 'vitest'
import { embeddedTwin, redisTwin } from '../store/twins.ts'
import { circle, join, seated } from '../support/server/circle.ts'
import { serve } from '../support/server/server.ts'

const FILES = ['md', 'csv', 'json'] as const
const TYPES = {
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

test('[SU1, SU3, SU4, SU5] every member can download a copy, byte for byte the same on both stores', async () => {
  for (const twin of [await embeddedTwin(), await redisTwin()]) {
    onTestFinished(() => twin.stop())
    const server = await serve({ log: twin.log })
    const { path, fay, ana, ben } = await circle(server, { title: '=Tuesday 👩‍👩‍👧', timeZone: 'Europe/Paris' })
    await ana.command({ type: 'add-capture', kind: 'learning', text: '=HYPERLINK("http://x.example")' })
    await ana.command({ type: 'add-capture', kind: 'learning', text: 'Mine alone', private: true })
    await fay.command({ type: 'end-session' })
    for (const file of FILES) {
      const mine = await server.call('GET', `${path}/summary.${file}`, ana.token)
      expect([mine.status, mine.headers.get('content-type')]).toEqual([200, TYPES[file]])
      expect(mine.headers.get('cache-control')).toBe('no-store')
      expect(mine.text).toContain('Mine alone')
      expect(mine.text).toContain('Europe/Paris')
      expect(mine.text).toContain('👩‍👩‍👧')
      expect(mine.text).not.toMatch(/\bben\b|\bfay\b/)
      for (const other of [fay, ben])
        expect((await server.call('GET', `${path}/summary.${file}`, other.token)).text).not.toContain('Mine alone')
    }
    const response = await fetch(`${server.url}${path}/summary.csv`, {
      headers: { authorization: `Bearer ${ben.token}` },
    })
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf')
    expect(bytes.includes(Buffer.from(`"Session","'=Tuesday 👩‍👩‍👧"`))).toBe(true)
    expect(bytes.includes(Buffer.from(`"Learning","'=HYPERLINK(""http://x.example"")","ana"`))).toBe(true)
    const { json } = await server.call('GET', `${path}/summary.json`, ben.token)
    expect(json).toMatchObject({
      norms: { version: 1, acceptedBy: 3 },
      zones: ['Europe/Paris'],
      nextAt: null,
      evenness: null,
    })
  }
})

test('[SU4] a requested second time zone is shown too, and an invalid one is refused', async () => {
  const server = await serve()
  const { path, ana } = await circle(server)
  const { json } = await server.call('GET', `${path}/summary.json?zone=Asia/Kathmandu`, ana.token)
  expect(json.zones).toEqual(['UTC', 'Asia/Kathmandu'])
  expect(json.startedAt.onTheWall).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d UTC · .* Asia\/Kathmandu$/)
  for (const zone of ['Mars/Olympus', '%2B05:00', '', '../etc'])
    for (const file of FILES) {
      const refused = await server.call('GET', `${path}/summary.${file}?zone=${zone}`, ana.token)
      expect([refused.status, refused.json.error.code], zone).toEqual([422, 'invalid-command'])
    }
})

test('[SU1] refused with a link, with a seat that was given up, and for an erased session', async () => {
  const server = await serve()
  const { path, tokens, fay, ana, ben } = await circle(server)
  await ben.command({ type: 'leave' })
  await fay.command({ type: 'remove-member', member: ana.id })
  const asked = async (file: string, token: string | null) => {
    const { status, json } = await server.call('GET', `${path}/summary.${file}`, token)
    return [status, json.error.code]
  }
  for (const file of FILES) {
    for (const token of Object.values(tokens)) expect(await asked(file, token)).toEqual([403, 'not-allowed'])
    for (const token of [null, 'x'.repeat(43), ana.token, ben.token])
      expect(await asked(file, token)).toEqual([401, 'not-allowed'])
  }
  await server.call('DELETE', path, fay.token)
  for (const file of FILES) expect(await asked(file, fay.token)).toEqual([404, 'unknown-session'])
})

test("[SU6] the next date is the session's own, then its group's, for every token, and in the summary", async () => {
  const twin = await embeddedTwin()
  onTestFinished(() => twin.stop())
  const server = await serve({ log: twin.log, boxes: twin.log.boxes() })
  const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString().slice(0, 16)
  const cadence = { first: hours(2), timeZone: 'UTC', everyWeeks: 2, minutes: 90 }
  const { json: group } = await server.call('POST', '/api/groups', null, { name: 'Tuesday, ünter uns', cadence })
  const seat = await server.call('POST', `/api/groups/${group.groupId}/members`, group.tokens.keeper, { name: 'Ana' })
  const startsAt = Date.parse(`${hours(1)}Z`)
  const agenda = [{ title: 'Part', format: 'open', minutes: 25 }]
  const made = await server.call('POST', `/api/groups/${group.groupId}/sessions`, seat.json.token, { startsAt, agenda })
  const { sessionId, tokens } = made.json
  const path = `/api/sessions/${sessionId}`
  const next = async (token: string) => (await server.call('GET', `${path}/next.json`, token)).json.next
  expect(await next(tokens.participant)).toEqual({ at: startsAt, minutes: 25, timeZone: null })

  const fay = await join(server, { sessionId, tokens }, 'Fay', 'facilitator')
  await fay.command({ type: 'start-session' })
  await fay.command({ type: 'end-session' })
  const at = Date.parse(`${cadence.first}Z`) + 14 * 86_400_000
  expect(await next(tokens.display)).toEqual({ at, minutes: 90, timeZone: 'UTC' })
  expect((await server.call('GET', `${path}/summary.json`, fay.token)).json.nextAt.at).toBe(at)
  const { status, text, headers } = await server.call('GET', `${path}/next.ics`, fay.token)
  expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
  const stamp = `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
  expect(text).toContain(`DTSTART:${stamp}\r\n`)
  expect(text).toContain('SUMMARY:Tuesday\\, ünter uns\r\n')
  expect(text).not.toContain(group.groupId)

  await server.call('DELETE', `/api/groups/${group.groupId}`, seat.json.token)
  expect(await next(fay.token)).toBeNull()
  expect((await server.call('GET', `${path}/next.ics`, fay.token)).status).toBe(404)
})

test('[SU6] without a group and after the beginning there is no next date; a dead seat learns none', async () => {
  const server = await serve()
  const { path, sessionId, ana } = await circle(server)
  expect((await server.call('GET', `${path}/next.json`, ana.token)).json).toEqual({ next: null })
  await seated(server, sessionId, ana.id, ana.token).command({ type: 'leave' })
  expect((await server.call('GET', `${path}/next.json`, ana.token)).status).toBe(401)
})

import { expect, onTestFinished, test } from 'vitest'
import { StoreUnavailable } from '../../server/src/store/event-log.ts'
import { embeddedTwin, redisTwin } from '../store/twins.ts'
import { circle, join, type Person, seated } from '../support/server/circle.ts'
import { MemoryBoxes } from '../support/server/memory-boxes.ts'
import { serve, type TestServer } from '../support/server/server.ts'
import { StagedLog } from '../support/server/staged-log.ts'

const HALF_AN_HOUR = 30 * 60_000
const reflects = (person: Person, heard: number, id?: string) =>
  person.command({ type: 'submit-reflection', heard, mattered: 8, suited: 6, right: 7, space: 'too-little' }, id)

/** A circle of so many, at its end. */
async function ended(server: TestServer, people: number) {
  const made = await circle(server)
  const all = [made.fay, made.ana, made.ben]
  for (let place = all.length; place < people; place++) all.push(await join(server, made, `p${place}`))
  await made.fay.command({ type: 'end-session' })
  return { ...made, all, tally: async () => (await made.ana.see()).view.reflection }
}

test('[RF2, RF3] a form makes no record, and the last awaited form closes them all', async () => {
  const log = new StagedLog()
  const server = await serve({ log })
  const { ana, all, tally } = await ended(server, 4)
  const { position } = await ana.see()
  for (const [place, person] of all.slice(0, 3).entries())
    expect(await reflects(person, place)).toEqual({ ok: true, version: position.version })
  expect(await reflects(ana, 10)).toMatchObject({ code: 'not-allowed' })
  expect([(await ana.see()).position, await tally()]).toEqual([position, undefined])
  expect(await reflects(all[3] as Person, 9, 'once')).toMatchObject({ ok: true })
  expect(await tally()).toMatchObject({ tally: { answered: 4, means: [3, 8, 6, 7], littleSpace: 1 } })
  expect(await reflects(ana, 10)).toMatchObject({ code: 'session-ended' })
})

test('[RF3, RF4] the forms close automatically after half an hour, without results when answers are too few', async () => {
  const log = new StagedLog()
  const server = await serve({ log })
  const { ana, all, tally } = await ended(server, 5)
  for (const person of all.slice(0, 3)) await reflects(person, 5)
  log.ahead = HALF_AN_HOUR
  expect(await reflects(ana, 5)).toMatchObject({ code: 'session-ended' })
  expect(await tally()).toEqual({ tally: null })
})

test('[RF3] a closing that was not stored is repeated and counts nobody twice', async () => {
  const [log, boxes] = [new StagedLog(), new MemoryBoxes()]
  const [here, there] = [await serve({ log, boxes }), await serve({ log, boxes })]
  const { sessionId, ana, all } = await ended(here, 4)
  for (const person of all.slice(0, 3)) await reflects(person, 5)
  const last = all[3] as Person
  log.intercept = (method, run) => (method === 'append' ? Promise.reject(new StoreUnavailable('away')) : run())
  await reflects(last, 9, 'once')
  log.intercept = (_, run) => run()
  // The forms are counted but not yet shown: an answer that arrives now is late.
  expect(await reflects(ana, 1)).toMatchObject({ code: 'session-ended' })
  log.ahead = HALF_AN_HOUR
  const far = seated(there, sessionId, ana.id, ana.token)
  expect(await reflects(far, 1)).toMatchObject({ code: 'session-ended' })
  expect((await far.see()).view.reflection).toMatchObject({ tally: { answered: 4, means: [6, 8, 6, 7] } })
  expect(log.recordsOf(sessionId).filter(({ body }) => body.includes('reflection-closed'))).toHaveLength(1)
  await expect.poll(() => boxes.answered(sessionId, 'reflection')).toEqual([])
})

test.each([
  ['embedded', embeddedTwin],
  ['Redis', redisTwin],
])('[RF2, RF4] nothing stored links an answer to a name, %s', async (_, start) => {
  const twin = await start()
  onTestFinished(() => twin.stop())
  const server = await serve({ log: twin.log, boxes: twin.log.boxes() })
  const { all, sessionId } = await ended(server, 5)
  for (const [place, person] of all.slice(0, 4).entries())
    expect(await reflects(person, place, `sent-by-${person.id}`)).toMatchObject({ ok: true })
  await server.stop()

  const open = await twin.contents()
  const text = open.join('\n')
  // Every answer is there, in an order of its own, and none of them beside who gave it or the command that brought it.
  const answers = [...text.matchAll(/heard\D+(\d),\W+mattered/g)].map(([, heard]) => heard)
  expect(answers.toSorted()).toEqual(['0', '1', '2', '3'])
  const keyOf = (place: number) => (place % 2 === 1 ? open[place - 1] : '')
  const stored = open.flatMap((value, place) => value.split(/",\s*"/).map((piece) => `${keyOf(place)} ${piece}`))
  for (const piece of stored.filter((one) => one.includes('mattered')))
    expect(piece).not.toMatch(/\/m\d+(?![\w-])|sent-by/)
  // The log does not know that anybody has answered.
  for (const record of open.filter((piece) => /session-ended|"status":"ended"/.test(piece)))
    expect(record).not.toMatch(/mattered|sent-by|reflection-closed/)

  const log = await twin.again()
  const again = await serve({ log, boxes: log.boxes() })
  const [fifth, ana] = [all[4], all[1]] as [Person, Person]
  expect(await reflects(seated(again, sessionId, fifth.id, fifth.token), 9)).toMatchObject({ ok: true })
  const { view } = await seated(again, sessionId, ana.id, ana.token).see()
  expect(view.reflection).toMatchObject({ tally: { answered: 5, means: [3, 8, 6, 7] } })
  await expect.poll(() => log.boxes().answered(sessionId, 'reflection')).toEqual([])
  await again.stop()
  expect((await twin.contents()).join('\n')).not.toMatch(/mattered|sent-by/)
})

test('[GR8] the group gets the results of the forms when they close, after everything else', async () => {
  const server = await serve({ log: new StagedLog() })
  const { json } = await server.call('POST', '/api/groups', null, { name: 'Tuesday' })
  const path = `/api/groups/${json.groupId}`
  const member = async (name: string) =>
    (await server.call('POST', `${path}/members`, json.tokens.keeper, { name })).json.token as string
  const tokens = [await member('Ana'), await member('Ben'), await member('Cleo'), await member('Dee')]
  const [keeper = ''] = tokens
  const made = (await server.call('POST', `${path}/sessions`, keeper, {})).json
  const people: Person[] = []
  for (const token of tokens) {
    const seat = await server.call('POST', `/api/sessions/${made.sessionId}/members`, token, {
      name: 'Somebody',
      acceptsNorms: true,
    })
    people.push({ ...seated(server, made.sessionId, seat.json.memberId, seat.json.token) })
  }
  const frame = await join(server, made, 'Frame', 'facilitator')
  await frame.command({ type: 'start-session' })
  await frame.command({ type: 'end-session' })
  await reflects(frame, 5)
  const session = async () => (await server.call('GET', path, keeper)).json.view.sessions[0]
  await expect.poll(session).toMatchObject({ came: 4, tally: null })
  for (const person of people) await reflects(person, 10)
  await expect.poll(session).toMatchObject({
    came: 4,
    tally: { answered: 5, means: [9, 8, 6, 7], littleSpace: 1, unwelcome: null },
  })
})

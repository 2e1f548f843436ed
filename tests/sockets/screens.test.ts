import { expect, test } from 'vitest'
import { circle, join } from '../support/server/circle.ts'
import { connect } from '../support/server/client.ts'
import { serve } from '../support/server/server.ts'

test('facilitators and timekeepers are told which screens there are; nobody else is', async () => {
  const server = await serve()
  const made = await circle(server)
  const tim = await (await join(server, made, 'tim', 'timekeeper')).live()
  await tim.until(() => tim.screens.length === 1)
  const display = await connect(server, { sessionId: made.sessionId, token: made.tokens.display })
  const ana = await made.ana.live()
  await tim.until(() => tim.screens.length === 3)
  expect(tim.screens.map(({ clockMs: _, ...screen }) => screen)).toEqual([
    { id: 's1', kind: 'timekeeper', member: expect.any(String), live: true },
    { id: 'd1', kind: 'display', member: null, live: true },
    { id: 's2', kind: 'participant', member: made.ana.id, live: true },
  ])
  display.close()
  await tim.until(() => tim.screens.some(({ live }) => !live))
  expect(tim.screens.filter(({ live }) => !live)).toEqual([
    { id: 'd1', kind: 'display', member: null, live: false, clockMs: null },
  ])
  // One that comes back is the same screen again.
  await connect(server, { sessionId: made.sessionId, token: made.tokens.display })
  await tim.until(() => tim.screens.every(({ live }) => live))
  expect(tim.screens.filter(({ kind }) => kind === 'display').map(({ id }) => id)).toEqual(['d1'])
  expect([ana.screens, display.screens]).toEqual([[], []])
})

test('a screen reports its clock error; an invalid report is ignored, and the time is still answered', async () => {
  const server = await serve()
  const made = await circle(server)
  const ana = await made.ana.live()
  for (const said of [null, 5, { errorMs: -1 }, { errorMs: 1.5 }, { errorMs: 7, more: 1 }, { errorMs: 1e12 }])
    expect(await ana.ask('clock:read', said)).toEqual({ now: expect.any(Number) })
  expect(await ana.ask('clock:read', { errorMs: 37 })).toEqual({ now: expect.any(Number) })
  const fay = await made.fay.live()
  await fay.until(() => fay.screens.length === 2)
  expect(fay.screens.map(({ member, clockMs }) => [member, clockMs])).toEqual([
    [made.ana.id, 50],
    [made.fay.id, null],
  ])
})

test('only facilitators and timekeepers can ask a screen to identify itself, with an ordinary command', async () => {
  const server = await serve()
  const made = await circle(server)
  const display = await connect(server, { sessionId: made.sessionId, token: made.tokens.display })
  const [ana, fay] = [await made.ana.live(), await made.fay.live()]
  const ask = { screen: 'd1' }
  expect(await ana.ask('session:identify', ask)).toMatchObject({ ok: false, code: 'not-allowed' })
  expect(await display.ask('session:identify', ask)).toMatchObject({ ok: false, code: 'not-allowed' })
  expect(await fay.ask('session:identify', { screen: 'd2' })).toMatchObject({ ok: false, code: 'not-found' })
  for (const wrong of [undefined, null, 'd1', { screen: 1 }, { screen: 'd1', more: 1 }, { screen: 'd'.repeat(17) }])
    expect(await fay.ask('session:identify', wrong)).toMatchObject({ code: 'invalid-command', field: 'screen' })
  expect(display.came).not.toContainEqual({ identify: 'd1' })
  expect(await fay.ask('session:identify', ask)).toMatchObject({ ok: true })
  await display.until(() => display.came.some((each) => 'identify' in each))
  expect(ana.came.some((each) => 'identify' in each)).toBe(false)
})

test('a new timekeeper receives the screens from then on', async () => {
  const server = await serve()
  const made = await circle(server)
  const ana = await made.ana.live()
  await made.fay.command({ type: 'set-role', member: made.ana.id, role: 'timekeeper' })
  await ana.until(() => ana.screens.length === 1)
  expect(ana.screens).toEqual([{ id: 's1', kind: 'timekeeper', member: made.ana.id, live: true, clockMs: null }])
})

import { foldBare as fold } from '@circlet/shared/session/views/fold'
import { expect, test } from 'vitest'
import { circle, join } from '../support/server/circle.ts'
import { connect } from '../support/server/client.ts'
import { serve } from '../support/server/server.ts'
import { StagedLog } from '../support/server/staged-log.ts'

test('the first message is everything the viewer may see, by role', async () => {
  const server = await serve()
  const { sessionId, tokens, fay, ana } = await circle(server)
  const display = await connect(server, { sessionId, token: tokens.display })
  for (const [live, you] of [
    [await fay.live(), { memberId: fay.id, role: 'facilitator' }],
    [await ana.live(), { memberId: ana.id, role: 'participant' }],
    [display, { memberId: null, role: 'display' }],
  ] as const) {
    const [snapshot] = live.snapshots
    expect(snapshot?.view.you).toMatchObject(you)
    expect(snapshot?.view.facilitation !== undefined).toBe(you.role === 'facilitator')
    expect(snapshot).not.toHaveProperty('reset')
    // The list of screens follows, for the members who look after them.
    expect(live.came.filter((came) => !('screens' in came))).toEqual([live.came[0]])
    expect(live.came[0]).toEqual({ snapshot })
  }
})

test('[LG2] an accepted command is sent to everyone, to its sender before the answer', async () => {
  const server = await serve()
  const { sessionId, tokens, ana, ben } = await circle(server)
  const [sender, other] = [await ana.live(), await ben.live()]
  const display = await connect(server, { sessionId, token: tokens.display })
  const { version } = other.position
  const answer = await sender.command({ type: 'raise-hand' })
  expect(answer).toEqual({ ok: true, version: version + 1 })
  const last = sender.came.slice(-2)
  expect(last).toMatchObject([{ records: { records: [{ version: answer.version }] } }, { answer }])
  for (const live of [other, display]) {
    await live.reaches(answer.version)
    expect(live.records.at(-1)).toEqual(sender.records.at(-1))
  }
})

test('[LG1] a refusal is heard by nobody else', async () => {
  const server = await serve()
  const { ana, ben } = await circle(server)
  const [sender, other] = [await ana.live(), await ben.live()]
  expect(await sender.command({ type: 'end-session' })).toMatchObject({ ok: false, code: 'not-allowed' })
  expect(await sender.command({ type: 'finish-turn', turn: 't9' })).toMatchObject({ code: 'turn-already-over' })
  const { version } = await other.command({ type: 'raise-hand' })
  expect(other.records.map((record) => record.version)).toEqual([version])
})

test("[LG5] a member's private events reach only their tabs; the others learn that something happened", async () => {
  const server = await serve()
  const { sessionId, tokens, fay, ana } = await circle(server)
  const [tab, otherTab, facilitator] = [await ana.live(), await ana.live(), await fay.live()]
  const display = await connect(server, { sessionId, token: tokens.display })
  const { version } = await tab.command({ type: 'set-preferences', preferences: { prompts: false } })
  for (const live of [tab, otherTab]) {
    await live.reaches(version)
    expect(live.records.at(-1)?.events).toMatchObject([{ type: 'preferences-set', preferences: { prompts: false } }])
  }
  for (const live of [facilitator, display]) {
    await live.reaches(version)
    expect(live.records.at(-1)).toMatchObject({ version, events: [] })
  }
})

test('[LG5, MB14, MB17] facilitators’ events reach every facilitator as they happen, and nobody else', async () => {
  const server = await serve()
  const made = await circle(server)
  const { sessionId, fay, ana, ben } = made
  const gus = await join(server, made, 'Gus', 'facilitator')
  const [one, two, sender, other] = await Promise.all([
    fay.live(),
    connect(server, { sessionId, token: gus.token }),
    ana.live(),
    ben.live(),
  ])
  const { version } = await sender.command({ type: 'signal', signal: 'need-a-break' })
  await fay.command({ type: 'answer-signal', member: ana.id })
  const last = await fay.command({ type: 'show-message', text: 'Back at ten' })
  const told = async (live: typeof one) => {
    await live.reaches(last.version)
    return live.records
      .filter((record) => record.version >= version)
      .map(({ events }) => events.map(({ type }) => type))
  }
  for (const live of [one, two])
    expect(await told(live)).toEqual([['signal-received'], ['signal-answered'], ['message-shown', 'act-noted']])
  expect(await told(sender)).toEqual([['signal-sent'], ['signal-seen'], ['message-shown']])
  expect(await told(other)).toEqual([[], [], ['message-shown']])
})

test('[LG4] a view folded with the records that follow is the view at their end', async () => {
  const server = await serve()
  const { fay, ana, ben } = await circle(server)
  const live = await ana.live()
  await ana.command({ type: 'raise-hand' })
  await ben.command({ type: 'raise-hand', kind: 'question' })
  await fay.command({ type: 'call-next', after: null })
  await ana.command({ type: 'set-preferences', preferences: { prompts: false } })
  const { position, view } = await ana.see()
  await live.reaches(position.version)
  const [first] = live.snapshots
  expect(first && fold(first.view, live.records)).toEqual(view)
})

test('a member whose role changes gets a snapshot, then the events of the new role', async () => {
  const server = await serve()
  const { fay, ana, ben } = await circle(server)
  const [live, other] = [await ana.live(), await ben.live()]
  const { version } = await fay.command({ type: 'set-role', member: ana.id, role: 'facilitator' })
  await live.until(() => live.snapshots.length === 2)
  expect(live.snapshots[1]).toMatchObject({ position: { version }, view: { you: { role: 'facilitator' } } })
  expect(live.snapshots[1]?.view).toHaveProperty('facilitation')
  expect(live.records).toEqual([])
  await other.reaches(version)
  expect(other.snapshots).toHaveLength(1)
  expect(await live.command({ type: 'lower-all-hands' })).toMatchObject({ ok: true })
})

test('[MB4] a leaving member is answered, told so and disconnected; the others see them go', async () => {
  const server = await serve()
  const { ana, ben } = await circle(server)
  const [tab, otherTab, other] = [await ana.live(), await ana.live(), await ben.live()]
  const answer = await tab.command({ type: 'leave' })
  expect(answer.ok).toBe(true)
  await Promise.all([tab.until(() => tab.isGone), otherTab.until(() => otherTab.isGone)])
  expect([tab.closed, otherTab.closed]).toEqual([['left'], ['left']])
  await other.reaches(answer.version)
  expect(other.records.at(-1)?.events).toContainEqual({ type: 'member-left', member: ana.id })
  expect(other.isGone).toBe(false)
})

test('[MB5] a removed member is disconnected on every node', async () => {
  const log = new StagedLog()
  const [here, there] = [await serve({ log }), await serve({ log })]
  const { sessionId, fay, ana } = await circle(here)
  const far = await connect(there, { sessionId, token: ana.token })
  await fay.command({ type: 'remove-member', member: ana.id })
  await far.until(() => far.isGone)
  expect(far.closed).toEqual(['removed'])
  const { status } = await there.call('GET', `/api/sessions/${sessionId}`, ana.token)
  expect(status).toBe(401)
})

test('[SE2] after the end everyone is told, and stays connected', async () => {
  const server = await serve()
  const { fay, ana } = await circle(server)
  const live = await ana.live()
  const { version } = await fay.command({ type: 'end-session' })
  await live.until(() => live.closed.length > 0)
  expect(live.closed).toEqual(['ended'])
  expect(live.records.at(-1)).toMatchObject({ version })
  expect(await live.command({ type: 'raise-hand' })).toMatchObject({ code: 'session-ended', version })
})

test('an erased session is gone for everyone, on every node, for good', async () => {
  const log = new StagedLog()
  const [here, there] = [await serve({ log }), await serve({ log })]
  const { sessionId, path, tokens, fay, ana } = await circle(here)
  const [near, far] = [await fay.live(), await connect(there, { sessionId, token: ana.token })]
  expect((await here.call('DELETE', path, ana.token)).status).toBe(403)
  expect((await here.call('DELETE', path, tokens.facilitator)).status).toBe(403)
  expect((await here.call('DELETE', path, fay.token)).status).toBe(204)
  for (const live of [near, far]) {
    await live.until(() => live.isGone)
    expect(live.closed).toEqual(['erased'])
  }
  for (const server of [here, there]) {
    const { status, json } = await server.call('GET', path, fay.token)
    expect([status, json.error.code]).toEqual([404, 'unknown-session'])
  }
})

test('two nodes show one session, in order and without a gap', async () => {
  const log = new StagedLog()
  const [here, there] = [await serve({ log }), await serve({ log })]
  const { sessionId, tokens, ana, ben } = await circle(here)
  const cy = await join(here, { sessionId, tokens }, 'cy')
  const [near, far] = [await ana.live(), await connect(there, { sessionId, token: ben.token })]
  const third = await connect(there, { sessionId, token: cy.token })
  const from = Math.max(near.position.version, far.position.version, third.position.version)
  const press = async (live: typeof near) => {
    for (let i = 0; i < 20; i++)
      expect((await live.command({ type: i % 2 ? 'lower-hand' : 'raise-hand' })).ok).toBe(true)
  }
  await Promise.all([near, far, third].map(press))
  const end = from + 60
  for (const live of [near, far, third]) {
    await live.reaches(end)
    const versions = live.records.map(({ version }) => version).filter((version) => version > from)
    expect(versions).toEqual(Array.from({ length: 60 }, (_, i) => from + 1 + i))
  }
  expect(near.position).toEqual(far.position)
})

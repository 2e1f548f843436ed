import { expect, onTestFinished, test } from 'vitest'
import { embeddedTwin } from '../store/twins.ts'
import { seated } from '../support/server/circle.ts'
import { freshId } from '../support/server/client.ts'
import { group, type Member, six, stores } from '../support/server/group-http.ts'
import { serve } from '../support/server/server.ts'

test('[GR8, GR9, RR23] six people hold three sessions: actions come back, the beginning goes round, and the quarter is right', async () => {
  for (const [store, { log }] of await stores()) {
    const server = await serve({ log, boxes: log.boxes() })
    const { path, members, keeper } = await six(server)
    const began: (string | null)[] = []
    let came = 0
    for (let held = 0; held < 3; held += 1) {
      const due = (await keeper.see()).next
      const agenda = [{ title: 'Round', format: 'round', minutes: 10, turnSeconds: 60 }]
      const made = await server.call('POST', `${path}/sessions`, keeper.token, { agenda })
      expect(made.status, store).toBe(201)
      const { sessionId, tokens } = made.json
      const coming = members.slice(0, 6 - held)
      came += coming.length
      const seats = []
      for (const { token } of coming) {
        const { json } = await server.call('POST', `/api/sessions/${sessionId}/members`, token, {
          name: 'Somebody',
          acceptsNorms: true,
        })
        seats.push({ ...seated(server, sessionId, json.memberId, json.token), role: json.role })
      }
      const leader = coming.findIndex(({ id }) => id === due.facilitator)
      const { json: led } = await server.call('POST', `/api/sessions/${sessionId}/members`, tokens.facilitator, {
        name: 'Frame',
        acceptsNorms: true,
        listening: true,
      })
      const frame = seated(server, sessionId, led.memberId, led.token)
      expect(seats[leader]?.role).toBe('facilitator')
      const { view } = await frame.see()
      expect(view.norms.items).toEqual(['We pause before we answer.'])
      expect(view.sinceLast?.map(({ text }) => text) ?? []).toEqual(held === 0 ? [] : ['Rest more'])
      await frame.command({ type: 'start-session' })
      await frame.command({ type: 'next-phase', from: null })
      await frame.command({ type: 'call-next', after: null })
      const { floor } = (await frame.see()).view
      began.push(coming[seats.findIndex(({ id }) => id === floor?.speaker)]?.id ?? null)
      if (held === 0) {
        await seats[1]?.command({ type: 'add-capture', kind: 'action', text: 'Rest more' })
        await seats[2]?.command({ type: 'add-capture', kind: 'action', text: 'A SECRET OF MINE', private: true })
        const { view: written } = await frame.see()
        const [capture] = written.captures
        if (capture?.owner === null) await seats[1]?.command({ type: 'take-action', capture: capture.id })
      }
      expect(await frame.command({ type: 'end-session' })).toMatchObject({ ok: true })
      await keeper.see()
    }
    const view = await keeper.see()
    expect(new Set(began).size, store).toBe(3)
    expect(began).toEqual(['g1', 'g2', 'g3'])
    expect(view.sessions.map((session) => [session.came, session.of])).toEqual([
      [6, 6],
      [5, 6],
      [4, 6],
    ])
    expect(view.sessions.reduce((sum, session) => sum + (session.came ?? 0), 0)).toBe(came)
    expect(view.actions).toMatchObject([{ owner: 'g2', text: 'Rest more', status: null }])
    expect(JSON.stringify(view)).not.toContain('SECRET')
    expect((await (members[2] as Member).see()).you.actions).toMatchObject([{ text: 'A SECRET OF MINE' }])
    const [action] = view.actions
    const report = { type: 'report-action', action: action?.id ?? '', status: 'partly', hindered: 'Work' } as const
    expect(await (members[1] as Member).ask(report)).toMatchObject({ ok: true })
    expect((await keeper.see()).actions).toMatchObject([{ status: 'partly', hindered: 'Work' }])
    await server.stop()
  }
})

test('[GR8] results of an ended session survive when its node stops before it delivers them', async () => {
  const { log, again, stop } = await embeddedTwin()
  onTestFinished(stop)
  const first = await serve({ log, boxes: log.boxes() })
  const { path, keeper } = await six(first)
  const { json } = await first.call('POST', `${path}/sessions`, keeper.token, {})
  const joined = await first.call('POST', `/api/sessions/${json.sessionId}/members`, keeper.token, {
    name: 'x',
    acceptsNorms: true,
  })
  const seat = seated(first, json.sessionId, joined.json.memberId, joined.json.token)
  await seat.command({ type: 'start-session' })
  const { append } = log
  // The store is away for the group, as it would be for a node that has just stopped.
  log.append = (asked) => (asked.session.startsWith('group.') ? new Promise(() => {}) : append.call(log, asked))
  expect(await seat.command({ type: 'end-session' })).toMatchObject({ ok: true })
  await first.stop()
  const next = await again()
  const second = await serve({ log: next, boxes: next.boxes() })
  const { view } = (await second.call('GET', path, keeper.token)).json
  expect(view.sessions).toMatchObject([{ came: 1, of: 6 }])
})

test('[GR8] the results of an ended session reach the group before the session is erased', async () => {
  const { log, stop } = await embeddedTwin()
  onTestFinished(stop)
  const server = await serve({ log, boxes: log.boxes() })
  const { path, keeper } = await six(server)
  const { sessionId } = (await server.call('POST', `${path}/sessions`, keeper.token, {})).json
  const body = { name: 'x', acceptsNorms: true }
  const joined = await server.call('POST', `/api/sessions/${sessionId}/members`, keeper.token, body)
  const seat = seated(server, sessionId, joined.json.memberId, joined.json.token)
  await seat.command({ type: 'start-session' })
  const { append, erase } = log
  const done: string[] = []
  let answer = () => {}
  const isAnswering = new Promise<void>((resolve) => {
    answer = resolve
  })
  log.append = async (asked) => {
    if (!asked.session.startsWith('group.')) return append.call(log, asked)
    // As slow as a store may be.
    await isAnswering
    done.push('brought')
    return append.call(log, asked)
  }
  log.erase = (id) => {
    done.push('erased')
    return erase.call(log, id)
  }
  await seat.command({ type: 'end-session' })
  const erasing = server.call('DELETE', `/api/sessions/${sessionId}`, seat.token)
  // A later request that uses the store is answered first.
  for (let count = 0; count < 20; count++) expect((await server.call('GET', '/healthz')).status).toBe(200)
  expect(done).toEqual([])
  answer()
  expect((await erasing).status).toBe(204)
  expect(done).toEqual(['brought', 'erased'])
  expect((await keeper.see()).sessions).toMatchObject([{ came: 1, of: 6 }])
})

test('[GR10] three answers show nothing, four show the means, and the store links no answer to a name', async () => {
  for (const [store, twin] of await stores()) {
    const server = await serve({ log: twin.log, boxes: twin.log.boxes() })
    const { members, keeper } = await six(server)
    const given = [
      [7, 6, 2, 5, 4, 6, 3, 1, 2, 7, 5, 6],
      [1, 2, 3, 4, 5, 6, 7, 1, 2, 3, 4, 5],
      [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4],
      [2, 7, 1, 6, 3, 5, 4, 2, 7, 1, 6, 3],
    ]
    const run = async (answers: number) => {
      await keeper.ask({ type: 'open-survey' })
      const survey = (await keeper.see()).surveys.at(-1)?.id ?? ''
      for (const [place, member] of members.slice(0, answers).entries()) {
        const answer = { type: 'answer-survey' as const, survey, statements: given[place] ?? [] }
        expect(await member.ask(answer), store).toMatchObject({ ok: true })
        if (place === 0) expect(await member.ask(answer)).toMatchObject({ ok: false, code: 'not-allowed' })
      }
      return survey
    }
    const close = async (survey: string) => {
      expect(await keeper.ask({ type: 'close-survey', survey })).toMatchObject({ ok: true })
      return (await keeper.see()).surveys.at(-1)
    }
    expect(await close(await run(3))).toMatchObject({ answered: null, means: null })
    const survey = await run(4)
    const records = await twin.log.load(`group.${(await keeper.see()).groupId}`)
    expect(JSON.stringify(records)).not.toContain('statements')
    const means = Array.from({ length: 12 }, (_, place) => given.reduce((sum, each) => sum + (each[place] ?? 0), 0) / 4)
    expect(await close(survey)).toMatchObject({ answered: 4, means })
    await server.stop()
    const stored = await twin.contents()
    for (const answer of given) expect(stored.join('\n')).not.toContain(JSON.stringify(answer))
  }
})

test('a calendar shows dates and name to everyone with its key, until the key changes', async () => {
  const lines: string[] = []
  const cadence = { first: '2026-03-12T18:00', timeZone: 'Europe/Paris', everyWeeks: 1, minutes: 90 }
  const server = await serve({ config: { logLevel: 'info' }, logTo: { write: (line) => void lines.push(line) } })
  const { path, tokens, join } = await group(server, {
    name: 'Tuesday, ünter uns',
    purpose: 'Nobody’s business',
    cadence,
  })
  const keeper = await join('Ana', tokens.keeper)
  const { calendarKey } = await keeper.see()
  const { status, text, headers } = await server.call('GET', `${path}/calendar.ics?key=${calendarKey}`)
  expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
  expect(text).toContain('SUMMARY:Tuesday\\, ünter uns\r\n')
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(26)
  expect(text).not.toMatch(/business|Ana/)
  await keeper.ask({ type: 'renew-calendar' })
  expect((await server.call('GET', `${path}/calendar.ics?key=${calendarKey}`)).status).toBe(401)
  expect(lines.join('')).not.toContain(calendarKey)
})

test('[GR18] a request to join that is repeated leads to the same seat, and a saved agenda becomes a session', async () => {
  const server = await serve()
  const { path, tokens, keeper } = await six(server)
  const body = { name: 'Gil', id: freshId().padEnd(16, 'x') }
  const first = (await server.call('POST', `${path}/members`, tokens.member, body)).json
  const again = (await server.call('POST', `${path}/members`, tokens.member, body)).json
  expect(again.memberId).toBe(first.memberId)
  expect((await server.call('GET', path, first.token)).status).toBe(401)
  expect((await server.call('GET', path, again.token)).json.view.members).toHaveLength(7)
  const phases = [{ title: 'Check-in', format: 'round' as const, minutes: 10 }]
  await keeper.ask({ type: 'save-agenda', title: 'Ours', phases })
  const savedAgenda = (await keeper.see()).agendas[0]?.id
  const made = await server.call('POST', `${path}/sessions`, keeper.token, { savedAgenda })
  const seen = (await server.call('GET', `/api/sessions/${made.json.sessionId}`, made.json.tokens.participant)).json
    .view
  expect([seen.title, seen.agenda.phases[0].title]).toEqual(['Ours', 'Check-in'])
  expect((await keeper.see()).sessions.at(-1)).toMatchObject({ title: 'Ours', endedAt: null })
  // Before taking a seat there, somebody of the group sees what a link would show, with the part that is theirs.
  const before = (await server.call('GET', `/api/sessions/${made.json.sessionId}`, keeper.token)).json.view
  expect([before.members, before.you]).toEqual([[], { memberId: null, role: 'facilitator' }])
  const wrong = await server.call('POST', `${path}/sessions`, keeper.token, { savedAgenda: 'a99' })
  expect([wrong.status, wrong.json.error.message]).toEqual([422, expect.stringContaining('savedAgenda')])
})

test('[GR22] a group that is not there, or was erased, is named a group, and a survey a survey (B18)', async () => {
  const server = await serve()
  const { path, keeper, tokens } = await six(server)
  expect(await keeper.ask({ type: 'close-survey', survey: 'q9' })).toMatchObject({ code: 'unknown-survey' })
  expect((await server.call('DELETE', path, keeper.token)).status).toBe(204)
  const command = { id: 'a', command: { type: 'open-survey' } }
  for (const at of [path, '/api/groups/nothing']) {
    const answers = await Promise.all([
      server.call('GET', at, keeper.token),
      server.call('DELETE', at, keeper.token),
      server.call('POST', `${at}/commands`, keeper.token, command),
      server.call('POST', `${at}/members`, tokens.member, { name: 'Gil' }),
      server.call('POST', `${at}/sessions`, keeper.token, {}),
      server.call('GET', `${at}/calendar.ics?key=k`),
    ])
    for (const { status, json } of answers) expect([status, json.error.code]).toEqual([404, 'unknown-group'])
  }
})

test('permissions: a link shows the group’s purpose, a member cannot start sessions, a keeper can erase', async () => {
  const server = await serve()
  const { path, tokens, members, keeper, json } = await six(server)
  expect(json.links.member).toBe(`${server.url}/g/${json.groupId}#${tokens.member}`)
  const preview = (await server.call('GET', path, tokens.member)).json.view
  expect(Object.keys(preview).sort()).toEqual(['groupId', 'link', 'name', 'norms', 'purpose', 'you'])
  expect(preview.link).toBe('member')
  const [, ben] = members
  expect((await server.call('POST', `${path}/sessions`, ben?.token, {})).status).toBe(403)
  expect((await server.call('DELETE', path, ben?.token)).status).toBe(403)
  expect((await server.call('GET', path, 'x'.repeat(43))).status).toBe(401)
  expect((await server.call('GET', '/api/groups/nothing', keeper.token)).status).toBe(404)
  const commands = `${path}/commands`
  const bad = await server.call('POST', commands, keeper.token, { id: 'a', command: { type: 'edit-group', nope: 1 } })
  expect(bad.status).toBe(422)
  const same = { id: 'same', command: { type: 'add-topic', text: 'Grief' } }
  await server.call('POST', commands, keeper.token, same)
  await server.call('POST', commands, keeper.token, same)
  expect((await keeper.see()).topics).toHaveLength(1)
  expect((await server.call('DELETE', path, keeper.token)).status).toBe(204)
  expect((await server.call('GET', path, keeper.token)).status).toBe(404)
})

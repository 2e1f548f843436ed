import { expect, onTestFinished, test } from 'vitest'
import { type EventLog, StoreUnavailable } from '../../server/src/store/event-log.ts'
import { freshId } from '../support/server/client.ts'
import { six, stores } from '../support/server/group-http.ts'
import { serve } from '../support/server/server.ts'

/** The log with a fault that a test can switch on: nothing more is stored for groups. */
function withFault(log: EventLog) {
  const fault = { isOn: false, founded: [] as string[] }
  const faulty = new Proxy(log, {
    get(target, name) {
      const member = Reflect.get(target, name, target)
      if (typeof member !== 'function') return member
      if (name !== 'append') return member.bind(target)
      return async (append: Parameters<EventLog['append']>[0]) => {
        if (fault.isOn && append.session.startsWith('group.')) throw new StoreUnavailable('away')
        if (append.record.version === 1) fault.founded.push(append.session)
        return target.append(append)
      }
    },
  })
  return { log: faulty, fault }
}

const attemptId = () => `${freshId()}-and-sixteen-more`

test('[GR23] a session whose planning failed is repaired by the retry, on both stores (B17)', async () => {
  for (const [name, twin] of await stores()) {
    const { log, fault } = withFault(twin.log)
    const server = await serve({ log, boxes: twin.log.boxes() })
    onTestFinished(() => server.stop())
    const { path, keeper } = await six(server)
    fault.founded.length = 0
    const id = attemptId()
    const start = () => server.call('POST', `${path}/sessions`, keeper.token, { title: 'Tuesday', id })

    fault.isOn = true
    expect((await start()).status, name).toBe(503)
    fault.isOn = false
    expect((await keeper.see()).sessions, name).toEqual([])

    const [first, second] = [await start(), await start()]
    expect(first.status, `${name} ${first.text}`).toBe(201)
    expect(second.json, name).toEqual(first.json)
    expect(new Set(fault.founded), name).toEqual(new Set([first.json.sessionId]))
    expect(
      (await keeper.see()).sessions.map(({ id }) => id),
      name,
    ).toEqual([first.json.sessionId])

    // The links of the answer are those of the session that the first request made.
    const at = `/api/sessions/${first.json.sessionId}`
    const seat = { name: 'Ana', acceptsNorms: true }
    const joined = await server.call('POST', `${at}/members`, first.json.tokens.facilitator, seat)
    expect(joined.json, name).toMatchObject({ role: 'facilitator' })
  }
})

test('[GR23] requests with one id at the same time make one session, another id or seat another (B17)', async () => {
  for (const [name, twin] of await stores()) {
    const server = await serve({ log: twin.log, boxes: twin.log.boxes() })
    onTestFinished(() => server.stop())
    const { path, keeper, join, tokens } = await six(server)
    const second = await join('Gil', tokens.keeper)
    const id = attemptId()
    const start = (token: string, id?: string) =>
      server.call('POST', `${path}/sessions`, token, { ...(id !== undefined && { id }) })
    const same = await Promise.all([start(keeper.token, id), start(keeper.token, id), start(keeper.token, id)])
    expect(new Set(same.map(({ text }) => text)).size, name).toBe(1)
    const others = [
      await start(keeper.token, attemptId()),
      await start(second.token, id),
      await start(keeper.token),
      await start(keeper.token),
    ]
    const made = new Set([same[0], ...others].map((answer) => answer?.json.sessionId))
    expect(made.size, name).toBe(5)
    expect(new Set((await keeper.see()).sessions.map(({ id }) => id)), name).toEqual(made)
  }
})

import { HOUR } from '@circlet/shared/time'
import { expect, onTestFinished, test } from 'vitest'
import { storedHash } from '../../server/src/runtime/tokens.ts'
import type { EmbeddedLog } from '../../server/src/store/embedded/log.ts'
import type { RedisLog } from '../../server/src/store/redis/log.ts'
import { eventually } from '../store/given.ts'
import { embeddedTwin, redisTwin, type Twin } from '../store/twins.ts'
import { stopwatch, within } from '../support/machine-speed.ts'
import { circle, join, type Person, seated } from '../support/server/circle.ts'
import { freshId } from '../support/server/client.ts'
import { serve, type TestServer } from '../support/server/server.ts'

/** This text is in everything that zoe writes, and in their name. */
const ZOE = 'zzoe'
const WITHIN_MS = 5000

const STORES = [
  ['embedded', embeddedTwin],
  ['Redis', redisTwin],
] as const

interface Nodes {
  readonly twin: Twin
  readonly here: TestServer
  readonly there: TestServer
  /** How far the clock of both nodes is ahead of the store's, in ms. */
  readonly clock: { ahead: number }
}

/** Two nodes that share a store of their own; with the embedded store both run in one process. */
async function nodes(start: () => Promise<Twin>): Promise<Nodes> {
  const twin = await start()
  onTestFinished(() => twin.stop())
  const clock = { ahead: 0 }
  const { log } = twin
  const other = start === redisTwin ? await twin.again() : log
  const node = (from: EmbeddedLog | RedisLog, name: string) =>
    serve({ log: hurried(from, clock), leases: from.leases(name), boxes: from.boxes() })
  return { twin, here: await node(log, 'here'), there: await node(other, 'there'), clock }
}

function hurried<Log extends EmbeddedLog | RedisLog>(log: Log, clock: { ahead: number }): Log {
  return new Proxy(log, {
    get(target, name) {
      if (name === 'now') return () => target.now() + clock.ahead
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

/** A session in which zoe has left traces everywhere, and ben one. */
async function meeting(server: TestServer) {
  const made = await circle(server, { title: 'a title of ours' })
  const zoe = await join(server, made, ZOE, 'participant', { pronouns: `${ZOE}/they`, lens: `lens of ${ZOE}` })
  await made.fay.command({ type: 'open-poll', kind: 'consent', question: 'Shall we?', anonymous: false })
  await zoe.command({ type: 'vote', poll: 'v1', choice: ['agree'], reason: `${ZOE} thinks so` })
  await made.fay.command({ type: 'close-poll', poll: 'v1' })
  await zoe.command({ type: 'add-capture', kind: 'learning', text: `${ZOE} has learnt` })
  await zoe.command({ type: 'add-capture', kind: 'action', text: `${ZOE} alone`, private: true })
  await zoe.command({ type: 'rename', name: `${ZOE} again` })
  await zoe.command({ type: 'signal', signal: 'check-in-with-me' })
  await made.ben.command({ type: 'add-capture', kind: 'learning', text: 'what ben wrote' })
  return { ...made, zoe }
}

/**
 * What zoe answers where nobody is to know whose answer it is. Once a box is gone Redis has rewritten its file, and does
 * so again only after ten minutes.
 */
async function answersSecretly({ fay, zoe }: Awaited<ReturnType<typeof meeting>>): Promise<void> {
  await fay.command({ type: 'open-poll', kind: 'fist-of-five', question: 'How is it?', anonymous: true })
  await zoe.command({ type: 'vote', poll: 'v2', choice: ['3'] })
}

const at = (node: TestServer, sessionId: string, { id, token }: Person) => seated(node, sessionId, id, token)

/** What anybody can still get from a node about a session. */
async function everythingFrom(node: TestServer, path: string, token: string): Promise<string> {
  const parts = ['', '/summary.md', '/summary.csv', '/summary.json']
  const answers = await Promise.all(parts.map((part) => node.call('GET', path + part, token)))
  return answers.map(({ text }) => text).join('\n')
}

test.each(STORES)(
  '[ER1, EL31] %s: no byte of an erased member is left, on disk and on both nodes',
  async (_, start) => {
    const { twin, here, there } = await nodes(start)
    const made = await meeting(here)
    await answersSecretly(made)
    const { sessionId, path, zoe, ben } = made
    const traces = [ZOE, storedHash(zoe.token) ?? '']
    for (const trace of traces) expect(await twin.files()).toContain(trace)
    const live = await at(there, sessionId, ben).live()

    const passed = stopwatch()
    expect((await here.call('DELETE', `${path}/members/me`, zoe.token)).status).toBe(204)
    await live.until(() => live.snapshots.at(-1)?.reset === true)
    for (const node of [here, there]) {
      const seen = await everythingFrom(node, path, ben.token)
      for (const trace of traces) expect(seen).not.toContain(trace)
      expect(seen).toContain('what ben wrote')
      expect((await node.call('GET', path, zoe.token)).status).toBe(401)
    }
    await eventually(async () => {
      const files = await twin.files()
      return traces.every((trace) => !files.includes(trace))
    }, WITHIN_MS)
    expect(passed()).toBeLessThan(within(WITHIN_MS))
    expect(await twin.files()).toContain('what ben wrote')
    if (start === redisTwin) {
      const contents = (await twin.contents()).join('\n')
      for (const trace of traces) expect(contents).not.toContain(trace)
    }
  },
)

/** That nothing of the session is left but its mark, anywhere. */
async function nothingLeft({ twin, here, there }: Nodes, made: Awaited<ReturnType<typeof meeting>>, start: unknown) {
  const { sessionId, path, ben, fay } = made
  for (const node of [here, there])
    for (const { token } of [ben, fay]) expect((await node.call('GET', path, token)).status).toBe(404)
  const traces = [sessionId, ZOE, 'what ben wrote', 'a title of ours', storedHash(ben.token) ?? '']
  await eventually(async () => {
    const files = await twin.files()
    return traces.every((trace) => !files.includes(trace))
  }, WITHIN_MS)
  if (start !== redisTwin) return
  const contents = await twin.contents()
  for (const trace of traces) expect(contents.join('\n')).not.toContain(trace)
  const keys = contents.filter((_, place) => place % 2 === 0)
  const kinds = keys.map((key) => key.replace(/\{\d+\}/, '{n}').replace(/[0-9a-f]{64}/, '…'))
  expect(kinds.filter((kind) => !/^circlet:(journal|\{leases\}:.*)$/.test(kind))).toEqual(['circlet:{n}:erased:…'])
}

test.each(STORES)('[EL14, EL31] %s: after erase now nothing of a session is left but its mark', async (_, start) => {
  const all = await nodes(start)
  const made = await meeting(all.here)
  await answersSecretly(made)
  const lives = [await made.ben.live(), await at(all.there, made.sessionId, made.zoe).live()]
  expect(await all.twin.files()).toContain(made.sessionId)
  expect((await all.here.call('DELETE', made.path, made.fay.token)).status).toBe(204)
  const passed = stopwatch()
  for (const live of lives) await live.until(() => live.closed.includes('erased'))
  expect(passed()).toBeLessThan(within(WITHIN_MS))
  await nothingLeft(all, made, start)
})

test.each(STORES)('[SE9, EL31] %s: after its time nothing of a session is left but its mark', async (_, start) => {
  const all = await nodes(start)
  const made = await meeting(all.here)
  await made.fay.command({ type: 'set-options', options: { retentionHours: 2 } })
  await made.fay.command({ type: 'end-session' })
  const live = await at(all.there, made.sessionId, made.ben).live()
  all.clock.ahead = 2 * HOUR + 1000
  await live.until(() => live.closed.includes('erased'))
  await nothingLeft(all, made, start)
})

test.each(STORES)(
  '[GR15, GR19, BB10] %s: no byte is left of a member who left, or of an erased group',
  async (_, start) => {
    const { twin, here, there } = await nodes(start)
    const { groupId, tokens } = (await here.call('POST', '/api/groups', null, { name: 'a group of ours' })).json
    const path = `/api/groups/${groupId}`
    const seat = async (name: string, token: string) =>
      (await here.call('POST', `${path}/members`, token, { name, lens: `lens of ${name}` })).json
    const keeper = await seat('keeper', tokens.keeper)
    const zoe = await seat(ZOE, tokens.member)
    const ask = async (token: string, command: object) =>
      (await here.call('POST', `${path}/commands`, token, { id: freshId(), command })).json
    await ask(zoe.token, { type: 'take-action', text: `${ZOE} calls`, help: `ask ${ZOE}` })
    await ask(zoe.token, { type: 'take-action', text: `${ZOE} alone`, private: true })
    await ask(zoe.token, { type: 'give-word', text: `${ZOE} thanks you`, to: [keeper.memberId] })
    await ask(keeper.token, { type: 'give-word', text: 'what the keeper wrote', to: [zoe.memberId] })
    for (let count = 0; count < 20; count++) await ask(zoe.token, { type: 'edit-me', name: `${ZOE} ${count}` })
    await ask(keeper.token, { type: 'open-survey' })
    const { surveys } = (await here.call('GET', path, keeper.token)).json.view
    await ask(zoe.token, { type: 'answer-survey', survey: surveys[0].id, statements: Array(12).fill(4) })
    const traces = [ZOE, storedHash(zoe.token) ?? '']
    const before = await twin.files()
    for (const trace of traces) expect(before).toContain(trace)

    expect(await ask(zoe.token, { type: 'leave-group' })).toMatchObject({ ok: true })
    for (const node of [here, there]) {
      const seen = await node.call('GET', path, keeper.token)
      expect(seen.text).not.toContain(ZOE)
      expect(seen.json.view.you.words.map(({ text }: { text: string }) => text)).toEqual(['what the keeper wrote'])
      expect((await node.call('GET', path, zoe.token)).status).toBe(401)
    }
    const isGone = async (texts: readonly string[]) => {
      const files = await twin.files()
      return texts.every((text) => !files.includes(text))
    }
    await eventually(() => isGone(traces), WITHIN_MS)
    expect(await ask(keeper.token, { type: 'add-topic', text: 'goes on' })).toMatchObject({ ok: true })
    expect(await ask(keeper.token, { type: 'close-survey', survey: surveys[0].id })).toMatchObject({ ok: true })

    expect((await there.call('DELETE', path, keeper.token)).status).toBe(204)
    for (const node of [here, there]) expect((await node.call('GET', path, keeper.token)).status).toBe(404)
    const all = ['a group of ours', 'what the keeper wrote', 'goes on']
    if (start === redisTwin) {
      // The append-only file is rewritten at most every ten minutes: keys and values are gone at once.
      const contents = (await twin.contents()).join('\n')
      for (const text of [...all, groupId]) expect(contents).not.toContain(text)
    } else await eventually(() => isGone([...all, groupId]), WITHIN_MS)
  },
)

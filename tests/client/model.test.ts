import type { CommandEnvelope } from '@circlet/shared/protocol/commands'
import type { Acknowledgement, Position } from '@circlet/shared/protocol/messages'
import { visible } from '@circlet/shared/session/views/project'
import { expect, test } from 'vitest'
import type { ConnectionListener } from '../../client/src/sync/connection.ts'
import { type FoldSource, foldAtHand, foldRecord } from '../../client/src/sync/fold-record.ts'
import { createSession } from '../../client/src/sync/session-store.ts'
import type { WakeDetector } from '../../client/src/sync/wake-detector.ts'
import { type Circle, circle } from '../support/domain/core.ts'
import { FakeTime } from './fake-time.ts'

const at = (version: number): Position => ({ version, head: `h${version}` })

/** A session over a wire that the test holds both ends of. */
function given(
  who = 'bo',
  room: Circle = circle({ phases: ['open'] }),
  answersHttp = true,
  fold: FoldSource = foldAtHand,
) {
  const time = new FakeTime()
  const seen = { restarts: 0, hurries: 0, closed: false }
  const sent: { envelope: CommandEnvelope; answer: (answer: Acknowledgement) => void }[] = []
  const clocks: ((told: number) => void)[] = []
  let listener: ConnectionListener | undefined
  let since: () => Position | undefined = () => undefined
  let waking: WakeDetector | undefined
  const session = createSession('s', {
    wire(itsListener, itsSince) {
      listener = itsListener
      since = itsSince
      return {
        open() {},
        close() {
          seen.closed = true
        },
        restart: () => seen.restarts++,
        hurry: () => seen.hurries++,
        command: (envelope, answer) => sent.push({ envelope, answer }),
        readClock: (answer) => clocks.push(answer),
        identify: () => {},
        hear: () => {},
      }
    },
    fold,
    store: { load: () => [], save() {} },
    newId: () => `id${sent.length}`,
    monotonic: time.monotonic,
    after: time.after,
    watchWaking(its) {
      waking = its
      return () => {}
    },
    answersHttp: async () => answersHttp,
  })
  if (!listener || !waking) throw new Error('the session listens to nothing')
  const down = listener
  let told = room.records.length
  return {
    room,
    time,
    seen,
    sent,
    clocks,
    session,
    down,
    waking,
    since: () => since(),
    snapshot() {
      down.up()
      told = room.records.length
      down.snapshot({ position: at(told), view: room.view(who), now: room.now })
    },
    /** Brings what has happened since, leaving out the first `lost` records. */
    records(lost = 0) {
      const { memberId, role } = room.view(who).you
      const fresh = room.records.slice(told + lost)
      const records = fresh.map((record) => ({ ...record, events: visible(record.events, { memberId, role }) }))
      told = room.records.length
      down.records({ position: at(told), records })
    },
  }
}

test('connecting, until there is something to show', () => {
  const { session, snapshot, room } = given()
  expect([session.connection.value, session.view.value]).toEqual(['connecting', null])
  snapshot()
  expect(session.connection.value).toBe('live')
  expect(session.view.value).toEqual(room.view('bo'))
})

test('[LG4] a view folded from records equals a new snapshot', () => {
  const { session, snapshot, records, room, since } = given()
  snapshot()
  room.raise('bo', 'cy')
  room.gives('cy')
  records()
  expect(session.view.value).toEqual(room.view('bo'))
  expect(since()).toEqual(at(room.records.length))
})

test('a lost connection is reported, and the last view stays visible', () => {
  const { session, snapshot, down } = given()
  snapshot()
  down.down()
  expect(session.connection.value).toBe('lost')
  expect(session.view.value).not.toBeNull()
})

test('[N1] after a reconnect the session continues from its position', () => {
  const { session, snapshot, records, down, since, room } = given()
  snapshot()
  const position = since()
  down.down()
  room.raises('cy')
  expect(since()).toEqual(position)
  down.up()
  records()
  expect(session.connection.value).toBe('live')
  expect(session.view.value?.queue.hands.length).toBe(1)
})

test('[N2] the model never folds across a gap, it requests a new snapshot', () => {
  const { session, snapshot, records, seen, since, room } = given()
  snapshot()
  const shown = session.view.value
  room.raise('cy', 'fay')
  records(1)
  expect(seen.restarts).toBe(1)
  expect(since()).toBeUndefined()
  expect(session.view.value).toBe(shown)
})

/** Rules that load when the test says so, or never. */
function fetched() {
  let arrived: ((rules: typeof foldRecord) => void) | undefined
  let failed: ((reason: Error) => void) | undefined
  let rules: typeof foldRecord | null = null
  const fetch = () =>
    new Promise<typeof foldRecord>((resolve, reject) => {
      arrived = resolve
      failed = reject
    })
  return {
    source: { here: () => rules, fetch } satisfies FoldSource,
    async arrive() {
      rules = foldRecord
      arrived?.(foldRecord)
      await Promise.resolve()
    },
    async fail() {
      failed?.(new Error('no such file'))
      await Promise.resolve()
      await Promise.resolve()
    },
  }
}

test('[LG4] a snapshot is shown before the rules load; events received meanwhile are then folded in order', async () => {
  const rules = fetched()
  const { session, snapshot, records, room, since } = given('bo', undefined, true, rules.source)
  snapshot()
  const first = since()
  expect([session.connection.value, session.view.value]).toEqual(['live', room.view('bo')])
  room.raise('bo')
  records()
  room.raise('cy')
  records()
  expect([session.view.value?.queue.hands, since()]).toEqual([[], first])
  await rules.arrive()
  expect([session.view.value, since()]).toEqual([room.view('bo'), at(room.records.length)])
})

test('when the rules cannot be loaded, the model requests a snapshot and shows nothing wrong', async () => {
  const rules = fetched()
  const { session, snapshot, records, room, since, seen } = given('bo', undefined, true, rules.source)
  snapshot()
  room.raise('bo')
  records()
  await rules.fail()
  expect([seen.restarts, since()]).toEqual([1, undefined])
  snapshot()
  expect(session.view.value).toEqual(room.view('bo'))
})

test('an event received twice changes nothing', () => {
  const { session, snapshot, down, room } = given()
  snapshot()
  const shown = session.view.value
  down.records({ position: at(room.records.length), records: room.records.slice(-1) })
  expect(session.view.value).toBe(shown)
})

test('[N10] no connection within 10 s while the server answers: the network is in the way', async () => {
  const { session, time } = given()
  time.pass(9_999)
  expect(session.connection.value).toBe('connecting')
  time.pass(1)
  await Promise.resolve()
  expect(session.connection.value).toBe('blocked')
})

test('no connection within 10 s and no answer either is not blamed on the network', async () => {
  const { session, time, snapshot } = given('bo', undefined, false)
  time.pass(10_000)
  await Promise.resolve()
  expect(session.connection.value).toBe('lost')
  snapshot()
  expect(session.connection.value).toBe('live')
})

test('[R1] the connection says that nothing is saved, until something is', () => {
  const { session, snapshot, sent, time } = given()
  snapshot()
  session.send({ type: 'raise-hand' })
  sent[0]?.answer({ ok: false, code: 'unavailable', version: 3 })
  expect(session.connection.value).toBe('unsaved')
  time.pass(2000)
  sent[1]?.answer({ ok: true, version: 4 })
  expect(session.connection.value).toBe('live')
})

test('a refusal stays until it is dismissed or something else is asked', () => {
  const { session, snapshot, sent } = given()
  snapshot()
  session.send({ type: 'call-next', after: null })
  sent[0]?.answer({ ok: false, code: 'nobody-due', version: 3 })
  expect(session.refusal.value).toMatchObject({ code: 'nobody-due', command: { type: 'call-next' } })
  session.dismiss()
  expect(session.refusal.value).toBeNull()
  sent.length = 0
  session.send({ type: 'call-next', after: null })
  sent[0]?.answer({ ok: false, code: 'nobody-due', version: 3 })
  session.send({ type: 'raise-hand' })
  expect(session.refusal.value).toBeNull()
})

test('notices are kept until each is dismissed', () => {
  const { session, snapshot, records, room } = given()
  snapshot()
  room.does('ada', { type: 'raise-hand', member: room.id('bo') })
  records()
  const [notice] = session.notices.value
  expect(notice).toMatchObject({ kind: 'hand-raised-for-me', by: room.id('ada') })
  session.dismiss(notice?.id ?? '')
  expect(session.notices.value).toEqual([])
})

test('the end is told and the connection stays; a removal closes it', () => {
  const { session, snapshot, down, seen } = given()
  snapshot()
  down.closed('ended')
  expect([session.closed.value, session.connection.value]).toEqual(['ended', 'live'])
  down.closed('removed')
  expect([session.closed.value, session.connection.value]).toEqual(['removed', 'closed'])
  expect(seen.closed).toBe(true)
})

test('a snapshot of a session that has ended says so, too', () => {
  const room = circle({ phases: ['open'] })
  room.does('ada', { type: 'end-session' })
  const { session, snapshot } = given('bo', room)
  snapshot()
  expect(session.closed.value).toBe('ended')
})

test('[P5] a server that restarts is only waited for', () => {
  const { session, snapshot, down, seen } = given()
  snapshot()
  down.closed('restarting')
  down.down()
  expect([session.closed.value, session.connection.value, seen.closed]).toEqual([null, 'lost', false])
})

test.each(['not-allowed', 'revoked', 'unknown-session', 'client-outdated'] as const)(
  '[N13] refused as %s, it stops and says why',
  (code) => {
    const { session, down, seen } = given()
    down.refused(code)
    expect([session.closed.value, session.connection.value, seen.closed]).toEqual([code, 'closed', true])
  },
)

test.each(['unavailable', 'too-many'] as const)('[N13] refused as %s, it keeps trying', (code) => {
  const { session, down, seen } = given()
  down.refused(code)
  expect([session.closed.value, seen.closed]).toEqual([null, false])
})

test('the clock is read several times after connecting, and known from the first answer on', () => {
  const { session, snapshot, clocks, time } = given()
  snapshot()
  expect(session.clockReady.value).toBe(false)
  time.pass(10)
  clocks[0]?.(1_700_000_000_000)
  expect(session.clockReady.value).toBe(true)
  expect(session.now()).toBe(1_700_000_000_000 + 5)
  time.pass(2000)
  expect(clocks.length).toBe(5)
})

test('[B4] silence on a connection that should answer restarts it within 3 s of waking', () => {
  const { snapshot, clocks, time, seen, waking } = given()
  snapshot()
  time.pass(2000)
  for (const answer of clocks.splice(0)) answer(1_700_000_000_000)
  waking.woke()
  time.pass(2999)
  expect(seen.restarts).toBe(0)
  time.pass(1)
  expect([seen.hurries, seen.restarts]).toEqual([1, 1])
})

test('[C4] after a sleep no time is shown until it is read again', () => {
  const { session, snapshot, clocks, time, waking } = given()
  snapshot()
  time.pass(2000)
  for (const answer of clocks.splice(0)) answer(1_700_000_000_000)
  waking.slept()
  expect(session.clockReady.value).toBe(false)
  clocks[0]?.(1_700_000_600_000)
  expect(session.clockReady.value).toBe(true)
})

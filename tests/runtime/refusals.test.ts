import { type Context, decide } from '@circlet/shared/session/engine/decide'
import type { SessionState } from '@circlet/shared/session/model/state'
import { expect, test } from 'vitest'
import { Ballots } from '../../server/src/runtime/ballots.ts'
import { CommandDispatcher } from '../../server/src/runtime/dispatch/command-dispatcher.ts'
import { ErrorReporter } from '../../server/src/runtime/error-reporter.ts'
import type { LiveSession } from '../../server/src/runtime/live-session.ts'
import { LiveSessions } from '../../server/src/runtime/live-sessions.ts'
import { SessionCreator } from '../../server/src/runtime/membership/create-session.ts'
import { Metrics } from '../../server/src/runtime/metrics.ts'
import { Random } from '../../server/src/runtime/random.ts'
import { RecordWriter } from '../../server/src/runtime/record-writer.ts'
import type { EventLog } from '../../server/src/store/event-log.ts'
import { FIRST_WORDS } from '../support/english.ts'
import { MemoryBoxes } from '../support/server/memory-boxes.ts'
import { StagedLog } from '../support/server/staged-log.ts'

/** What a node puts between a command and the log, without sockets before it. */
function node(log: EventLog) {
  const metrics = new Metrics()
  const errorReporter = new ErrorReporter(metrics, { error: () => {}, warn: () => {}, info: () => {} })
  const random = new Random()
  const recordWriter = new RecordWriter(log, random, metrics)
  const sessions = new LiveSessions(log, errorReporter)
  const dispatch = new CommandDispatcher({
    log,
    recordWriter,
    random,
    ballots: new Ballots(new MemoryBoxes(), errorReporter),
    errorReporter,
    maxMembers: 60,
  })
  return {
    dispatch,
    sessions,
    sessionCreator: new SessionCreator({ log, sessions, recordWriter, random, retentionHours: 24 }),
  }
}

/** A lobby on one node of two that share a log, and a count of decisions and of questions to the log. */
async function lobby() {
  const log = new StagedLog()
  // Nothing is published: a node does not hear of what the other one stores.
  log.follow = () => () => {}
  const [here, there] = [node(log), node(log)]
  const founded = await here.sessionCreator.found({ title: 'Friday' }, null, {
    locale: 'en',
    texts: { session: FIRST_WORDS },
  })
  if (!founded.ok) throw new Error('no session')
  const session = (await here.sessions.find(founded.sessionId)) as LiveSession
  const far = (await there.sessions.find(founded.sessionId)) as LiveSession
  return { log, here, there, session, far }
}

/** Somebody without a seat asks for something: refused, and counted. */
function refused(id: string, counts: { decided: number }) {
  return {
    id,
    decide(state: SessionState, context: Context) {
      counts.decided++
      return decide(state, 'm99', { type: 'raise-hand' }, context)
    },
  }
}

test('[LG3] a refusal is decided once, and the log is asked once (C6)', async () => {
  const { log, here, session } = await lobby()
  const counts = { decided: 0 }
  let asked = 0
  log.intercept = (method, run) => {
    if (method === 'known') asked++
    return run()
  }
  for (const id of ['m9/a', 'm9/b', 'm9/c'])
    expect(await here.dispatch.submit(session, refused(id, counts))).toMatchObject({ ok: false, code: 'not-allowed' })
  expect([counts.decided, asked]).toEqual([3, 3])
})

test('[LG3] refusals that wait together ask the log together, each once (C6)', async () => {
  const { log, here, session } = await lobby()
  const counts = { decided: 0 }
  let [asked, under, most] = [0, 0, 0]
  log.intercept = async (method, run) => {
    if (method !== 'known') return run()
    asked++
    most = Math.max(most, ++under)
    await new Promise(setImmediate)
    under--
    return run()
  }
  const ids = Array.from({ length: 20 }, (_, place) => `m9/${place}`)
  const answers = await Promise.all(ids.map((id) => here.dispatch.submit(session, refused(id, counts))))
  expect(new Set(answers.map((answer) => !answer.ok && answer.code))).toEqual(new Set(['not-allowed']))
  expect([counts.decided, asked, most]).toEqual([20, 20, 20])
})

test('[LG3] when the log has moved, a refusal is decided again on the new state (C6)', async () => {
  const { here, there, session, far } = await lobby()
  const counts = { decided: 0 }
  await here.dispatch.submit(session, {
    id: 'm9/blank',
    decide: (state, context) => ({
      ok: true,
      events: [{ type: 'display-blanked', on: true }],
      state: { ...state, hidden: { ...state.hidden, lastAt: context.now } },
    }),
  })
  const late = ['m9/x', 'm9/y'].map((id) => there.dispatch.submit(far, refused(id, counts)))
  const known = there.dispatch.submit(far, refused('m9/blank', counts))
  expect((await Promise.all(late)).map((answer) => answer.version)).toEqual([2, 2])
  expect(await known).toEqual({ ok: true, version: 2 })
  expect(counts.decided).toBeGreaterThan(3)
})

import type { Command } from '@circlet/shared/protocol/commands'
import { expect, test } from 'vitest'
import { StoreUnavailable } from '../../server/src/store/event-log.ts'
import { circle, join, seated } from '../support/server/circle.ts'
import { MemoryBoxes } from '../support/server/memory-boxes.ts'
import { serve } from '../support/server/server.ts'
import { StagedLog } from '../support/server/staged-log.ts'

const OPEN = { type: 'open-poll', kind: 'consent', question: 'Shall we?', anonymous: true } as const
const CLOSE = { type: 'close-poll', poll: 'v1' } as const
const answer = (choice: string): Command => ({ type: 'vote', poll: 'v1', choice: [choice] })

/** A circle of five at one node of two, asked anonymously. */
async function asked() {
  const [log, boxes] = [new StagedLog(), new MemoryBoxes()]
  const [here, there] = [await serve({ log, boxes }), await serve({ log, boxes })]
  const made = await circle(here)
  const more = [await join(here, made, 'cy'), await join(here, made, 'dee')]
  await made.fay.command(OPEN)
  const people = [made.fay, made.ana, made.ben, ...more]
  return { ...made, log, boxes, here, there, people, poll: async () => (await made.fay.see()).view.polls[0] }
}

test('[PO5, PO6] an anonymous answer makes no record and is seen by nobody; the result is there at once for all', async () => {
  const { log, boxes, sessionId, fay, ana, people, poll } = await asked()
  const { position } = await ana.see()
  for (const person of people)
    expect(await person.command(answer('agree'))).toEqual({ ok: true, version: position.version })
  expect(await ana.command(answer('object'))).toMatchObject({ ok: true })
  expect((await ana.see()).position).toEqual(position)
  expect(await boxes.answered(sessionId, 'v1')).toHaveLength(5)
  expect(await fay.command(CLOSE)).toMatchObject({ ok: true })
  expect(await poll()).toMatchObject({ status: 'closed', counts: { agree: 4, object: 1 }, votes: null })
  expect(JSON.stringify(log.recordsOf(sessionId))).not.toContain('vote')
  await expect.poll(() => boxes.answered(sessionId, 'v1')).toEqual([])
})

test('[PO4, PO5] a late answer is refused, also at a node that has not received the closing yet', async () => {
  const { log, there, sessionId, fay, ana, people } = await asked()
  for (const person of people) await person.command(answer('agree'))
  const far = seated(there, sessionId, ana.id, ana.token)
  await far.see()
  log.follow = () => () => {}
  await fay.command(CLOSE)
  for (const late of [ana, far]) expect(await late.command(answer('object'))).toMatchObject({ code: 'not-allowed' })
})

test('[PO5] a close that is stored nowhere, or answered to nobody, loses nothing and counts nothing twice', async () => {
  const { log, boxes, sessionId, fay, ana, people, poll } = await asked()
  for (const person of people) await person.command(answer('agree'))
  log.intercept = (method, run) => (method === 'append' ? Promise.reject(new StoreUnavailable('away')) : run())
  expect(await fay.command(CLOSE, 'once')).toMatchObject({ code: 'unavailable' })
  expect(await ana.command(answer('object'))).toMatchObject({ code: 'not-allowed' })
  let lost = false
  log.intercept = async (method, run) => {
    const done = await run()
    if (method !== 'append' || lost) return done
    lost = true
    throw new StoreUnavailable('the answer is lost')
  }
  await fay.command(CLOSE, 'once')
  const again = await fay.command(CLOSE, 'once')
  expect(again).toMatchObject({ ok: true })
  expect(await poll()).toMatchObject({ counts: { agree: 5, object: 0 } })
  expect(log.recordsOf(sessionId).filter(({ body }) => body.includes('poll-closed'))).toHaveLength(1)
  await expect.poll(() => boxes.answered(sessionId, 'v1')).toEqual([])
})

test('[PO5] a box that nobody removed goes when a node opens the session', async () => {
  const { log, boxes, sessionId, fay, ana, people } = await asked()
  for (const person of people) await person.command(answer('agree'))
  const drop = boxes.drop.bind(boxes)
  boxes.drop = () => Promise.reject(new StoreUnavailable('away'))
  await fay.command(CLOSE)
  expect(await boxes.answered(sessionId, 'v1')).toHaveLength(5)
  boxes.drop = drop
  await seated(await serve({ log, boxes }), sessionId, ana.id, ana.token).see()
  await expect.poll(() => boxes.answered(sessionId, 'v1')).toEqual([])
})

import type { Command } from '@circlet/shared/protocol/commands'
import { expect, onTestFinished, test } from 'vitest'
import { embeddedTwin, redisTwin } from '../store/twins.ts'
import { circle, join } from '../support/server/circle.ts'
import { serve } from '../support/server/server.ts'

const open = (anonymous: boolean): Command => ({ type: 'open-poll', kind: 'consent', question: 'Shall we?', anonymous })
const vote = (poll: string, choice: string): Command => ({ type: 'vote', poll, choice: [choice] })
const withdraw = (poll: string): Command => ({ type: 'withdraw-vote', poll })

test.each([
  ['embedded', embeddedTwin],
  ['Redis', redisTwin],
])('[PO9] over a socket an answer is taken back from the log and from the box, %s store (D1)', async (_, twin) => {
  const store = await twin()
  onTestFinished(() => store.stop())
  const server = await serve({ log: store.log, boxes: store.log.boxes() })
  const made = await circle(server)
  const people = [made.fay, made.ana, made.ben, await join(server, made, 'cy'), await join(server, made, 'dee')]
  await made.fay.command(open(false))
  await made.fay.command(open(true))
  for (const person of people) {
    await person.command(vote('v1', 'agree'))
    await person.command(vote('v2', 'agree'))
  }
  const live = await made.ana.live()
  for (const poll of ['v1', 'v2'])
    expect(await live.command(withdraw(poll), `back-${poll}`)).toMatchObject({ ok: true })
  expect((await made.ana.see()).view.you.votes).toBeUndefined()
  for (const poll of ['v1', 'v2']) await made.fay.command({ type: 'close-poll', poll })
  const { polls } = (await made.fay.see()).view
  expect(polls.map(({ counts }: { counts: unknown }) => counts)).toEqual([
    { agree: 4, 'stand-aside': 0, object: 0 },
    { agree: 4, 'stand-aside': 0, object: 0 },
  ])
  for (const poll of ['v1', 'v2']) expect(await live.command(withdraw(poll))).toMatchObject({ code: 'not-allowed' })
  // The same command again keeps its first answer where it made a record (LG3).
  expect(await live.command(withdraw('v1'), 'back-v1')).toMatchObject({ ok: true })
})

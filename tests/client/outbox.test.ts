import type { Command, CommandEnvelope } from '@circlet/shared/protocol/commands'
import type { Acknowledgement } from '@circlet/shared/protocol/messages'
import { expect, test } from 'vitest'
import type { PendingCommand } from '../../client/src/sync/outbox.ts'
import { createOutbox } from '../../client/src/sync/outbox.ts'
import { FakeTime } from './fake-time.ts'

const HAND: Command = { type: 'raise-hand' }
const DOWN: Command = { type: 'lower-hand' }
const DONE: Acknowledgement = { ok: true, version: 7 }
const no = (code: 'unavailable' | 'turn-already-over' | 'rate-limited') => ({ ok: false as const, code, version: 7 })

function given(kept: readonly PendingCommand[] = []) {
  const time = new FakeTime()
  const sent: { envelope: CommandEnvelope; answer: (answer: Acknowledgement) => void }[] = []
  const seen = { saved: kept, overdue: 0, refused: [] as string[] }
  let ids = 0
  const outbox = createOutbox({
    store: {
      load: () => kept,
      save: (pending) => {
        seen.saved = pending
      },
    },
    transmit: (envelope, answer) => sent.push({ envelope, answer }),
    newId: () => `id${++ids}`,
    after: time.after,
    overdue: () => seen.overdue++,
    refused: (command, { code }) => seen.refused.push(`${command.type} ${code}`),
  })
  return { time, sent, seen, outbox, ids: () => sent.map(({ envelope }) => envelope.id) }
}

test('a command is sent at once and is done when it is answered, not before', async () => {
  const { outbox, sent } = given()
  outbox.connected()
  const answer = outbox.send(HAND)
  expect(outbox.pending.value).toEqual([{ id: 'id1', command: HAND }])
  sent[0]?.answer(DONE)
  expect(await answer).toEqual(DONE)
  expect(outbox.pending.value).toEqual([])
})

test('[N4] without a connection commands wait, and go in their order when it is back', () => {
  const { outbox, ids } = given()
  outbox.send(HAND)
  outbox.send(DOWN)
  expect(ids()).toEqual([])
  outbox.connected()
  expect(ids()).toEqual(['id1', 'id2'])
})

test('[N4] a command without an answer is sent again with the same id after a reconnect', () => {
  const { outbox, sent, ids } = given()
  outbox.connected()
  outbox.send(HAND)
  outbox.disconnected()
  outbox.connected()
  expect(ids()).toEqual(['id1', 'id1'])
  sent[1]?.answer(DONE)
  sent[0]?.answer(DONE)
  expect(outbox.pending.value).toEqual([])
})

test('[N5] an answer that does not come is looked into after 3 s, and asked for again', () => {
  const { outbox, time, seen, ids } = given()
  outbox.connected()
  outbox.send(HAND)
  time.pass(2999)
  expect(seen.overdue).toBe(0)
  time.pass(1)
  expect(seen.overdue).toBe(1)
  expect(ids()).toEqual(['id1', 'id1'])
})

test('[R1] unavailable is no answer: the command stays, the page says so, and all are asked again in order', () => {
  const { outbox, sent, time, seen, ids } = given()
  outbox.connected()
  outbox.send(HAND)
  outbox.send(DOWN)
  sent[0]?.answer(no('unavailable'))
  expect(outbox.unsaved.value).toBe(true)
  expect(seen.refused).toEqual([])
  time.pass(2000)
  expect(ids()).toEqual(['id1', 'id2', 'id1', 'id2'])
  sent[2]?.answer(DONE)
  sent[3]?.answer(DONE)
  expect(outbox.unsaved.value).toBe(false)
  expect(outbox.pending.value).toEqual([])
})

test('a refusal is an answer, told with its command', async () => {
  const { outbox, sent, seen } = given()
  outbox.connected()
  const answer = outbox.send({ type: 'finish-turn', turn: 't1' })
  sent[0]?.answer(no('turn-already-over'))
  expect(await answer).toMatchObject({ ok: false })
  expect(seen.refused).toEqual(['finish-turn turn-already-over'])
  expect(outbox.pending.value).toEqual([])
})

test('[B6] a command that waited during a reload is sent once, with its old id', () => {
  const { outbox, sent, seen, ids } = given([{ id: 'old', command: HAND }])
  expect(outbox.pending.value.length).toBe(1)
  outbox.connected()
  expect(ids()).toEqual(['old'])
  sent[0]?.answer(DONE)
  expect(seen.saved).toEqual([])
})

test('every change is stored for the next page load', () => {
  const { outbox, seen } = given()
  outbox.send(HAND)
  expect(seen.saved).toEqual([{ id: 'id1', command: HAND }])
  outbox.drop()
  expect(seen.saved).toEqual([])
})

test('a rate-limited command stays and is sent again, followed by later commands (B2)', async () => {
  const { outbox, sent, time, seen, ids } = given()
  outbox.connected()
  const answer = outbox.send(HAND)
  outbox.send(DOWN)
  sent[0]?.answer(no('rate-limited'))
  sent[1]?.answer(no('rate-limited'))
  expect(seen.saved).toHaveLength(2)
  expect(seen.refused).toEqual([])
  time.pass(2000)
  expect(ids()).toEqual(['id1', 'id2', 'id1', 'id2'])
  sent[2]?.answer(DONE)
  expect(await answer).toEqual(DONE)
})

test('after a reconnect no more goes at once than the server lets through, and all of it in order (B2)', () => {
  const kept = Array.from({ length: 25 }, (_, index) => ({ id: `k${index}`, command: HAND }))
  const { outbox, sent, time, ids } = given(kept)
  outbox.connected()
  expect(ids()).toEqual(kept.slice(0, 10).map(({ id }) => id))
  outbox.send(DOWN)
  expect(sent).toHaveLength(10)
  for (const { answer } of [...sent]) answer(DONE)
  time.pass(2000)
  expect(sent).toHaveLength(20)
  for (const { answer } of [...sent]) answer(DONE)
  time.pass(2000)
  expect(ids()).toEqual([...kept.map(({ id }) => id), 'id1'])
  for (const { answer } of [...sent]) answer(DONE)
  expect(outbox.pending.value).toEqual([])
})

test('a waiting caller learns that no answer comes, and so does a later caller (B3)', async () => {
  const { outbox, sent } = given()
  outbox.connected()
  const [first, second] = [outbox.send(HAND), outbox.send(DOWN)]
  outbox.drop()
  expect(await first).toEqual({ ok: false, code: 'revoked', version: 0 })
  expect(await second).toMatchObject({ ok: false, code: 'revoked' })
  expect(await outbox.send(HAND)).toMatchObject({ ok: false, code: 'revoked' })
  expect(sent).toHaveLength(2)
  expect(outbox.pending.value).toEqual([])
})

test('a command too large for a frame is refused with its field and not sent (B1)', async () => {
  const { outbox, sent, seen } = given()
  outbox.connected()
  const norms = Array.from({ length: 20 }, () => 'あ'.repeat(1000))
  const answer = outbox.send({ type: 'edit-session', title: 'Monday', norms })
  expect(await answer).toEqual({ ok: false, code: 'invalid-command', field: 'norms', version: 0 })
  expect(seen.refused).toEqual(['edit-session invalid-command'])
  expect([sent.length, outbox.pending.value.length]).toEqual([0, 0])
})

test('a command that ends every connection is given up after the fifth, and what was behind it goes on (B1)', async () => {
  const { outbox, time, seen, ids } = given()
  const answer = outbox.send(HAND)
  outbox.send(DOWN)
  for (let connection = 0; connection < 5; connection++) {
    outbox.connected()
    outbox.disconnected()
  }
  expect(await answer).toMatchObject({ ok: false, code: 'internal' })
  expect(seen.refused).toEqual(['raise-hand internal'])
  // From the third connection on it is sent alone, so the second command is not blamed for the drops.
  expect(ids()).toEqual(['id1', 'id2', 'id1', 'id2', 'id1', 'id1', 'id1'])
  outbox.connected()
  time.pass(0)
  expect(ids().at(-1)).toBe('id2')
})

test('a command that is answered after two lost connections lets the others follow (B1)', () => {
  const { outbox, sent, time, ids } = given()
  outbox.send(HAND)
  outbox.send(DOWN)
  for (let connection = 0; connection < 2; connection++) {
    outbox.connected()
    outbox.disconnected()
  }
  outbox.connected()
  expect(ids().slice(4)).toEqual(['id1'])
  sent.at(-1)?.answer(DONE)
  time.pass(0)
  expect(ids().slice(4)).toEqual(['id1', 'id2'])
})

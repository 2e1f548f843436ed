import { expect, test } from 'vitest'
import { NOTHING, unfinished } from '../../client/src/features/captures/unfinished.ts'
import { writeDown } from '../../client/src/features/captures/write-down.ts'
import type { Session } from '../../client/src/sync/session-store.ts'

const answering = (ok: boolean) =>
  ({
    send: async () => (ok ? { ok, version: 4 } : { ok, code: 'session-ended', version: 4 }),
  }) as unknown as Session

test('a capture refused because the circle just closed is not lost and stays private', async () => {
  unfinished.value = NOTHING
  await writeDown(answering(true), { kind: 'learning', text: 'I ask sooner' })
  expect(unfinished.value).toEqual(NOTHING)
  await writeDown(answering(false), { kind: 'learning', text: 'I wait too long', private: true })
  expect(unfinished.value).toEqual({ text: 'I wait too long', alone: true })
})

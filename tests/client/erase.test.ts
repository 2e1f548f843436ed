import { afterEach, expect, test, vi } from 'vitest'
import { eraseSession, removeMine } from '../../client/src/api/erase.ts'

const refused = (status: number, code: string) =>
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ error: { code } }), { status }))

afterEach(() => vi.unstubAllGlobals())

test('a missing session counts as erased, a refused erasure does not', async () => {
  refused(404, 'unknown-session')
  expect([(await eraseSession('s', 't')).ok, (await removeMine('s', 't')).ok]).toEqual([true, true])
  refused(403, 'not-allowed')
  expect(await eraseSession('s', 't')).toMatchObject({ ok: false, code: 'not-allowed' })
  refused(401, 'not-allowed')
  expect((await removeMine('s', 't')).ok).toBe(true)
  refused(503, 'unavailable')
  expect([(await eraseSession('s', 't')).ok, (await removeMine('s', 't')).ok]).toEqual([false, false])
})

import { SECOND } from '@circlet/shared/time'
import { expect, test } from 'vitest'
import { circle } from '../support/server/circle.ts'
import { serve } from '../support/server/server.ts'
import { StagedLog } from '../support/server/staged-log.ts'

test('[WY1] a member is with a speaker once a turn, whatever id the command has, and no record names them', async () => {
  const log = new StagedLog()
  const server = await serve({ log })
  const { sessionId, fay, ana, ben } = await circle(server)
  await fay.command({ type: 'give-floor', member: ana.id, after: null })
  const withAna = { type: 'be-with', turn: 't1' } as const
  const first = await ben.command(withAna, 'one')
  log.ahead += 6 * SECOND
  expect(await ben.command(withAna, 'other')).toEqual(first)
  expect(await fay.command(withAna)).toMatchObject({ ok: true, version: first.version + 1 })
  const records = log.recordsOf(sessionId).slice(first.version - 1)
  expect(records.map(({ body }) => JSON.parse(body))).toEqual([[{ type: 'with-you' }], [{ type: 'with-you' }]])
})

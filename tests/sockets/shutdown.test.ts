import { expect, test } from 'vitest'
import { circle } from '../support/server/circle.ts'
import { connect, tryDoor } from '../support/server/client.ts'
import { LeaseTable } from '../support/server/memory-leases.ts'
import { serve } from '../support/server/server.ts'
import { StagedLog } from '../support/server/staged-log.ts'

test('a shutdown tells everyone, lets nobody in and makes nobody away', async () => {
  const [log, table] = [new StagedLog(), new LeaseTable()]
  const times = { graceMs: 20 }
  const first = await serve({ log, leases: table.leases('first'), times })
  const { sessionId, tokens, fay, ana } = await circle(first)
  const everyone = [await fay.live(), await ana.live(), await connect(first, { sessionId, token: tokens.display })]
  const { version } = await ana.command({ type: 'raise-hand' })
  await first.stop()
  for (const live of everyone) {
    await live.until(() => live.isGone)
    expect(live.closed).toEqual(['restarting'])
  }
  expect(await tryDoor(first, { sessionId, token: ana.token })).toBe('websocket error')

  const second = await serve({ log, leases: table.leases('second'), times })
  const { json } = await second.call('GET', `/api/sessions/${sessionId}`, ana.token)
  expect(json.position.version).toBe(version)
  expect(json.view.members.map(({ presence }: { presence: string }) => presence)).toEqual(['here', 'here', 'here'])
})

test('commands under way are still answered', async () => {
  const log = new StagedLog()
  const server = await serve({ log })
  const { ana } = await circle(server)
  let stored = () => {}
  const storing = new Promise<void>((resolve) => {
    stored = resolve
  })
  let begun = () => {}
  const beginning = new Promise<void>((resolve) => {
    begun = resolve
  })
  log.intercept = async (method, run) => {
    if (method === 'append') {
      begun()
      await storing
    }
    return run()
  }
  const answer = ana.raw({ type: 'raise-hand' })
  await beginning
  const stopping = server.stop()
  stored()
  const { json, headers } = await answer
  expect(json).toMatchObject({ ok: true })
  // A connection that stays open would keep the process for more than a minute.
  expect(headers.get('connection')).toBe('close')
  await stopping
})

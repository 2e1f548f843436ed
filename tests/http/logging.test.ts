import * as core from '@circlet/shared/session/engine/decide'
import { expect, test, vi } from 'vitest'
import { storedHash } from '../../server/src/runtime/tokens.ts'
import { circle, join } from '../support/server/circle.ts'
import { serve } from '../support/server/server.ts'

async function loud() {
  const lines: string[] = []
  const server = await serve({ config: { logLevel: 'trace' }, logTo: { write: (line) => void lines.push(line) } })
  return { server, lines }
}

test('a request logs its route and status, and nothing that a person wrote or holds', async () => {
  const { server, lines } = await loud()
  const made = await circle(server, { title: 'Quokkameeting' })
  const zoe = await join(server, made, 'Zyxelwina', 'participant', { id: 'a-join-id-of-her-own' })
  const live = await zoe.live()
  await live.command({ type: 'rename', name: 'Zyxelmina' })
  await made.fay.command({ type: 'show-message', text: 'Quinceanera' })
  await zoe.raw({ type: 'rename', name: 7 })
  await server.call('POST', `${made.path}/commands`, zoe.token, '{"Zyxelwina":')
  await server.call('GET', `/s/${made.sessionId}?token=${zoe.token}`)
  const log = lines.join('')
  expect(log).toContain('"route":"/api/sessions/:id/commands"')
  expect(log).toContain('"status":422')
  const tokens = [zoe.token, ...Object.values(made.tokens)]
  const secrets = [...tokens, ...tokens.map((token) => storedHash(token) ?? ''), 'a-join-id-of-her-own']
  for (const word of ['Quokkameeting', 'Zyxel', 'Quinceanera', ...secrets]) expect(log).not.toContain(word)
})

test('an error logs its place, without its message', async () => {
  const { server, lines } = await loud()
  const { ana } = await circle(server)
  const broken = vi.spyOn(core, 'decide').mockImplementation(() => {
    throw new RangeError('Ana said something private')
  })
  const { status, json } = await ana.raw({ type: 'raise-hand' })
  broken.mockRestore()
  expect([status, json]).toEqual([500, { error: { code: 'internal', message: 'Internal error.' } }])
  const [fault] = lines.filter((line) => line.includes('"level":50')).map((line) => JSON.parse(line))
  expect(fault).toMatchObject({ error: 'RangeError', where: '/api/sessions/:id/commands' })
  expect(fault.at[0]).toMatch(/^at /)
  expect(lines.join('')).not.toContain('private')
})

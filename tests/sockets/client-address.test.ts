import Fastify from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { clientAddress } from '../../server/src/sockets/client-address.ts'

test.each([
  ['127.0.0.1', undefined],
  ['127.0.0.1', '203.0.113.9'],
  ['::ffff:127.0.0.1', '203.0.113.9'],
  ['10.1.2.3', '198.51.100.1, 203.0.113.9'],
  ['10.1.2.3', '203.0.113.9, 192.168.1.1'],
  ['10.1.2.3', '192.168.1.2, 192.168.1.1'],
  ['203.0.113.5', '198.51.100.1'],
  ['fd00::1', '2001:db8::1'],
  ['172.32.0.1', '198.51.100.1'],
  ['127.0.0.1', 'nonsense'],
] as const)('[WT2] sockets and HTTP agree on the address of %s behind %s (A9)', async (remoteAddress, forwarded) => {
  const http = Fastify({ trustProxy: ['loopback', 'linklocal', 'uniquelocal'] })
  onTestFinished(() => http.close())
  http.get('/', async (request) => request.ip)
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  const { body } = await http.inject({ url: '/', headers, remoteAddress })
  expect(clientAddress(remoteAddress, headers)).toBe(body)
})

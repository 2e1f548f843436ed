import { expect, test } from 'vitest'
import { clientAddress } from '../../server/src/sockets/client-address.ts'

// Each third column is what `request.ip` is over HTTP with the same proxies trusted.
test.each([
  ['127.0.0.1', undefined, '127.0.0.1'],
  ['127.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['::ffff:127.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['10.1.2.3', '198.51.100.1, 203.0.113.9', '203.0.113.9'],
  ['10.1.2.3', '203.0.113.9, 192.168.1.1', '203.0.113.9'],
  ['10.1.2.3', '192.168.1.2, 192.168.1.1', '192.168.1.2'],
  ['203.0.113.5', '198.51.100.1', '203.0.113.5'],
  ['fd00::1', '2001:db8::1', '2001:db8::1'],
  ['172.32.0.1', '198.51.100.1', '172.32.0.1'],
  ['127.0.0.1', 'nonsense', 'nonsense'],
] as const)('[WT2] the address of %s with the header %s is %s (A9)', (remote, forwarded, address) => {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  expect(clientAddress(remote, headers)).toBe(address)
})

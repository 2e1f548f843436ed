import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { serve, type TestServer } from '../support/server/server.ts'

const MB = 1024 * 1024
const TOO_MUCH = { error: { code: 'invalid-command', message: expect.stringContaining('"body"') } }

const post = (server: TestServer, body: NonNullable<RequestInit['body']>) =>
  fetch(`${server.url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    ...(body instanceof ReadableStream && { duplex: 'half' as const }),
  })

test('a client that sends far too much always reads the answer, never a connection reset', async () => {
  const server = await serve()
  const body = JSON.stringify({ title: 'x'.repeat(2 * MB) })
  for (let time = 0; time < 20; time++) {
    const answer = await post(server, body)
    expect([answer.status, await answer.json()]).toEqual([413, TOO_MUCH])
  }
})

test('so does a client that does not declare the length', async () => {
  const server = await serve()
  for (let time = 0; time < 5; time++) {
    const answer = await post(server, new Blob(['x'.repeat(2 * MB)]).stream())
    expect([answer.status, await answer.json()]).toEqual([413, TOO_MUCH])
  }
})

test.each([
  ['in pieces', 'transfer-encoding: chunked', '10000\r\n', '\r\n'],
  ['under a length beyond all sense', `content-length: ${1024 * MB}`, '', ''],
])('a body without an end, sent %s, is cut at the bound', async (_how, header, before, after) => {
  const server = await serve()
  const { hostname, port } = new URL(server.url)
  const socket = connect(Number(port), hostname)
  // Written to after it was closed, the connection may end in an error: that it ends is what matters.
  socket.on('error', () => socket.destroy())
  const closed = once(socket, 'close').catch(() => [])
  socket.write(`POST /api/sessions HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${header}\r\n\r\n`)
  const chunk = `${before}${' '.repeat(0x10000)}${after}`
  let sent = 0
  let isOpen = true
  void closed.then(() => {
    isOpen = false
  })
  while (isOpen && sent < 64 * MB) {
    sent += chunk.length
    if (!socket.write(chunk)) await Promise.race([once(socket, 'drain').catch(() => []), closed])
  }
  await closed
  // What the system's own buffers have taken was sent, though nobody has read it.
  expect(sent).toBeLessThan(32 * MB)
})

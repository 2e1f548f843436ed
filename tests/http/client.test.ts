import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { serve } from '../support/server.ts'

/** A server with a client of one page and one hashed file. */
async function withClient() {
  const dir = mkdtempSync(join(tmpdir(), 'circlet-client-'))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  mkdirSync(join(dir, 'assets'))
  writeFileSync(join(dir, 'index.html'), '<!doctype html><html lang="en"></html>')
  writeFileSync(join(dir, 'assets', 'main-abc123.js'), 'export {}')
  return serve({ clientDir: dir })
}

test.each(['/', '/index.html', '/s/0123456789abcdefghijkl', '/privacy', '/s/x?y=1'])(
  '%s is the one page, never from a cache',
  async (path) => {
    const server = await withClient()
    const { status, headers, text } = await server.call('GET', path)
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(text).toContain('<html')
  },
)

test('a hashed file may be kept for ever', async () => {
  const server = await withClient()
  const { status, headers } = await server.call('GET', '/assets/main-abc123.js')
  expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
  expect(headers.get('content-type')).toMatch(/javascript/)
})

test.each([
  ['GET', '/assets/gone-abc123.js'],
  ['GET', '/favicon.ico'],
  ['GET', '/api'],
  ['GET', '/assets'],
  ['POST', '/'],
  ['GET', '/..%2f..%2fpackage.json'],
])('%s %s is nothing', async (method, path) => {
  const server = await withClient()
  const { status, json } = await server.call(method, path)
  expect([status, json.error.code]).toEqual([404, 'not-found'])
})

test('without a built client there is no page', async () => {
  const server = await serve({ clientDir: join(tmpdir(), 'circlet-no-client') })
  expect((await server.call('GET', '/')).status).toBe(404)
})

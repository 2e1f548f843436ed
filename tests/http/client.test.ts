import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { serve } from '../support/server/server.ts'

/** A server with a client of one page and one hashed file, in each of these languages. */
async function withClient(...languages: readonly string[]) {
  const dir = mkdtempSync(join(tmpdir(), 'circlet-client-'))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  for (const language of languages.length > 0 ? languages : ['en']) {
    mkdirSync(join(dir, language, 'assets', language), { recursive: true })
    writeFileSync(join(dir, language, 'index.html'), `<!doctype html><html lang="${language}"></html>`)
    writeFileSync(join(dir, language, 'assets', language, 'main-abc123.js'), 'export {}')
    writeFileSync(join(dir, language, `${language}.js`), "import '/assets/main-abc123.js'")
  }
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

test('a hashed file may be cached for ever', async () => {
  const server = await withClient()
  const { status, headers } = await server.call('GET', '/assets/en/main-abc123.js')
  expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
  expect(headers.get('content-type')).toMatch(/javascript/)
})

test.each([
  ['', 'en'],
  ['ar-XB', 'ar-XB'],
  ['fr, en-XA;q=0.5', 'en-XA'],
  ['fr', 'en'],
])('a request for “%s” gets the page in %s, and caches are told so', async (accepted, language) => {
  const server = await withClient('ar-XB', 'en', 'en-XA')
  for (const path of ['/', '/s/0123456789abcdefghijkl', '/index.html']) {
    const answer = await fetch(`${server.url}${path}`, { headers: { 'accept-language': accepted } })
    expect(await answer.text()).toContain(`<html lang="${language}"`)
    expect(answer.headers.get('vary')).toContain('Accept-Language')
    expect(answer.headers.get('set-cookie')).toBeNull()
  }
})

test('every build gives each language’s entry file a new name', async () => {
  const server = await withClient('en', 'ar-XB')
  const { status, headers } = await server.call('GET', '/ar-XB.js')
  expect([status, headers.get('cache-control')]).toEqual([200, 'no-store'])
  expect((await server.call('GET', '/assets/ar-XB/main-abc123.js')).status).toBe(200)
  expect((await server.call('GET', '/fr.js')).status).toBe(404)
})

test.each([
  ['GET', '/assets/gone-abc123.js'],
  ['GET', '/favicon.ico'],
  ['GET', '/api'],
  ['GET', '/assets'],
  ['POST', '/'],
  ['GET', '/..%2f..%2fpackage.json'],
])('%s %s is not found', async (method, path) => {
  const server = await withClient()
  const { status, json } = await server.call(method, path)
  expect([status, json.error.code]).toEqual([404, 'not-found'])
})

test('without a built client there is no page', async () => {
  const server = await serve({ clientDir: join(tmpdir(), 'circlet-no-client') })
  expect((await server.call('GET', '/')).status).toBe(404)
})

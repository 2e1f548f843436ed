import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { serve, type TestServer } from '../support/server/server.ts'

/** A server with a built client, a secret file beside it, and what it logs. */
async function withSecret() {
  const dir = mkdtempSync(join(tmpdir(), 'circlet-paths-'))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  writeFileSync(join(dir, 'secret.txt'), 'A SECRET')
  mkdirSync(join(dir, 'dist', 'en', 'assets', 'en'), { recursive: true })
  writeFileSync(join(dir, 'dist', 'en', 'index.html'), '<!doctype html><html lang="en"></html>')
  writeFileSync(join(dir, 'dist', 'en', 'assets', 'en', 'main-abc123.js'), 'export {}')
  const lines: string[] = []
  const server = await serve({
    clientDir: join(dir, 'dist'),
    config: { logLevel: 'info' },
    logTo: { write: (line) => lines.push(line) },
  })
  return { server, lines }
}

/** Asks for a path exactly as it is written: `fetch` would tidy it. */
function ask({ url }: TestServer, method: string, path: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, path }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
    })
    asked.on('error', reject).end()
  })
}

const UP = ['..', '%2e%2e', '.%2e', '%2e.', '..%00', '%252e%252e', '..%c0%af', '%c0%ae%c0%ae', '..%e0%80%af']
const SLASHES = ['/', '%2f', '%2F', '%5c', '\\', '%252f', '//']
const climbs = UP.flatMap((up) =>
  SLASHES.flatMap((slash) => {
    const climb = `${up}${slash}`
    return [`/${climb}secret.txt`, `/assets/${climb}${climb}secret.txt`, `/api/${climb}secret.txt`]
  }),
)
const BROKEN = [
  '%',
  '%2',
  '%zz',
  '%ff',
  '%c3%28',
  '%u002e',
  '%00',
  'a%00b',
  '%00.js',
  '%0d%0aset-cookie:a=b',
  '%ed%a0%80',
]
const broken = ['/', '/assets/', '/s/', '/g/', '/api/', '/api/sessions/', '/api/groups/'].flatMap((folder) => [
  ...BROKEN.map((end) => folder + end),
  ...BROKEN.map((end) => `${folder}${end}/x`),
  ...BROKEN.map((end) => `${folder}x?y=${end}`),
])
const long = ['/', '/assets/', '/s/', '/api/', '/api/sessions/'].flatMap((folder) =>
  [300, 5_000, 12_000].flatMap((length) => [folder + 'a'.repeat(length), `${folder}${'a/'.repeat(length / 2)}x.js`]),
)

describe('an unknown address is answered as not found, and not as a server error (A24)', () => {
  test.each([
    ['climbing out of the client', climbs, false],
    ['percent-encodings that cannot be read', broken, true],
    ['addresses that are far too long', long, false],
    [
      'files and folders that are not there',
      [
        '/assets/',
        '/assets',
        '/assets/../assets/',
        '/assets/main-abc123.js/',
        '/assets/main-abc123.js/x',
        '/.git/config',
        '/.env',
        '/%2e',
        '/.',
        '/./assets/.',
        '//',
        '///x.js',
        '/a/./b.js',
        '/CON',
        '/assets/main-abc123.js::$DATA',
      ],
      true,
    ],
  ])(
    '%s',
    async (_, paths, mayBePage) => {
      const { server, lines } = await withSecret()
      for (const method of ['GET', 'HEAD', 'POST', 'DELETE']) {
        for (const path of paths) {
          const { status, text } = await ask(server, method, path)
          const isPage = status === 200 && (method === 'HEAD' || text.startsWith('<!doctype html>'))
          expect(isPage || (status >= 400 && status < 500), `${method} ${path.slice(0, 80)}: ${status}`).toBe(true)
          expect(mayBePage || !isPage, `${method} ${path.slice(0, 80)} is the page`).toBe(true)
          expect(text).not.toMatch(/SECRET|node_modules|at \w+ \(/)
          if (!isPage && method !== 'HEAD') expect(JSON.parse(text).error.code, path).toEqual(expect.any(String))
        }
      }
      expect(lines.filter((line) => line.includes('"stack"') || JSON.parse(line).level >= 40)).toEqual([])
    },
    60_000,
  )

  test.each(['/%2e%2e/', '/assets/..%2f..', '/assets/..%2f..%2fsecret.txt', '/%00', '/s/%00', '/%zz', '/s/%ff'])(
    '%s is not the page either',
    async (path) => {
      const { server } = await withSecret()
      expect((await ask(server, 'GET', path)).status).toBe(404)
    },
  )

  test('existing files are still found', async () => {
    const { server } = await withSecret()
    expect(await ask(server, 'GET', '/assets/en/main-abc123.js')).toEqual({ status: 200, text: 'export {}' })
    expect(await ask(server, 'GET', '/assets/en/main%2Dabc123.js')).toMatchObject({ status: 200 })
  })
})

import { expect, test } from 'vitest'
import { circle } from '../support/server/circle.ts'
import { serve } from '../support/server/server.ts'

const PAGES = ['/healthz', '/api/templates', '/api/docs', '/api/nothing', '/api/sessions', '/nothing.js']

test.each(PAGES)('%s is answered with every header that keeps a browser safe', async (path) => {
  const server = await serve()
  const { headers } = await server.call('GET', path)
  const policy = headers.get('content-security-policy') ?? ''
  for (const part of [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    `connect-src 'self' ws://${new URL(server.url).host} wss://${new URL(server.url).host}`,
  ]) {
    expect(policy.split(';')).toContain(part)
  }
  expect(policy).not.toMatch(/unsafe|upgrade-insecure/)
  expect(headers.get('strict-transport-security')).toMatch(/max-age=31536000/)
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('permissions-policy')).toMatch(/^screen-wake-lock=\(self\), camera=\(\)/)
  expect(headers.has('set-cookie')).toBe(false)
  expect(headers.has('x-powered-by')).toBe(false)
  if (path.startsWith('/api')) expect(headers.get('cache-control')).toBe('no-store')
})

test('[BA32] a page may ask for the microphone only when it was loaded with that wish', async () => {
  const server = await serve()
  const policy = async (path: string) => (await server.call('GET', path)).headers.get('permissions-policy')
  const id = 'x'.repeat(22)
  expect(await policy(`/s/${id}?microphone`)).toContain('microphone=(self)')
  const others = [
    '/?microphone',
    `/s/${id}`,
    `/s/${id}?theme=dark&microphone`,
    `/g/${id}?microphone`,
    '/api/docs?microphone',
  ]
  for (const path of [...others, `/s/${id}?microphone=`, `/s/${id}/x?microphone`, '/healthz?microphone'])
    expect(await policy(path), path).toContain('microphone=()')
})

test('an unreadable address is answered as not found', async () => {
  const server = await serve()
  const { status, json } = await server.call('GET', '/api/%zz')
  expect([status, json]).toEqual([404, { error: { code: 'not-found', message: expect.any(String) } }])
})

test('an invalid host does not reach the policy', async () => {
  const server = await serve()
  const { get } = await import('node:http')
  const policy = await new Promise((resolve) => {
    get(`${server.url}/healthz`, { headers: { host: "x;script-src 'unsafe-inline'" } }, (response) => {
      response.resume()
      resolve(response.headers['content-security-policy'])
    })
  })
  expect(policy).toContain("connect-src 'self' 'self'")
})

test('only this machine and its private network see readiness and figures, not a proxy', async () => {
  const server = await serve()
  await circle(server)
  for (const path of ['/readyz', '/metrics']) {
    expect((await server.call('GET', path)).status).toBe(200)
    for (const header of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via']) {
      const { status } = await fetch(server.url + path, { headers: { [header]: '127.0.0.1' } })
      expect(status, `${path} with ${header}`).toBe(404)
    }
  }
  expect((await server.call('GET', '/healthz')).json).toEqual({ ok: true })
})

test('two servers in one process count for themselves, by command and answer', async () => {
  const [one, other] = [await serve(), await serve()]
  const { ana } = await circle(one)
  const live = await ana.live()
  await live.command({ type: 'raise-hand' })
  await ana.command({ type: 'end-session' })
  const { text, headers } = await one.call('GET', '/metrics')
  expect(headers.get('content-type')).toMatch(/^text\/plain/)
  for (const line of [
    'circlet_commands_total{type="raise-hand",answer="ok"} 1',
    'circlet_commands_total{type="end-session",answer="not-allowed"} 1',
    'circlet_connections 1',
    'circlet_sessions_open 1',
  ]) {
    expect(text.split('\n')).toContain(line)
  }
  expect((await other.call('GET', '/metrics')).text).toContain('circlet_sessions_open 0')
})

test('making sessions and joining have limits by address', async () => {
  const server = await serve({ config: { rateLimits: true } })
  const made = await circle(server)
  const answers = await Promise.all(Array.from({ length: 31 }, () => server.call('POST', '/api/sessions', null, {})))
  const limited = answers.filter(({ status }) => status === 429)
  expect(limited.length).toBeGreaterThanOrEqual(2)
  expect(limited[0]?.json.error.code).toBe('rate-limited')
  expect(Number(limited[0]?.headers.get('retry-after'))).toBeGreaterThan(0)
  const joins = await Promise.all(
    Array.from({ length: 121 }, () => server.call('POST', `${made.path}/members`, made.tokens.participant, {})),
  )
  expect(joins.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(1)
})

test('templates are as the protocol lists them, and each makes a session', async () => {
  const server = await serve()
  const { json } = await server.call('GET', '/api/templates')
  expect(json.length).toBeGreaterThanOrEqual(3)
  for (const template of json) {
    expect(Object.keys(template).sort()).toEqual(['clock', 'id', 'lens', 'minutes', 'phases', 'size', 'title'])
    expect((await server.call('POST', '/api/sessions', null, { template: template.id })).status).toBe(201)
  }
})

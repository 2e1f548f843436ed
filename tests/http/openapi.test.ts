import { expect, test } from 'vitest'
import { serve } from '../support/server/server.ts'

interface Operation {
  readonly responses: Record<string, { readonly content?: Record<string, { readonly schema: object }> }>
  readonly requestBody?: { readonly content: Record<string, { readonly schema: object }> }
}

const CALLS = [
  'GET /healthz',
  'GET /readyz',
  'GET /metrics',
  'POST /api/sessions',
  'GET /api/sessions/{id}',
  'DELETE /api/sessions/{id}',
  'DELETE /api/sessions/{id}/members/me',
  'GET /api/sessions/{id}/summary.md',
  'GET /api/sessions/{id}/summary.csv',
  'GET /api/sessions/{id}/space',
  'GET /api/sessions/{id}/summary.json',
  'GET /api/sessions/{id}/next.json',
  'GET /api/sessions/{id}/next.ics',
  'POST /api/sessions/{id}/members',
  'POST /api/sessions/{id}/commands',
  'POST /api/groups',
  'GET /api/groups/{id}',
  'DELETE /api/groups/{id}',
  'POST /api/groups/{id}/members',
  'POST /api/groups/{id}/commands',
  'POST /api/groups/{id}/sessions',
  'GET /api/groups/{id}/calendar.ics',
  'GET /api/templates',
]

test('every call is described, with a schema for its body and for each of its answers', async () => {
  const server = await serve()
  const { json } = await server.call('GET', '/api/openapi.json')
  expect(json.openapi).toMatch(/^3\.1/)
  const described = Object.entries<Record<string, Operation>>(json.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ call: `${method.toUpperCase()} ${path}`, operation })),
  )
  expect(described.map(({ call }) => call).sort()).toEqual([...CALLS].sort())
  for (const { call, operation } of described) {
    if (call.startsWith('POST')) expect(operation.requestBody?.content['application/json']?.schema, call).toBeTruthy()
    expect(Object.keys(operation.responses).length, call).toBeGreaterThan(1)
    for (const [status, { content }] of Object.entries(operation.responses)) {
      if (status === '204') continue
      const [answer] = Object.values(content ?? {})
      expect(answer?.schema, `${call} ${status}`).toBeTruthy()
    }
  }
})

test('the page that shows it needs no script and nothing from elsewhere', async () => {
  const server = await serve()
  const { status, text, headers } = await server.call('GET', '/api/docs')
  expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  for (const call of CALLS) expect(text).toContain(`<h2>${call}</h2>`)
  expect(text).not.toMatch(/<script|https?:\/\/|style=/)
  const style = await server.call('GET', '/api/docs.css')
  expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8')
})

import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { type App, buildApp } from '../../../server/src/app.ts'
import { type Config, readConfig } from '../../../server/src/config.ts'
import { PRESENCE_TIMES, type PresenceTimes } from '../../../server/src/runtime/presence.ts'
import type { BallotBoxes } from '../../../server/src/store/ballot-boxes.ts'
import type { EventLog } from '../../../server/src/store/event-log.ts'
import type { Leases } from '../../../server/src/store/leases.ts'
import { MemoryBoxes } from './memory-boxes.ts'
import { LeaseTable } from './memory-leases.ts'
import { StagedLog } from './staged-log.ts'

/** A server that listens, on a staged log unless the test brings another. */
export interface TestServer {
  readonly url: string
  readonly app: App
  call(method: string, path: string, token?: string | null, body?: unknown): Promise<Called>
  stop(): Promise<void>
}

export interface Called {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into, field by field, by the tests
  readonly json: any
}

interface Given {
  readonly log?: EventLog
  readonly leases?: Leases
  readonly boxes?: BallotBoxes
  readonly config?: Partial<Config>
  readonly times?: Partial<PresenceTimes>
  readonly clientDir?: string
  readonly voiceEveryMs?: number
  readonly logTo?: { write(line: string): void }
}

/** Starts a server for this test and stops it afterwards. */
export async function serve({
  log = new StagedLog(),
  leases,
  boxes,
  config,
  times,
  ...ports
}: Given = {}): Promise<TestServer> {
  const app = await buildApp(
    { ...readConfig({ LOG_LEVEL: 'silent', RATE_LIMITS: 'off' }), port: 0, ...config },
    {
      log,
      leases: leases ?? new LeaseTable().leases('alone'),
      boxes: boxes ?? new MemoryBoxes(),
      presenceTimes: { ...PRESENCE_TIMES, ...times },
      ...ports,
    },
  )
  await app.http.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.http.server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  let stopping: Promise<void> | undefined
  const stop = () => {
    stopping ??= app.close()
    return stopping
  }
  onTestFinished(stop)
  return { url, app, stop, call: (method, path, token, body) => call(url + path, method, token, body) }
}

async function call(url: string, method: string, token?: string | null, body?: unknown): Promise<Called> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json')
  return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : null }
}

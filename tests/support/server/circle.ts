import type { LinkRole, Role } from '@circlet/shared/ids'
import type { CreateSession, JoinBody } from '@circlet/shared/protocol/create'
import type { Acknowledgement, Command, Position } from '@circlet/shared/protocol/messages'
import type { View } from '@circlet/shared/session/model/view'
import { connect, freshId, type TestClient } from './client.ts'
import type { Called, TestServer } from './server.ts'

/** A member with a seat, who uses HTTP until they connect. */
export interface Person {
  readonly id: string
  readonly token: string
  raw(command: unknown, id?: string): Promise<Called>
  command(command: Command, id?: string): Promise<Acknowledgement>
  see(): Promise<{ readonly position: Position; readonly view: View; readonly now: number }>
  live(since?: Position): Promise<TestClient>
}

export interface Circle {
  readonly sessionId: string
  readonly path: string
  readonly tokens: Readonly<Record<LinkRole, string>>
  readonly fay: Person
  readonly ana: Person
  readonly ben: Person
}

/** Creates a session and returns the response. */
export async function found(server: TestServer, body: CreateSession = {}) {
  const { json, status, text } = await server.call('POST', '/api/sessions', null, body)
  if (status !== 201) throw new Error(`not made: ${status} ${text}`)
  return json as { readonly sessionId: string; readonly tokens: Circle['tokens']; readonly links: Circle['tokens'] }
}

/** Seats somebody with the link of a role. */
export async function join(
  server: TestServer,
  { sessionId, tokens }: Pick<Circle, 'sessionId' | 'tokens'>,
  name: string,
  role: Role = 'participant',
  extra: Partial<JoinBody> = {},
): Promise<Person> {
  const path = `/api/sessions/${sessionId}`
  const { json } = await server.call('POST', `${path}/members`, tokens[role], { name, acceptsNorms: true, ...extra })
  return seated(server, sessionId, json.memberId, json.token)
}

/** The same person at this or another node. */
export function seated(server: TestServer, sessionId: string, id: string, token: string): Person {
  const path = `/api/sessions/${sessionId}`
  const raw = (command: unknown, commandId = freshId()) =>
    server.call('POST', `${path}/commands`, token, { id: commandId, command })
  return {
    id,
    token,
    raw,
    command: async (command, commandId) => (await raw(command, commandId)).json,
    see: async () => (await server.call('GET', path, token)).json,
    live: (since) => connect(server, { sessionId, token, ...(since && { since }) }),
  }
}

/** A live session in one open part: fay facilitates, ana and ben take part. */
export async function circle(server: TestServer, body: CreateSession = {}): Promise<Circle> {
  const agenda = [{ title: 'Part', format: 'open' as const, minutes: 10 }]
  const { sessionId, tokens } = await found(server, { agenda, options: { settleSeconds: 0 }, ...body })
  const made = { sessionId, tokens }
  const fay = await join(server, made, 'fay', 'facilitator')
  const ana = await join(server, made, 'ana')
  const ben = await join(server, made, 'ben')
  await fay.command({ type: 'start-session' })
  await fay.command({ type: 'next-phase', from: null })
  return { ...made, path: `/api/sessions/${sessionId}`, fay, ana, ben }
}

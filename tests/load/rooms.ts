import { PROTOCOL } from '@circlet/shared/protocol/messages'
import type { Seat } from './dialect.ts'

/** Asks for something, and fails unless it is done. */
export async function post<T>(url: string, token: string | null, body: unknown): Promise<T> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`POST ${url}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}

/** Live sessions with everybody in their seats, one of them facilitating, made through the public protocol. */
export async function circletRooms(baseUrl: string, count: number, people: number): Promise<Seat[][]> {
  const rooms: Seat[][] = []
  for (let room = 0; room < count; room++) rooms.push(await circletRoom(baseUrl, people))
  return rooms
}

async function circletRoom(baseUrl: string, people: number): Promise<Seat[]> {
  const sessions = `${baseUrl}/api/sessions`
  const { sessionId, tokens } = await post<{ sessionId: string; tokens: Record<string, string> }>(sessions, null, {})
  const sit = async (role: string, name: string): Promise<string> => {
    const body = { name, acceptsNorms: true }
    const { token } = await post<{ token: string }>(`${sessions}/${sessionId}/members`, tokens[role] ?? '', body)
    return token
  }
  const facilitator = await sit('facilitator', 'fay')
  const others = await Promise.all(Array.from({ length: people - 1 }, (_, index) => sit('participant', `p${index}`)))
  const start = { id: 'start', command: { type: 'start-session' } }
  await post(`${sessions}/${sessionId}/commands`, facilitator, start)
  return [facilitator, ...others].map((token) => ({
    auth: { protocol: PROTOCOL, sessionId, token },
    facilitates: token === facilitator,
  }))
}

/** The relay's rooms, of the same size. */
export function relayRooms(count: number, people: number): Seat[][] {
  return Array.from({ length: count }, (_, room) =>
    Array.from({ length: people }, () => ({ auth: { room: `room-${room}` }, facilitates: false })),
  )
}

import type { MemberId } from '@circlet/shared/ids'
import type { FastifyRequest } from 'fastify'
import type { LiveSession } from '../../runtime/live-session.ts'
import type { LiveSessions } from '../../runtime/live-sessions.ts'
import { holderOf, type TokenHolder } from '../../runtime/membership/token-lookup.ts'
import { HttpRefusal, unknownToken } from './refusals.ts'

/** Which session a request is about, and what its token gives there. */
export interface Entrance {
  readonly session: LiveSession
  readonly holder: TokenHolder
}

/** The token in the header. Throws the refusal where there is none. */
export function tokenOf(request: FastifyRequest): string {
  const token = /^Bearer ([\w-]{1,128})$/i.exec(request.headers.authorization ?? '')?.[1]
  if (token === undefined) throw unknownToken()
  return token
}

/** Who asks, by the token in the header; `current` where nothing later looks at the log. Throws the refusal when there is no such session or token. */
export async function entranceOf(
  request: FastifyRequest,
  sessions: LiveSessions,
  how: 'known' | 'current' = 'known',
): Promise<Entrance> {
  const token = tokenOf(request)
  const session = await sessionOf(request, sessions, how)
  const holder = await holderOf(session, token)
  if (!holder) throw unknownIn(session)
  return { session, holder }
}

/** A token that a session does not know. A damaged one may not know all of its own. */
export function unknownIn({ life }: LiveSession): HttpRefusal {
  return life === 'damaged' ? new HttpRefusal('session-damaged') : unknownToken()
}

/** The session in the address. Throws the refusal when there is none. */
export async function sessionOf(
  request: FastifyRequest,
  sessions: LiveSessions,
  how: 'known' | 'current' = 'known',
): Promise<LiveSession> {
  const { id } = request.params as { id: string }
  const session = await (how === 'current' ? sessions.current(id) : sessions.find(id))
  if (!session) throw new HttpRefusal('unknown-session')
  return session
}

/** The member whose seat it is; a seat given up is refused unless `orDead`. */
export function memberOf({ holder }: Entrance, orDead = false): MemberId {
  if (holder.kind === 'link') throw new HttpRefusal('not-allowed')
  if (holder.status !== 'seated' && !orDead) throw unknownToken()
  return holder.member
}

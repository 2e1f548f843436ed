import type { MemberId } from '@circlet/shared/ids'
import type { FastifyRequest } from 'fastify'
import type { LiveSession } from '../../runtime/live-session.ts'
import { RETRY_AFTER_S } from '../../runtime/membership/failed-attempts.ts'
import type { FoundToken, TokenHolder, TokenLookup, UnknownToken } from '../../runtime/membership/token-lookup.ts'
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
  tokens: TokenLookup,
  how: 'known' | 'current' = 'known',
): Promise<Entrance> {
  const found = await foundBy(request, tokens, how)
  if (!found.holder) throw refusedToken(found.why)
  return found
}

/** The session in the address, and whose token is in the header, which may be nobody's. Throws the refusal when there is no such session. */
export async function foundBy(
  request: FastifyRequest,
  tokens: TokenLookup,
  how: 'known' | 'current',
): Promise<FoundToken> {
  const token = tokenOf(request)
  const { id: sessionId } = request.params as { id: string }
  const found = await tokens.find({ sessionId, token, address: request.ip, how })
  if (!found) throw new HttpRefusal('unknown-session')
  return found
}

/** The refusal of a token that is nobody's. */
export function refusedToken(why: UnknownToken): HttpRefusal {
  switch (why) {
    case 'not-allowed':
      return unknownToken()
    case 'rate-limited':
      return new HttpRefusal(why, { retryAfterS: RETRY_AFTER_S })
    case 'session-damaged':
      return new HttpRefusal(why)
    default:
      return why satisfies never
  }
}

/** The member whose seat it is; a seat given up is refused unless `orDead`. */
export function memberOf({ holder }: Entrance, orDead = false): MemberId {
  if (holder.kind === 'link') throw new HttpRefusal('not-allowed')
  if (holder.status !== 'seated' && !orDead) throw unknownToken()
  return holder.member
}

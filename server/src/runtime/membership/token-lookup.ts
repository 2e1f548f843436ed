import type { LinkRole, MemberId, Role } from '@circlet/shared/ids'
import { linkRole, seatHolder } from '@circlet/shared/session/queries/credentials'
import type { LiveSession } from '../live-session.ts'
import { storedHash } from '../tokens.ts'

/** What a token gives: one of the four links, or a seat, which may be dead (MB4). */
export type TokenHolder =
  | { readonly kind: 'link'; readonly role: LinkRole }
  | { readonly kind: 'seat'; readonly member: MemberId; readonly status: 'seated' | 'left' | 'removed' }

/** Whose token it is in this session; null when it is nobody's. */
export async function holderOf(session: LiveSession, token: string): Promise<TokenHolder | null> {
  const stored = storedHash(token)
  if (stored === null) return null
  const found = lookUp(session, stored)
  if (found) return found
  // A seat that another node has just given out.
  await session.inTurn(() => session.catchUp())
  return lookUp(session, stored)
}

function lookUp(session: LiveSession, stored: string): TokenHolder | null {
  const role = linkRole(session.state, stored)
  if (role) return { kind: 'link', role }
  const seat = seatHolder(session.state, stored)
  return seat && { kind: 'seat', ...seat }
}

/** The role that a member has now. */
export function roleOf(session: LiveSession, member: MemberId): Role {
  const seat = session.state.shared.members.find(({ id }) => id === member)
  return seat?.role ?? 'participant'
}

/** How somebody's seat was lost; `removed` too when this history has never seen it; null while they sit in it. */
export function whyGone(session: LiveSession, member: MemberId): 'left' | 'removed' | null {
  if (!session.state.shared.members.some(({ id }) => id === member)) return 'removed'
  return session.state.hidden.gone[member] ?? null
}

import type { Role } from '@circlet/shared/ids'
import type { FastifyRequest } from 'fastify'
import type { Groups } from '../../groups/groups.ts'
import type { RecentGroups } from '../../groups/recent-groups.ts'
import type { Group } from '../../groups/stored-group.ts'
import type { LiveSession } from '../../runtime/live-session.ts'
import type { TokenLookup } from '../../runtime/membership/token-lookup.ts'
import { storedHash } from '../../runtime/tokens.ts'
import { type Entrance, foundBy, refusedToken, tokenOf } from './access.ts'
import { HttpRefusal, unknownToken } from './refusals.ts'

/** The group a request is about, and the stored hash of the token it comes with. */
export async function groupOf(request: FastifyRequest, groups: Groups): Promise<{ group: Group; stored: string }> {
  const stored = storedHash(tokenOf(request))
  if (stored === null) throw unknownToken()
  const { id } = request.params as { id: string }
  const group = await groups.find(id)
  if (!group) throw new HttpRefusal('unknown-group')
  return { group, stored }
}

/** Whose seat it is; a link is none. */
export function personOf(group: Group, stored: string): string {
  const { seats, links } = group.state.hidden
  const person = Object.hasOwn(seats, stored) ? seats[stored] : undefined
  if (person !== undefined) return person
  throw Object.values(links).includes(stored) ? new HttpRefusal('not-allowed') : unknownIn(group)
}

/** A token that a group does not know. A damaged one may not know all of its own. */
export function unknownIn({ unreadable }: Group): HttpRefusal {
  return unreadable === 'damaged' ? new HttpRefusal('session-damaged') : unknownToken()
}

/** Refuses everybody but a keeper, and everybody while the group is read-only. */
export function keeperOf(group: Group, stored: string): void {
  refuseUnlessKeeper(group, stored)
  if (group.unreadable) throw new HttpRefusal(group.unreadable === 'damaged' ? 'session-damaged' : 'unavailable')
}

/** Refuses everybody but a keeper. Where damage may hide their seat, the keeper's link is enough. */
export function mayEraseGroup(group: Group, stored: string): void {
  if (group.unreadable !== 'damaged' || stored !== group.state.hidden.links.keeper) refuseUnlessKeeper(group, stored)
}

function refuseUnlessKeeper(group: Group, stored: string): void {
  const person = personOf(group, stored)
  const role = group.state.shared.members.find(({ id }) => id === person)?.role
  if (role !== 'keeper') throw new HttpRefusal('not-allowed')
}

/** The group member who joins a session of the group, and their role this time. */
interface GroupPart {
  readonly session: LiveSession
  readonly holder: null
  readonly person: string
  readonly role: Role
}

export interface ComerPorts {
  readonly tokens: TokenLookup
  readonly groups: Groups
  readonly recentGroups: RecentGroups
}

/** Who asks, with a token of the session or else with a seat of its group. Throws the refusal for any other token. */
export async function comerOf(
  request: FastifyRequest,
  ports: ComerPorts,
  how: 'known' | 'current' = 'known',
): Promise<Entrance | GroupPart> {
  const found = await foundBy(request, ports.tokens, how)
  if (found.holder) return found
  const { session, why } = found
  const link = session.state.hidden.group
  const stored = storedHash(tokenOf(request))
  if (why === 'session-damaged' || !link || stored === null) throw refusedToken(why)
  // An address with too many wrong tokens causes no read of its own.
  if (why === 'rate-limited' && !(await ports.recentGroups.knows(link.group, stored))) throw refusedToken(why)
  const group = await ports.groups.find(link.group)
  if (!group) throw unknownToken()
  const person = personOf(group, stored)
  if (why === 'not-allowed') ports.tokens.giveBack(request.ip)
  const role = person === link.facilitator ? 'facilitator' : person === link.timekeeper ? 'timekeeper' : 'participant'
  return { session, holder: null, person, role }
}

import type { Role } from '@circlet/shared/session/view'
import type { FastifyRequest } from 'fastify'
import type { Group, Groups } from '../group/groups.ts'
import type { LiveSession } from '../session/live-session.ts'
import { storedHash } from '../session/tokens.ts'
import { tokenOf } from './access.ts'
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
export function personOf({ state }: Group, stored: string): string {
  const { seats, links } = state.hidden
  const person = Object.hasOwn(seats, stored) ? seats[stored] : undefined
  if (person !== undefined) return person
  throw Object.values(links).includes(stored) ? new HttpRefusal('not-allowed') : unknownToken()
}

/** Refuses whoever is no keeper. */
export function keeperOf(group: Group, stored: string): void {
  const person = personOf(group, stored)
  const role = group.state.shared.members.find(({ id }) => id === person)?.role
  if (role !== 'keeper') throw new HttpRefusal('not-allowed')
}

/** Who of the group comes to its session with their seat there, and the part that is theirs this time. Throws the refusal for any other token. */
export async function partOfPerson(
  session: LiveSession,
  token: string,
  groups: Groups,
): Promise<{ readonly person: string; readonly role: Role }> {
  const link = session.state.hidden.group
  const stored = storedHash(token)
  const group = link && stored !== null ? await groups.find(link.group) : null
  if (!link || !group || stored === null) throw unknownToken()
  const person = personOf(group, stored)
  const role = person === link.facilitator ? 'facilitator' : person === link.timekeeper ? 'timekeeper' : 'participant'
  return { person, role }
}

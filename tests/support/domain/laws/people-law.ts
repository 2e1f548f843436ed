import { facilitatorHere, memberOf } from '@circlet/shared/session/queries/members'
import type { Law } from '../world.ts'
import { holds } from './laws.ts'

/** MB8, MB11: facilitating is offered only to people who are here, while no facilitator is; a seat has one token. */
export const peopleHoldTogether: Law = {
  recorded(_, __, { shared, hidden }, cause) {
    const { claim, members } = shared
    holds((hidden.unledSince === null) === facilitatorHere(shared), `unled since ${hidden.unledSince} after ${cause}`)
    holds(!claim || (shared.status !== 'ended' && !facilitatorHere(shared)), `offered for nothing after ${cause}`)
    if (claim && claim.to !== null)
      holds(memberOf(shared, claim.to)?.presence === 'here', `offered to ${claim.to} who is not here after ${cause}`)
    const holders = Object.values(hidden.seats)
    holds(new Set(holders).size === holders.length, `two tokens for one seat after ${cause}`)
    const roles = members.filter((member) => member.role !== 'participant' && member.presence !== 'left')
    holds(
      roles.every((member) => holders.includes(member.id)),
      'a member with only a kept place holds a role (MB20)',
    )
  },
}

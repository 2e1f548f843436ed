import { BALANCE_AT_FIRST, memberBalanceOf } from '@circlet/shared/session/model/balance-state'
import { facilitatorHere } from '@circlet/shared/session/queries/members'
import { visible } from '@circlet/shared/session/views/project'
import { MINUTE } from '@circlet/shared/time'
import { sameJson } from '../json.ts'
import type { Law, Told } from '../world.ts'
import { holds } from './laws.ts'

/** BA4–BA8, BA13, BA14: the engine shows few prompts, only to people who may be prompted; hints are rare. */
export function promptsAreFew(): Law {
  const count = new Map<string, number>()
  let invitedAt = Number.NEGATIVE_INFINITY
  let hintedAt = Number.NEGATIVE_INFINITY
  let lines = 0
  return {
    told({ event, before, at }: Told) {
      if (event.type === 'hint-shown') {
        holds(at - hintedAt >= 10 * MINUTE, `two hints in ${at - hintedAt} ms`)
        holds(facilitatorHere(before.shared), 'a hint that nobody sees')
        hintedAt = at
      }
      if (event.type === 'group-line-shown') {
        lines++
        holds(lines <= 2 && !facilitatorHere(before.shared), 'a line to everyone that facilitators could have said')
      }
      if (event.type !== 'prompt-shown' || event.kind === 'signal' || event.kind === 'asked') return
      const { member, kind } = event
      const { shared } = before
      const key = `${member} ${kind === 'invite'}`
      count.set(key, (count.get(key) ?? 0) + 1)
      holds((count.get(key) ?? 0) <= 2, `${key}: more than two`)
      holds(shared.floor?.speaker !== member, `${kind} in the middle of ${member}’s turn`)
      const person = shared.members.find(({ id }) => id === member)
      holds(person && person.presence !== 'left' && !person.listening, `${member} listens or is gone`)
      holds(before.own[member]?.preferences.prompts, `${member} wants no prompts`)
      holds(before.own[member]?.preferences.measured !== false, `${member} wants no measuring`)
      holds(shared.pause === null && shared.options.prompts, `${kind} while paused or off`)
      if (kind !== 'invite') return
      holds(!memberBalanceOf(before.hidden.balance ?? BALANCE_AT_FIRST, member).mutedInPhase, `${member} passed`)
      holds(at - invitedAt >= 3 * MINUTE, `two invitations in ${at - invitedAt} ms`)
      invitedAt = at
    },
    recorded(record, _, { shared }) {
      const shown = record.events.filter((event) => event.type === 'prompt-shown')
      if (shown.length === 0) return
      const others = shared.members.filter(({ id }) => shown.every((event) => event.member !== id))
      const rest = record.events.filter((event) => event.type !== 'prompt-shown')
      for (const { id, role } of others) {
        const viewer = { memberId: id, role }
        holds(sameJson(visible(record.events, viewer), visible(rest, viewer)), `${id} receives another’s prompt`)
      }
    },
  }
}

import type { MemberId } from '@circlet/shared/ids'
import type { SharedSlice } from '@circlet/shared/session/model/shared-state'
import { eligible, runningPhase } from '@circlet/shared/session/queries/format-rules'
import { groupCount } from '../../../../shared/src/session/commands/breakouts.ts'
import type { Law } from '../world.ts'
import { holds } from './laws.ts'

/** BR1–BR4, IC1–IC4: groups and the inner circle hold only people who are here, and only in parts that have them. */
export const gatheredWell: Law = {
  told({ event, before, after, cause, by }) {
    // A group made by hand may have any members.
    if (event.type === 'groups-formed' && cause !== 'form-groups') evenlySplit(after.shared)
    if (event.type === 'with-you') {
      holds(Object.keys(event).length === 1, 'being with the speaker names nobody (WY1)')
      holds(before.shared.floor?.speaker !== by, 'nobody is with themselves (WY1)')
    }
    if (event.type === 'act-noted') holds(event.command !== 'be-with', 'nobody notes who was with a speaker (WY1)')
  },
  recorded(_, __, { shared }, cause) {
    const phase = runningPhase(shared)
    const seated = (id: MemberId) => shared.members.some((member) => member.id === id && member.presence !== 'left')
    const { breakout, inner } = shared
    holds((breakout !== null) === (phase?.format === 'breakout'), 'groups exist only in a breakout (BR1)')
    const grouped = breakout?.groups.flat() ?? []
    holds(new Set(grouped).size === grouped.length && grouped.every(seated), `one group each: ${grouped}`)
    holds(!breakout?.groups.some((group) => group.length === 0), 'no group is empty')
    const chairs = phase?.format === 'open' ? (phase.chairs ?? null) : null
    holds((inner !== null) === (chairs !== null), 'an inner circle where the part has chairs (IC1)')
    if (!inner || chairs === null) return
    const { members, fullSince } = inner
    holds(new Set(members).size === members.length && members.every(seated), `one chair each: ${members}`)
    holds(members.length <= chairs + 1 && (fullSince !== null) === members.length > chairs, 'one chair more (IC4)')
    const outside = shared.queue.hands.filter((hand) => !members.includes(hand.member))
    holds(
      outside.every((hand) => hand.kind === 'process'),
      `hands from outside after ${cause} (IC2)`,
    )
  },
}

/** BR2: every participant is in a group, the groups are as even as possible, and nobody is alone without need. */
function evenlySplit(shared: SharedSlice): void {
  const groups = shared.breakout?.groups ?? []
  const people = eligible(shared).map((member) => member.id)
  const sizes = groups.map((group) => group.length)
  holds(groups.flat().toSorted().join() === people.toSorted().join(), 'everyone who takes part is in a group')
  holds(Math.max(0, ...sizes) - Math.min(people.length, ...sizes) <= 1, `sizes differ by one: ${sizes}`)
  holds(people.length < 2 || !sizes.includes(1), 'nobody is alone')
  const size = runningPhase(shared)?.groupSize ?? 0
  holds(people.length === 0 || groups.length === groupCount(people.length, size), 'groups of the planned size')
}

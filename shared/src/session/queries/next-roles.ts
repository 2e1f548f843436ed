import type { Member, SharedSlice } from '../model/shared-state.ts'

/** Who could facilitate next time, and keep the time, so that the roles go round by order of joining (MB22). */
export function nextRoles({ members }: Pick<SharedSlice, 'members'>): {
  readonly facilitator: Member | null
  readonly timekeeper: Member | null
} {
  const first = members.findIndex((member) => member.role === 'facilitator' && member.today)
  const around = [...members.slice(first + 1), ...members.slice(0, Math.max(first, 0))]
  const [facilitator = null, timekeeper = null] = around.filter(
    // Whoever has no name has taken their data along.
    (member) => member.role !== 'facilitator' && member.today && !member.voice && member.name !== '',
  )
  return { facilitator, timekeeper }
}

import type { Member, SharedSlice } from '../model/shared-state.ts'

/** Suggests the next facilitator and timekeeper, so that the roles rotate by order of joining (MB22). */
export function nextRoles({ members }: Pick<SharedSlice, 'members'>): {
  readonly facilitator: Member | null
  readonly timekeeper: Member | null
} {
  const first = members.findIndex((member) => member.role === 'facilitator' && member.today)
  const around = [...members.slice(first + 1), ...members.slice(0, Math.max(first, 0))]
  const [facilitator = null, timekeeper = null] = around.filter(
    // A member without a name has removed their data.
    (member) => member.role !== 'facilitator' && member.today && !member.voice && member.name !== '',
  )
  return { facilitator, timekeeper }
}

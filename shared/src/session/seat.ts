import type { Course } from './course.ts'
import { memberOf } from './members-shown.ts'
import { phaseOf } from './state.ts'
import type { MemberId, Phase, PhaseId, SharedSlice } from './view.ts'

/** The phases of one seat: those with the same role, in their order (AG20). */
export function seatOf(phases: readonly Phase[], role: string): readonly Phase[] {
  return phases.filter((phase) => phase.role === role)
}

/** Whom the seat of this role is about, if there is one and somebody has been named. */
export function focusOfSeat(phases: readonly Phase[], role: string | null | undefined): MemberId | null {
  return role ? (seatOf(phases, role).find((phase) => phase.focus !== null)?.focus ?? null) : null
}

/** Whether a phase can be about the member with this id. */
export function isSeated(shared: Pick<SharedSlice, 'members'>, id: MemberId): boolean {
  const member = memberOf(shared, id)
  return member !== null && member.presence !== 'left'
}

/** Sets whom a phase is about, and with it its whole seat: a seat is one person's (AG20). */
export function setFocus(course: Course, id: PhaseId, focus: MemberId | null): void {
  const { phases } = course.shared.agenda
  const role = phaseOf(course.shared, id)?.role
  for (const phase of role ? seatOf(phases, role) : phases.filter((each) => each.id === id))
    if (phase.focus !== focus) course.tell({ type: 'phase-edited', phase: phase.id, changes: { focus } })
}

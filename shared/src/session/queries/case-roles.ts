import type { MemberId } from '../../ids.ts'
import type { Phase, SharedSlice } from '../model/shared-state.ts'
import { eligible } from './format-rules.ts'
import { memberOf } from './members.ts'

/** The phases of one seat: those with the same role, in their order (AG20). */
export function phasesOfCaseRole(phases: readonly Phase[], role: string): readonly Phase[] {
  return phases.filter((phase) => phase.role === role)
}

/** Whom the seat of this role is about, if there is one and somebody has been named. */
export function focusOfCaseRole(phases: readonly Phase[], role: string | null | undefined): MemberId | null {
  return role ? (phasesOfCaseRole(phases, role).find((phase) => phase.focus !== null)?.focus ?? null) : null
}

/** Whether a phase can be about the member with this id. */
export function isSeated(shared: Pick<SharedSlice, 'members'>, id: MemberId): boolean {
  const member = memberOf(shared, id)
  return member !== null && member.presence !== 'left'
}

/** A role without the number that tells its seats apart: "Hot seat" of "Hot seat 2". */
export const roleName = (role: string): string => role.replace(/ \d+$/, '')

/** Every phase of every seat of this name, whoever it is about. */
export function phasesOfCaseRoles(phases: readonly Phase[], name: string): readonly Phase[] {
  return phases.filter((phase) => phase.role && roleName(phase.role) === name)
}

/** Whom the next seat of this role would be about: the next to have joined who had none of them (AG21); null when all had. */
export function nextFocus(shared: Pick<SharedSlice, 'agenda' | 'members'>, role: string): MemberId | null {
  const named = phasesOfCaseRoles(shared.agenda.phases, roleName(role))
  const had = new Set(named.map((phase) => phase.focus))
  const last = named.findLast((phase) => phase.focus !== null)?.focus
  const joined = shared.members.map((member) => member.id)
  const after = last ? joined.indexOf(last) : -1
  const able = eligible(shared).filter((member) => !had.has(member.id))
  const next = able.find((member) => joined.indexOf(member.id) > after) ?? able[0]
  return next?.id ?? null
}

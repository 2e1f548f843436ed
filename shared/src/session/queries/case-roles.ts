import type { MemberId } from '../../ids.ts'
import type { Phase, SharedSlice } from '../model/shared-state.ts'
import { eligible } from './format-rules.ts'
import { memberOf } from './members.ts'

/** The phases with this role, in order (AG20). */
export function phasesOfCaseRole(phases: readonly Phase[], role: string): readonly Phase[] {
  return phases.filter((phase) => phase.role === role)
}

/** The member whom this role's phases are about, or null. */
export function focusOfCaseRole(phases: readonly Phase[], role: string | null | undefined): MemberId | null {
  return role ? (phasesOfCaseRole(phases, role).find((phase) => phase.focus !== null)?.focus ?? null) : null
}

/** Whether a phase can be about the member with this id. */
export function isSeated(shared: Pick<SharedSlice, 'members'>, id: MemberId): boolean {
  const member = memberOf(shared, id)
  return member !== null && member.presence !== 'left'
}

/** A role without its number: "Hot seat" for "Hot seat 2". */
export const roleName = (role: string): string => role.replace(/ \d+$/, '')

/** All phases whose role has this name, independent of its number and member. */
export function phasesOfCaseRoles(phases: readonly Phase[], name: string): readonly Phase[] {
  return phases.filter((phase) => phase.role && roleName(phase.role) === name)
}

/** The next member for this role, in order of joining, who has not had it (AG21). Null when everybody has. */
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

import type { LinkRole, MemberId } from '../../ids.ts'
import type { SessionState } from '../model/state.ts'
/** The member of a stored seat hash, and whether they still have the seat. */
export function seatHolder(
  state: SessionState,
  stored: string,
): { readonly member: MemberId; readonly status: 'seated' | 'left' | 'removed' } | null {
  const { seats, gone } = state.hidden
  const member = Object.hasOwn(seats, stored) ? seats[stored] : undefined
  return member === undefined ? null : { member, status: gone[member] ?? 'seated' }
}

/** The role of a stored link hash, or null. */
export function linkRole(state: SessionState, stored: string): LinkRole | null {
  const { links } = state.hidden
  return (Object.keys(links) as LinkRole[]).find((role) => links[role] === stored) ?? null
}

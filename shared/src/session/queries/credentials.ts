import type { LinkRole, MemberId } from '../../ids.ts'
import type { SessionState } from '../model/state.ts'
/** Whose seat a stored hash is, and whether they still sit in it. */
export function seatHolder(
  state: SessionState,
  stored: string,
): { readonly member: MemberId; readonly status: 'seated' | 'left' | 'removed' } | null {
  const { seats, gone } = state.hidden
  const member = Object.hasOwn(seats, stored) ? seats[stored] : undefined
  return member === undefined ? null : { member, status: gone[member] ?? 'seated' }
}

/** Which of the session's four links a stored hash is. */
export function linkRole(state: SessionState, stored: string): LinkRole | null {
  const { links } = state.hidden
  return (Object.keys(links) as LinkRole[]).find((role) => links[role] === stored) ?? null
}

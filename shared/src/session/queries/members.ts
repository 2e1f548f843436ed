import type { MemberId } from '../../ids.ts'
import type { Member, SharedSlice } from '../model/shared-state.ts'

/** The member with this id, including members who have left. */
export function memberOf(shared: Pick<SharedSlice, 'members'>, id: MemberId): Member | null {
  return shared.members.find((member) => member.id === id) ?? null
}

/** Whether somebody counts as here: connected, or marked as in the call without a screen (MB12). */
export function isHere(member: Member): boolean {
  return member.presence !== 'left' && (member.presence === 'here' || member.voice)
}

/** Whether the member with this id counts as here. */
export function isHereNow(shared: Pick<SharedSlice, 'members'>, id: MemberId): boolean {
  const member = memberOf(shared, id)
  return member !== null && isHere(member)
}

/** Whether a facilitator or a timekeeper is here. */
export function stewardHere(shared: Pick<SharedSlice, 'members'>): boolean {
  return shared.members.some((member) => member.role !== 'participant' && isHere(member))
}

/** Whether a facilitator is here. */
export function facilitatorHere(shared: Pick<SharedSlice, 'members'>): boolean {
  return shared.members.some((member) => member.role === 'facilitator' && isHere(member))
}

/** Facilitators who have not left. */
export function facilitators(shared: Pick<SharedSlice, 'members'>): readonly Member[] {
  return shared.members.filter((member) => member.role === 'facilitator' && member.presence !== 'left')
}

/**
 * Whether `by` may end the speaker's turn. A facilitator may end any; a timekeeper only those of members without a
 * screen (MB12).
 */
export function mayEndFor(shared: Pick<SharedSlice, 'members'>, by: Member, speaker: MemberId): boolean {
  return by.role === 'facilitator' || (by.role === 'timekeeper' && memberOf(shared, speaker)?.voice === true)
}

/** The names of everybody who has not left. */
export function namesTaken(members: readonly Member[]): readonly string[] {
  return members.flatMap((member) => (member.presence === 'left' ? [] : member.name))
}

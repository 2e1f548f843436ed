import type { MemberId } from '../../ids.ts'
import type { Round } from '../model/shared-state.ts'

/** Whether nobody is due, to come later or speaking: such a round ends by itself (RR4). */
export function isRoundOver(round: Round | null): boolean {
  return Object.values(round?.state ?? {}).every((mark) => mark === 'spoke' || mark === 'passed')
}

/** Whether a full turn of this member would be their turn in the round (RR7). */
export function isDue(round: Round | null, member: MemberId): boolean {
  const mark = round?.state[member]
  return mark === 'due' || mark === 'later'
}

import type { MemberId } from '../../ids.ts'
import type { Round } from '../model/shared-state.ts'

/** Whether nobody is `due`, `later` or `speaking`. The server then ends the round (RR4). */
export function isRoundOver(round: Round | null): boolean {
  return Object.values(round?.state ?? {}).every((mark) => mark === 'spoke' || mark === 'passed')
}

/** Whether a full turn of this member would use their place in the round (RR7). */
export function isDue(round: Round | null, member: MemberId): boolean {
  const mark = round?.state[member]
  return mark === 'due' || mark === 'later'
}

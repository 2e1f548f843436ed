import type { MemberId } from '../../ids.ts'
import type { SharedSlice } from '../model/shared-state.ts'
import { innerOf } from './format-rules.ts'
import { isDue } from './round-status.ts'
/** Whether somebody can be given the floor: those inside, and those who are due or speak about the meeting itself (IC2). */
export function mayHaveFloor(shared: SharedSlice, member: MemberId): boolean {
  const inner = innerOf(shared)
  if (!inner || inner.includes(member) || isDue(shared.round, member)) return true
  return shared.queue.hands.some((hand) => hand.member === member && hand.kind === 'process')
}

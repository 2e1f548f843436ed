import type { MemberId } from '../../ids.ts'
import type { SharedSlice } from '../model/shared-state.ts'
import { innerOf } from './format-rules.ts'
import { isDue } from './round-status.ts'
/** Whether a member can get the floor: they are inside, due in the round, or have a `process` hand (IC2). */
export function mayHaveFloor(shared: SharedSlice, member: MemberId): boolean {
  const inner = innerOf(shared)
  if (!inner || inner.includes(member) || isDue(shared.round, member)) return true
  return shared.queue.hands.some((hand) => hand.member === member && hand.kind === 'process')
}

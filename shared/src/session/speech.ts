import { isBalanced } from './balance/presence.ts'
import { runningPhase } from './phase-rules.ts'
import type { SharedSlice } from './view.ts'
/** Whether speaking detection counts for anything: in open talk, while nobody has the floor (BA30). */
export function countsVoice(shared: SharedSlice): boolean {
  return isBalanced(shared) && shared.floor === null && (runningPhase(shared)?.format ?? 'open') === 'open'
}

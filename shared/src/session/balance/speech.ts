import type { SharedSlice } from '../model/shared-state.ts'
import { ruling } from '../queries/format-rules.ts'
import { isBalanced } from './participation.ts'
/** Whether speech detection counts: in open talk, while nobody has the floor (BA30). */
export function countsSpeech(shared: SharedSlice): boolean {
  return isBalanced(shared) && shared.floor === null && ruling(shared).countsSpeech === true
}

import { type Instant, SECOND } from '../../time.ts'
import type { SessionState } from '../model/state.ts'
import { inviterOf } from './inviter.ts'

/** With no choice after this the next in order is called (RR10). */
const CHOICE_TAKES = 20 * SECOND

/** When the time to choose is over; null while nobody chooses, or while it stands still. */
export function choiceEndsAt({ shared, hidden }: SessionState): Instant | null {
  const { choice = null } = hidden
  if (!choice || choice.since === null || inviterOf(shared) === null) return null
  return choice.since + CHOICE_TAKES - choice.waitedMs
}

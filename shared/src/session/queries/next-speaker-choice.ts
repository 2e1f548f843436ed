import { type Instant, SECOND } from '../../time.ts'
import type { SessionState } from '../model/state.ts'
import { inviterOf } from './inviter.ts'

/** Without a choice in this time, the server calls the next member in order (RR10). */
const CHOICE_TAKES = 20 * SECOND

/** When the time to choose ends. Null while nobody chooses or the session is paused. */
export function choiceEndsAt({ shared, hidden }: SessionState): Instant | null {
  const { choice = null } = hidden
  if (!choice || choice.since === null || inviterOf(shared) === null) return null
  return choice.since + CHOICE_TAKES - choice.waitedMs
}

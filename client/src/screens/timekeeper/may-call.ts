import type { View } from '@circlet/shared/session/model/view'
import { callable } from '../../selectors/who-is-next.ts'

/** Why a timekeeper cannot call now; null: they can (FL3). `patience`: the speaker has been gone for 30 s. */
export function whyNotCall(view: View, patience: boolean): 'nobody' | 'speaks' | 'paused' | null {
  if (view.pause) return 'paused'
  const { floor, timers } = view
  if (!callable(view).some((id) => id !== floor?.speaker) && !floor) return 'nobody'
  const up = timers.turn.status !== 'idle' && timers.turn.up
  return floor && !up && !patience ? 'speaks' : null
}

/** The one facilitator who is here, when they speak: the frame is then the timekeeper's. */
export function loneFacilitatorSpeaking(view: View): string | null {
  const here = view.members.filter((member) => member.role === 'facilitator' && member.presence === 'here')
  const [only] = here
  return here.length === 1 && only && view.floor?.speaker === only.id ? only.name : null
}

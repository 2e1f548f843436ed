import type { View } from '@circlet/shared/session/model/view'
import { ruling } from '@circlet/shared/session/queries/format-rules'
import { type Instant, MINUTE } from '@circlet/shared/time'

const FIVE = 5 * MINUTE

/** The next whole five minutes that leave at least two to come back. */
export function soonAt(now: Instant): Instant {
  return Math.ceil((now + 2 * MINUTE) / FIVE) * FIVE
}

/** When everyone is back: at the break's end while one runs, else soon. */
export function backAt(view: View, now: Instant): Instant {
  const { phase } = view.timers
  const rests = ruling(view).inPlaceOfSpeaker === 'rest' && phase.status === 'running' && phase.endsAt > now
  return rests ? phase.endsAt : soonAt(now)
}

import type { View } from '@circlet/shared/session/model/view'
import { ruling } from '@circlet/shared/session/queries/format-rules'
import type { JSX } from 'preact'
import { digits, shownPhase } from '../../selectors/shown-time.ts'
import type { Session } from '../../sync/session-store.ts'
import { useSecond } from '../../sync/use-clock.ts'
import { t } from '../../text/index.ts'

/** The time of the running part in digits. */
export function PhaseTime({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element {
  const second = useSecond(session, view.timers.phase)
  const time = shownPhase(view.timers.phase, second, ruling(view))
  const { second: left } = time
  return (
    <span class="part-time digits">
      {left !== null &&
        (left < 0 ? t.facilitatorControls.partOver(digits(-left)) : t.facilitatorControls.partLeft(digits(left)))}
    </span>
  )
}

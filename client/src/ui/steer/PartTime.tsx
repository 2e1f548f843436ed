import type { View } from '@circlet/shared/session/model/view'
import { runningPhase } from '@circlet/shared/session/queries/format-rules'
import type { JSX } from 'preact'
import type { Session } from '../../session/model.ts'
import { useSecond } from '../../session/now.ts'
import { t } from '../../text/index.ts'
import { digits, shownPhase } from '../floor/shown-time.ts'

/** The time of the running part in digits. */
export function PartTime({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element {
  const second = useSecond(session, view.timers.phase)
  const time = shownPhase(view.timers.phase, second, runningPhase(view)?.format ?? 'open')
  const { second: left } = time
  return (
    <span class="part-time digits">
      {left !== null &&
        (left < 0 ? t.facilitatorControls.partOver(digits(-left)) : t.facilitatorControls.partLeft(digits(left)))}
    </span>
  )
}

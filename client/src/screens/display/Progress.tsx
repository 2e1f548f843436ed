import type { View } from '@circlet/shared/session/model/view'
import { forecast } from '@circlet/shared/session/queries/time/phases-to-come'
import type { JSX } from 'preact'
import { paceOf } from '../../selectors/pace.ts'
import type { Session } from '../../sync/session-store.ts'
import { useInstant } from '../../sync/use-clock.ts'
import { clockTime } from '../../text/formatting.ts'
import { t } from '../../text/index.ts'

/** The whole agenda as one line, each part as long as its minutes, and when the circle ends as things stand. */
export function Progress({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element | null {
  const known = useInstant(session, 10_000) !== null
  const parts = view.agenda.phases.filter((phase) => phase.status !== 'skipped')
  if (parts.length === 0) return null
  const ahead = known ? forecast(view, session.now()) : null
  const pace = ahead && ahead.behindMs !== null ? paceOf(ahead.behindMs) : null
  const place = parts.findIndex((phase) => phase.status === 'running') + 1
  return (
    <div class="progress">
      <p>
        {place > 0 && t.display.part(place, parts.length)}
        {ahead && <span>{` · ${t.display.ends(clockTime(ahead.endsAt))}`}</span>}
        {pace && <span>{t.display.pace[pace.is](pace.minutes)}</span>}
      </p>
      <div aria-hidden="true">
        {parts.map((phase) => (
          <span key={phase.id} class={`leg ${phase.status}`} style={{ flexGrow: phase.minutes }} />
        ))}
      </div>
    </div>
  )
}

import type { View } from '@circlet/shared/session/model/view'
import { fitted } from '@circlet/shared/session/queries/time/fit-lengths'
import { forecast } from '@circlet/shared/session/queries/time/phases-to-come'
import { MINUTE } from '@circlet/shared/time'
import type { JSX } from 'preact'
import { Button } from '../../design/Button.tsx'
import { paceOf } from '../../selectors/pace.ts'
import type { Session } from '../../sync/session-store.ts'
import { useInstant } from '../../sync/use-clock.ts'
import { clockTime } from '../../text/formatting.ts'
import { t } from '../../text/index.ts'

interface AheadProps {
  readonly session: Session
  readonly view: View
}

/** How the forecast is redrawn while nothing else happens. */
const EVERY = 10_000

/** When the session will end as things stand, and how that is against the plan; as planned while nothing is known. */
export function Forecast({ session, view }: AheadProps): JSX.Element {
  const known = useInstant(session, EVERY) !== null
  const ahead = known ? forecast(view, session.now()) : null
  if (!ahead)
    return <>{view.plannedEndAt !== null && t.facilitatorControls.plannedUntil(clockTime(view.plannedEndAt))}</>
  const left = Math.max(0, Math.ceil((ahead.endsAt - session.now()) / MINUTE))
  const pace =
    ahead.behindMs === null
      ? null
      : t.facilitatorControls.pace[paceOf(ahead.behindMs).is](paceOf(ahead.behindMs).minutes)
  return (
    <>
      {[t.facilitatorControls.minutesLeft(left), t.facilitatorControls.endsAbout(clockTime(ahead.endsAt)), pace]
        .filter(Boolean)
        .join(' · ')}
    </>
  )
}

/** Brings the rest of the agenda back to its planned end, where it is off and that is possible (AG6). */
export function FitTheRest({ session, view }: AheadProps): JSX.Element | null {
  const known = useInstant(session, EVERY) !== null
  const lengths = known ? fitted(view, session.now()) : 'nothing'
  if (lengths === 'nothing') return null
  return (
    <Button
      why={lengths === 'too-much' ? t.facilitatorControls.why.fitsTooMuch : null}
      onPress={() => session.send({ type: 'fit-remaining' })}
    >
      {t.facilitatorControls.fitTheRest}
    </Button>
  )
}

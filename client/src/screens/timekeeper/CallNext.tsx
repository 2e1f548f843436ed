import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { Button } from '../../design/Button.tsx'
import { useSince } from '../../design/hooks/use-since.ts'
import { useSteady } from '../../design/hooks/use-steady.ts'
import { speakerAway } from '../../selectors/shown-floor.ts'
import { callable, nameOf } from '../../selectors/who-is-next.ts'
import type { Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'
import { whyNotCall } from './may-call.ts'

/** Calling the next one, where a timekeeper may (FL3). */
export function CallNext({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element {
  const gone = useSince(session, speakerAway(view) ? (view.floor?.turn ?? null) : null, 30_000)
  const next = callable(view).find((id) => id !== view.floor?.speaker)
  const why = whyNotCall(view, gone)
  const after = view.floor?.turn ?? null
  const steady = useSteady(`${after}/${next}`)
  const reasons = {
    nobody: t.timekeeper.why.nobody,
    speaks: t.timekeeper.why.speaks(nameOf(view, view.floor?.speaker)),
    paused: t.facilitatorControls.why.breath,
  }
  return (
    <Button
      look="primary"
      size="large"
      wide
      resting={steady}
      why={why && reasons[why]}
      onPress={() => session.send({ type: 'call-next', after })}
    >
      {next === undefined ? t.timekeeper.callNext : t.facilitatorControls.call(nameOf(view, next))}
    </Button>
  )
}

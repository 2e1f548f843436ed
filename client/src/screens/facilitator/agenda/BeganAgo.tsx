import type { Phase } from '@circlet/shared/session/model/shared-state'
import type { View } from '@circlet/shared/session/model/view'
import { SECOND } from '@circlet/shared/time'
import type { JSX } from 'preact'
import { Button } from '../../../design/Button.tsx'
import { Dialog } from '../../../design/Dialog.tsx'
import { digits } from '../../../selectors/shown-time.ts'
import type { Session } from '../../../sync/session-store.ts'
import { t } from '../../../text/index.ts'

const AGO = [30, 60, 90, 120, 180, 300, 600]

interface BeganAgoProps {
  readonly session: Session
  readonly view: View
  readonly phase: Phase
  readonly onClose: () => void
}

/** A part that the circle began before anybody pressed the button: its time counts from then (AG30). */
export function BeganAgo({ session, view, phase, onClose }: BeganAgoProps): JSX.Element {
  const { began } = t.facilitator
  const runs = view.agenda.phases.flatMap((one) => one.runs)
  const earliest = Math.max(view.startedAt ?? 0, ...runs.map((run) => run.endedAt ?? run.startedAt))
  const possible = AGO.filter((seconds) => session.now() - seconds * SECOND >= earliest)
  const start = (agoSeconds: number) => {
    onClose()
    session.send({ type: 'start-phase', phase: phase.id, from: view.agenda.current, agoSeconds })
  }
  return (
    <Dialog title={began.title(phase.title)} close={t.floor.close} onClose={onClose}>
      <p class="soft">{possible.length > 0 ? began.hint : began.tooSoon}</p>
      <div class="row">
        {possible.map((seconds) => (
          <Button key={seconds} onPress={() => start(seconds)}>
            {began.ago(digits(seconds))}
          </Button>
        ))}
      </div>
    </Dialog>
  )
}

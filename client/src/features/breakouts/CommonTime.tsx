import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { Ring } from '../../design/Ring.tsx'
import { RingDigits } from '../../design/RingDigits.tsx'
import { type ClockLook, digitsFor, shownPhase } from '../../selectors/shown-time.ts'
import type { Session } from '../../sync/session-store.ts'

interface CommonTimeProps {
  readonly session: Session
  readonly view: View
  readonly second: number | null
  readonly look: ClockLook
  /** How many share the time: a mark shows each swap. */
  readonly people: number
}

/** The one time all groups have, as a ring with its swap marks; it knows no hurry and no overtime (BR6). */
export function CommonTime({ session, view, second, look, people }: CommonTimeProps): JSX.Element {
  const { phase } = view.timers
  const hidden = look === 'hidden'
  const marks = Array.from({ length: Math.max(0, people - 1) }, (_, place) => (360 * (place + 1)) / people)
  return (
    <div class="common-time">
      <Ring
        timer={hidden ? { status: 'idle' } : phase}
        now={session.clockReady.value ? session.now : null}
        stage={phase.status === 'running' ? 'plenty' : null}
      >
        <RingDigits of={digitsFor(look, shownPhase(phase, second, { floor: false }))} />
      </Ring>
      {!hidden && (
        <svg class="swap-marks" viewBox="0 0 120 120" aria-hidden="true">
          {marks.map((angle) => (
            <line key={angle} x1="60" y1="1" x2="60" y2="19" transform={`rotate(${angle} 60 60)`} />
          ))}
        </svg>
      )}
    </div>
  )
}

import type { Timer } from '@circlet/shared/session/model/shared-state'
import { elapsedMs } from '@circlet/shared/session/queries/time/timers'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Session } from '../../sync/session-store.ts'

interface TimeBarProps {
  readonly session: Session
  readonly timer: Timer
}

/** A length of time as a bar that fills by itself from the deadline. */
export function TimeBar({ session, timer }: TimeBarProps): JSX.Element {
  const known = session.clockReady.value && timer.status !== 'idle'
  return (
    <div class="time-bar" aria-hidden="true">
      {known && <Filling key={timer.generation} session={session} timer={timer} />}
    </div>
  )
}

interface FillingProps extends TimeBarProps {
  readonly timer: Exclude<Timer, { status: 'idle' }>
}

/** Measured once, at the first draw: a new delay makes a running animation jump ahead by that delay again. */
function Filling({ session, timer }: FillingProps): JSX.Element {
  const [style] = useState(() => ({
    animationDuration: `${timer.lengthMs}ms`,
    animationDelay: `${-elapsedMs(timer, session.now())}ms`,
    animationPlayState: timer.status,
  }))
  return <span style={style} />
}

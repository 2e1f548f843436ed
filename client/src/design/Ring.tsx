import type { Timer } from '@circlet/shared/session/model/shared-state'
import type { Stage } from '@circlet/shared/session/queries/time/timers'
import type { Instant } from '@circlet/shared/time'
import type { ComponentChildren, CSSProperties, JSX } from 'preact'
import { useEffect, useId, useReducer, useState } from 'preact/hooks'
import './ring.css'

interface RingProps {
  readonly timer: Timer
  /** The session's clock; null while it is not known: the ring then shows no time. */
  readonly now: (() => Instant) | null
  readonly stage: Stage | null
  readonly children?: ComponentChildren
}

/**
 * Time as a shape: one circle that the browser moves from the deadline, drawn by no script. Each stage has a shape:
 * whole, with a gap at the top, dashed, and an open ring outside.
 */
export function Ring({ timer, now, stage, children }: RingProps): JSX.Element {
  const id = useId()
  const wakes = useWakes()
  const generation = timer.status === 'idle' ? 0 : timer.generation
  const moves = now !== null && timer.status !== 'idle'
  return (
    <div class={`ring ${moves ? (stage ?? 'rest') : 'none'}`}>
      <svg viewBox="0 0 120 120" aria-hidden="true">
        <mask id={id} maskUnits="userSpaceOnUse" x="0" y="0" width="120" height="120">
          <circle class="shape" cx="60" cy="60" r="50" pathLength="360" />
        </mask>
        <g mask={`url(#${id})`}>
          <circle class="track" cx="60" cy="60" r="50" />
          {moves && (
            // A new key restarts the movement: with every change of the clock, and after the page was asleep.
            <Arc key={`${generation}/${wakes}`} timer={timer} now={now} />
          )}
        </g>
        <circle class="outside" cx="60" cy="60" r="57.5" pathLength="360" />
      </svg>
      <div class="inside">{children}</div>
    </div>
  )
}

interface ArcProps {
  readonly timer: Exclude<Timer, { status: 'idle' }>
  readonly now: () => Instant
}

/** Measured once, at the first draw: a new delay makes a running animation jump ahead by that delay again. */
function Arc({ timer, now }: ArcProps): JSX.Element {
  const [style] = useState(() => movement(timer, now()))
  return <circle class="arc" cx="60" cy="60" r="50" pathLength="1" style={style} />
}

function movement(timer: Exclude<Timer, { status: 'idle' }>, now: Instant): CSSProperties {
  const length = Math.max(1, timer.lengthMs)
  const elapsed = timer.status === 'paused' ? timer.lengthMs - timer.remainingMs : now - (timer.endsAt - timer.lengthMs)
  return {
    animationDuration: `${length}ms`,
    animationDelay: `${-Math.round(elapsed)}ms`,
    animationPlayState: timer.status === 'paused' ? 'paused' : 'running',
  }
}

/** How often the page became visible again: a sleeping page's movement may have stood still. */
function useWakes(): number {
  const [wakes, wake] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && wake(undefined)
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  return wakes
}

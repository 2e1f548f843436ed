import type { MemberId } from '@circlet/shared/ids'
import type { Round } from '@circlet/shared/session/model/shared-state'
import type { View } from '@circlet/shared/session/model/view'
import type { ComponentChildren, CSSProperties, JSX } from 'preact'
import { MOST_AROUND, rowsAround, seatsAround } from '../../selectors/seats-around.ts'
import { nameOf } from '../../selectors/who-is-next.ts'
import { t } from '../../text/index.ts'
import { RoundList } from './RoundList.tsx'
import './round-circle.css'

interface RoundCircleProps {
  readonly view: View
  /** Shown in the middle. */
  readonly children?: ComponentChildren
}

/**
 * The circle drawn in order: everyone of the round around a ring, the same on every screen, the first at the top.
 * To a screen reader it is an ordered list, and with more people it is one to the eye too.
 */
export function RoundCircle({ view, children }: RoundCircleProps): JSX.Element | null {
  const { round } = view
  if (!round) return null
  const { order } = round
  if (order.length > MOST_AROUND) return <RoundList view={view} />
  const seats = seatsAround(order.length)
  return (
    <div class="round-circle" style={{ '--rows': Math.max(3, rowsAround(order.length)) } as CSSProperties}>
      <div class="line" aria-hidden="true" />
      {children}
      <ol aria-label={t.breakouts.order}>
        {order.map((id, place) => (
          <li
            key={id}
            class={`${seats[place]?.side} ${stand(round, id)}`}
            style={{ '--x': seats[place]?.x, '--y': seats[place]?.y } as CSSProperties}
            aria-current={round.state[id] === 'speaking' || undefined}
          >
            <span>{nameOf(view, id)}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** Whether somebody speaks now, is still to come, or had their turn; it never shows how the turn went. */
function stand({ state }: Round, id: MemberId): 'now' | 'had' | 'comes' {
  if (state[id] === 'speaking') return 'now'
  return state[id] === 'due' || state[id] === 'later' ? 'comes' : 'had'
}

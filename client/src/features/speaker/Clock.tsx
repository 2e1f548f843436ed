import type { View } from '@circlet/shared/session/model/view'
import type { ComponentChildren, JSX } from 'preact'
import { Ring } from '../../design/Ring.tsx'
import { RingDigits } from '../../design/RingDigits.tsx'
import { settingsOf } from '../../selectors/settings.ts'
import { clockLook, digits, digitsFor, type ShownTime, type Stance, shownTurn } from '../../selectors/shown-time.ts'
import type { Session } from '../../sync/session-store.ts'
import { useSecond } from '../../sync/use-clock.ts'
import { t } from '../../text/index.ts'

interface TurnClockProps {
  readonly session: Session
  readonly view: View
  readonly stance: Stance
  /** Shown in the ring while there are no digits. */
  readonly children: ComponentChildren
}

/** The ring of the turn with its digits, as far as this viewer may and likes to see them. */
export function TurnClock({ session, view, stance, children }: TurnClockProps): JSX.Element {
  const timer = view.timers.turn
  const second = useSecond(session, timer)
  const time = shownTurn(timer, second, stance, view.options.cutAfterSeconds !== null)
  const look = settingsOf(session.id).value.clock ?? (stance === 'steward' ? 'digits' : clockLook(view.template))
  const shown = digitsFor(look, time)
  const ring = time.ring && look !== 'hidden'
  return (
    <Ring
      timer={ring ? timer : { status: 'idle' }}
      now={session.clockReady.value ? session.now : null}
      stage={ring ? time.stage : null}
    >
      {shown === null ? children : <RingDigits of={shown} />}
    </Ring>
  )
}

/** What the turn's clock says in words, where this viewer sees it at all. */
export function useTurnWord(session: Session, view: View, stance: Stance): string {
  const second = useSecond(session, view.timers.turn)
  if (settingsOf(session.id).value.clock === 'hidden') return ''
  return stageWord(shownTurn(view.timers.turn, second, stance, view.options.cutAfterSeconds !== null))
}

/** The word of a stage, said where the digits are not. */
export function stageWord(time: ShownTime): string {
  if (time.stage === null || time.second === null) return ''
  return time.stage === 'over' && time.second < 0 ? t.floor.overBy(digits(-time.second)) : t.floor.stages[time.stage]
}

import type { View } from '@circlet/shared/session/model/view'
import { stewardHere } from '@circlet/shared/session/queries/members'
import type { JSX } from 'preact'
import { Button } from '../../design/Button.tsx'
import type { Session } from '../../sync/session-store.ts'
import { useReached, useSecond } from '../../sync/use-clock.ts'
import { t } from '../../text/index.ts'

/** From how many seconds left on a speaker is offered to ask for more. */
const NEARLY = 30

/** The speaker's own *a minute more*, near the end of their time, once in a turn (FL15). */
export function AskTime({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element | null {
  const { floor, timers } = view
  const second = useSecond(session, timers.turn)
  const lapsed = useReached(session, floor?.askedUntil ?? null)
  // Timekeepers add time themselves; with nobody there to answer there is nothing to ask.
  const mine = floor?.speaker === view.you.memberId && view.you.role === 'participant' && stewardHere(view)
  if (!floor || !mine || view.pause) return null
  if (floor.askedUntil !== undefined) return lapsed ? null : <p class="small soft">{t.privateMessages.time.asked}</p>
  if (timers.turn.status !== 'running' || second === null || second > NEARLY) return null
  const asking = session.outbox.value.some(({ command }) => command.type === 'ask-time')
  return (
    <Button look="plain" resting={asking} onPress={() => session.send({ type: 'ask-time', turn: floor.turn })}>
      {t.privateMessages.time.ask}
    </Button>
  )
}

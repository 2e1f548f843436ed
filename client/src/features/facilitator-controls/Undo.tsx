import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { Button } from '../../design/Button.tsx'
import { nameOf } from '../../selectors/who-is-next.ts'
import type { Session } from '../../sync/session-store.ts'
import { useReached } from '../../sync/use-clock.ts'
import { t } from '../../text/index.ts'

/** For ten seconds the person who steers can take a hand-over back (FL10). */
export function Undo({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element | null {
  const { undo, last } = view
  const lapsed = useReached(session, undo?.until ?? null)
  if (!undo || lapsed) return null
  const undoing = session.outbox.value.some(({ command }) => command.type === 'undo-turn')
  return (
    <Button
      resting={undoing}
      why={view.pause ? t.facilitatorControls.why.breath : null}
      onPress={() => session.send({ type: 'undo-turn', turn: undo.turn })}
    >
      {t.facilitatorControls.undo(nameOf(view, last?.speaker))}
    </Button>
  )
}

import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import type { Session } from '../../session/model.ts'
import { useReached } from '../../session/now.ts'
import { t } from '../../text/index.ts'
import { Button } from '../Button.tsx'
import { nameOf } from '../floor/who-is-next.ts'

/** For ten seconds a hand-over can be taken back by whoever steers (FL10). */
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

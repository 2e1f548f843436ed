import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { Button } from '../../design/Button.tsx'
import type { Session } from '../../sync/session-store.ts'
import { useReached } from '../../sync/use-clock.ts'
import { t } from '../../text/index.ts'

/** Who has ended their turn on this screen can take that back for ten seconds (FL10). */
export function UndoMine({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element | null {
  const { undo } = view
  const lapsed = useReached(session, undo?.until ?? null)
  const ended = useRef<string | null>(null)
  // Only this screen knows that it was I who ended it: no view says how a turn ended.
  for (const { command } of session.outbox.value) {
    if (command.type === 'finish-turn' || command.type === 'pass-turn') ended.current = command.turn ?? ended.current
  }
  if (!undo || undo.turn !== ended.current || lapsed || view.pause) return null
  const undoing = session.outbox.value.some(({ command }) => command.type === 'undo-turn')
  return (
    <Button look="plain" resting={undoing} onPress={() => session.send({ type: 'undo-turn', turn: undo.turn })}>
      {t.turnHandover.undo}
    </Button>
  )
}

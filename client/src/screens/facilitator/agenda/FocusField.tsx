import type { PhaseId } from '@circlet/shared/ids'
import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { Button } from '../../../design/Button.tsx'
import { Dialog } from '../../../design/Dialog.tsx'
import type { Session } from '../../../sync/session-store.ts'
import { t } from '../../../text/index.ts'

interface WhoseTimeProps {
  readonly session: Session
  readonly view: View
  readonly phase: PhaseId
  readonly onClose: () => void
}

/** Who the case giver, the client, the hot seat is: chosen once for all parts of the seat. */
export function FocusField({ session, view, phase, onClose }: WhoseTimeProps): JSX.Element {
  const part = view.agenda.phases.find(({ id }) => id === phase)
  const choose = (focus: string | null) => {
    onClose()
    if (focus !== (part?.focus ?? null)) session.send({ type: 'edit-phase', phase, changes: { focus } })
  }
  const seated = view.members.filter(({ presence }) => presence !== 'left')
  return (
    <Dialog
      title={t.facilitator.agenda.whoseTitle(part?.role ?? part?.title ?? '')}
      close={t.floor.close}
      onClose={onClose}
    >
      <div class="row">
        {seated.map(({ id, name }) => (
          <Button key={id} aria-pressed={part?.focus === id} onPress={() => choose(id)}>
            {name}
          </Button>
        ))}
        <Button look="plain" aria-pressed={part?.focus === null} onPress={() => choose(null)}>
          {t.facilitator.agenda.nobody}
        </Button>
      </div>
    </Dialog>
  )
}

import type { MemberId } from '@circlet/shared/ids'
import type { View } from '@circlet/shared/session/model/view'
import { isBlank } from '@circlet/shared/visible-text'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../../design/Button.tsx'
import { Dialog } from '../../../design/Dialog.tsx'
import { Field } from '../../../design/Field.tsx'
import { nameOf } from '../../../selectors/who-is-next.ts'
import type { Session } from '../../../sync/session-store.ts'
import { t } from '../../../text/index.ts'

interface HandOverProps {
  readonly session: Session
  readonly view: View
  readonly member: MemberId
  readonly onClose: () => void
}

/** Asks before somebody else facilitates: the person who hands over cannot take it back alone. */
export function HandOver({ session, view, member, onClose }: HandOverProps): JSX.Element {
  const { title, hint, yes, no } = t.people.handOver
  const name = nameOf(view, member)
  const handOver = () => {
    onClose()
    session.send({ type: 'hand-over', member })
  }
  return (
    <Dialog title={title(name)} close={t.floor.close} onClose={onClose}>
      <p class="soft">{hint(name)}</p>
      <footer>
        <Button look="primary" onPress={handOver}>
          {yes(name)}
        </Button>
        <Button onPress={onClose}>{no}</Button>
      </footer>
    </Dialog>
  )
}

/** Seats somebody who is in the call without a screen (MB12). */
export function KeepPlace({ session, onClose }: Pick<HandOverProps, 'session' | 'onClose'>): JSX.Element {
  const [name, setName] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const { keep } = t.people
  return (
    <Dialog title={keep.title} close={t.floor.close} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (isBlank(name)) return setWrong(keep.missing)
          onClose()
          session.send({ type: 'add-member', name: name.trim() })
        }}
      >
        <Field label={keep.name} hint={keep.hint} wrong={wrong} value={name} onValue={setName} maxLength={80} />
        <footer>
          <Button type="submit" look="primary">
            {keep.yes}
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}

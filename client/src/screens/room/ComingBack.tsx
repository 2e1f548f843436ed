import type { View } from '@circlet/shared/session/model/view'
import { memberOf } from '@circlet/shared/session/queries/members'
import { isBack } from '@circlet/shared/session/queries/names/coming-back'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../design/Button.tsx'
import { Notice } from '../../design/Notice.tsx'
import { storage } from '../../storage/storage.ts'
import type { Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'

interface Answered {
  readonly member: string
  readonly yes: boolean
}

/** Asks who joined with the name of somebody who is away whether they are that person, on another device (MB11). */
export function ComingBack({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element | null {
  const [answered, setAnswered] = useState(() => storage.note<Answered>(session.id, 'coming-back'))
  const me = view.you.memberId === null ? null : memberOf(view, view.you.memberId)
  const away = me && view.members.find((member) => isBack(me, member))
  if (!away) return null
  const { ask, yes, no, asked } = t.people.comingBack
  if (answered?.member === away.id) return answered.yes ? <Notice>{asked(away.name)}</Notice> : null
  const answer = (isMe: boolean) => {
    const note = { member: away.id, yes: isMe }
    storage.keepNote(session.id, 'coming-back', note)
    setAnswered(note)
    if (isMe) session.send({ type: 'ask-readmit', member: away.id })
  }
  return (
    <Notice
      look="warm"
      answers={
        <>
          <Button onPress={() => answer(true)}>{yes}</Button>
          <Button look="plain" onPress={() => answer(false)}>
            {no}
          </Button>
        </>
      }
    >
      {ask(away.name)}
    </Notice>
  )
}

import type { View } from '@circlet/shared/session/model/view'
import { facilitators, isHere } from '@circlet/shared/session/queries/members'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../../design/Button.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { nameOf } from '../../../selectors/who-is-next.ts'
import { storage } from '../../../storage/storage.ts'
import type { Session } from '../../../sync/session-store.ts'
import { listed } from '../../../text/formatting.ts'
import { t } from '../../../text/index.ts'

interface ReturnsProps {
  readonly session: Session
  readonly view: View
}

/** Who says that they are back on another device, and who facilitates since when. */
export function Returns({ session, view }: ReturnsProps): JSX.Element {
  return (
    <>
      <ComingBack session={session} view={view} />
      <TookOver session={session} view={view} />
    </>
  )
}

/** The first yes gives the seat to the newcomer's device (MB11). */
function ComingBack({ session, view }: ReturnsProps): JSX.Element {
  const [put, putAway] = useState<readonly string[]>([])
  const waiting = view.facilitation?.returning.filter(({ newcomer }) => !put.includes(newcomer)) ?? []
  return (
    <>
      {waiting.map(({ newcomer, member }) => (
        <Notice
          key={`${newcomer} ${member}`}
          look="warm"
          answers={
            <>
              <Button onPress={() => session.send({ type: 'readmit', member, newcomer })}>
                {t.people.returning.let(nameOf(view, member))}
              </Button>
              <Button look="plain" onPress={() => putAway([...put, newcomer])}>
                {t.people.returning.notNow}
              </Button>
            </>
          }
        >
          {t.people.returning.text(nameOf(view, newcomer), nameOf(view, member))}
        </Notice>
      ))}
    </>
  )
}

/** Told to both: to who took over that a facilitator is here again, and to who returns that somebody took over (MB8). */
function TookOver({ session, view }: ReturnsProps): JSX.Element | null {
  const [seen, setSeen] = useState(() => storage.note<number>(session.id, 'took-over'))
  const claimed = view.facilitation?.claimed
  if (!claimed || seen === claimed.at) return null
  const others = facilitators(view).filter((member) => member.id !== view.you.memberId && isHere(member))
  const mine = claimed.by === view.you.memberId
  if (mine && others.length === 0) return null
  const close = () => {
    storage.keepNote(session.id, 'took-over', claimed.at)
    setSeen(claimed.at)
  }
  return (
    <Notice
      answers={
        <Button look="plain" onPress={close}>
          {t.floor.close}
        </Button>
      }
    >
      {mine
        ? t.people.took.back(listed(others.map((member) => member.name)))
        : t.people.took.over(nameOf(view, claimed.by))}
    </Notice>
  )
}

import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../../design/Button.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { say } from '../../../features/announcements/Announcer.tsx'
import { nameOf } from '../../../selectors/who-is-next.ts'
import { storage } from '../../../storage/storage.ts'
import type { Session } from '../../../sync/session-store.ts'
import { t } from '../../../text/index.ts'

/** What somebody wrote to the facilitators instead of speaking, until it is put away on this screen (BA15). */
export function TypedLines({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element {
  const [readTo, setReadTo] = useState(() => storage.note<number>(session.id, 'lines-read') ?? 0)
  const lines = (view.facilitation?.lines ?? []).filter(({ at }) => at > readTo)
  const newest = lines.at(-1)
  useEffect(() => {
    if (newest) say(t.balance.line(nameOf(view, newest.member), newest.text))
  }, [newest?.at])
  const read = (at: number) => {
    storage.keepNote(session.id, 'lines-read', at)
    setReadTo(at)
  }
  return (
    <>
      {lines.map(({ member, text, at }) => (
        <Notice
          key={`${member} ${at}`}
          look="warm"
          answers={
            <Button look="plain" onPress={() => read(at)}>
              {t.balance.read}
            </Button>
          }
        >
          {t.balance.line(nameOf(view, member), text)}
        </Notice>
      ))}
    </>
  )
}

import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Session } from '../../session/model.ts'
import { storage } from '../../session/storage.ts'
import { t } from '../../text/index.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../ui/floor/Announcer.tsx'
import { nameOf } from '../../ui/floor/who-is-next.ts'
import { Notice } from '../../ui/Notice.tsx'

/** What somebody wrote to the facilitators instead of speaking, until it is put away on this screen (BA15). */
export function Lines({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element {
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

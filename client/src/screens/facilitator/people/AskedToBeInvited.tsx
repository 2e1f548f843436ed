import type { View } from '@circlet/shared/session/model/view'
import { ruling } from '@circlet/shared/session/queries/format-rules'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { Button } from '../../../design/Button.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { say } from '../../../features/announcements/Announcer.tsx'
import { nameOf } from '../../../selectors/who-is-next.ts'
import type { Session } from '../../../sync/session-store.ts'
import { t } from '../../../text/index.ts'

/** Who asked to be invited in: they alone are named, for they said so themselves (BA9). */
export function AskedToBeInvited({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element {
  const asked = view.facilitation?.asked ?? []
  const newest = asked.at(-1)
  useEffect(() => {
    if (newest !== undefined) say(t.balance.wants(nameOf(view, newest)))
  }, [newest])
  return (
    <>
      {asked.map((member) => {
        const give = () => session.send({ type: 'give-floor', member, after: view.floor?.turn ?? null })
        return (
          <Notice
            key={member}
            look="warm"
            answers={
              ruling(view).floor && (
                <Button why={view.pause ? t.facilitator.why.paused : null} onPress={give}>
                  {t.facilitator.people.give}
                </Button>
              )
            }
          >
            {t.balance.wants(nameOf(view, member))}
          </Notice>
        )
      })}
    </>
  )
}

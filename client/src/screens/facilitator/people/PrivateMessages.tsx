import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { Button } from '../../../design/Button.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { say } from '../../../features/announcements/Announcer.tsx'
import { nameOf } from '../../../selectors/who-is-next.ts'
import type { Session } from '../../../sync/session-store.ts'
import { t } from '../../../text/index.ts'

/** What members told the facilitators privately, until one of them has seen it (MB14). */
export function PrivateMessages({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element {
  const signals = view.facilitation?.signals ?? []
  const { privately } = t.facilitator
  const newest = signals.at(-1)
  useEffect(() => {
    if (newest) say(privately.from(nameOf(view, newest.member)))
  }, [newest?.member, newest?.at])
  return (
    <div class="private-words">
      {signals.map(({ member, signal }) => {
        const seen = () => session.send({ type: 'answer-signal', member })
        const breathe = () => {
          seen()
          session.send({ type: 'pause-session', reason: 'breath' })
        }
        return (
          <Notice
            key={member}
            look="warm"
            answers={
              <>
                {signal === 'please-pause' && view.status === 'live' && !view.pause && (
                  <Button onPress={breathe}>{t.facilitatorControls.breath}</Button>
                )}
                <Button onPress={seen}>{privately.seen}</Button>
              </>
            }
          >
            {privately.words[signal](nameOf(view, member))}
          </Notice>
        )
      })}
    </div>
  )
}

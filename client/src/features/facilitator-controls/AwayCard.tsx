import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { Button } from '../../design/Button.tsx'
import { useSince } from '../../design/hooks/use-since.ts'
import { Notice } from '../../design/Notice.tsx'
import { speakerAway } from '../../selectors/shown-floor.ts'
import { callable, nameOf } from '../../selectors/who-is-next.ts'
import type { Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'
import { goingOnWithout } from './time-commands.ts'

/** How long a speaker may be gone before anybody is asked (FL6). */
const PATIENCE_MS = 30_000

/** Asks the person who steers what to do when the speaker has been gone for a while; their time waits meanwhile. */
export function AwayCard({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element | null {
  const gone = speakerAway(view) && !view.pause
  const asks = useSince(session, gone && view.floor ? view.floor.turn : null, PATIENCE_MS)
  if (!asks || !gone) return null
  const goOn = goingOnWithout(view, callable(view).length > 0)
  return (
    <Notice
      look="warm"
      answers={
        <>
          <Button onPress={() => session.send({ type: 'pause-session', reason: 'technical' })}>
            {t.facilitatorControls.away.wait}
          </Button>
          <Button onPress={() => goOn && session.send(goOn)}>{t.facilitatorControls.away.goOn}</Button>
        </>
      }
    >
      {t.facilitatorControls.away.text(nameOf(view, view.floor?.speaker))}
    </Notice>
  )
}

import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import type { Session } from '../../session/model.ts'
import { t } from '../../text/index.ts'
import { Button } from '../Button.tsx'
import { speakerAway } from '../floor/shown-floor.ts'
import { useLasting } from '../floor/use-since.ts'
import { callable, nameOf } from '../floor/who-is-next.ts'
import { Notice } from '../Notice.tsx'
import { goingOnWithout } from './time-commands.ts'

/** How long a speaker may be gone before anybody is asked (FL6). */
const PATIENCE_MS = 30_000

/** Asks whoever steers what to do when the speaker has been gone for a while; their time waits meanwhile. */
export function AwayCard({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element | null {
  const gone = speakerAway(view) && !view.pause
  const asks = useLasting(session, gone && view.floor ? view.floor.turn : null, PATIENCE_MS)
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

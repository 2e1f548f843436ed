import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../design/Button.tsx'
import { Notice } from '../../design/Notice.tsx'
import { nameOf } from '../../selectors/who-is-next.ts'
import type { Session } from '../../sync/session-store.ts'
import { useReached } from '../../sync/use-clock.ts'
import { t } from '../../text/index.ts'
import { say } from '../announcements/Announcer.tsx'
import { extension } from './time-commands.ts'

/** The speaker would like a minute more: given, put away on this screen, or gone after a while (FL15). */
export function TimeRequest({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element | null {
  const [notNow, setNotNow] = useState<string | null>(null)
  const { floor } = view
  const lapsed = useReached(session, floor?.askedUntil ?? null)
  const asked = floor?.askedUntil !== undefined && !lapsed && floor.speaker !== view.you.memberId
  const turn = asked && floor.turn !== notNow ? floor.turn : null
  const text = turn && t.facilitatorControls.asked.text(nameOf(view, floor?.speaker))
  useEffect(() => {
    if (text) say(text)
  }, [turn])
  if (turn === null) return null
  const minute = extension(view, 'turn', 60)
  return (
    <Notice
      look="warm"
      answers={
        <>
          <Button onPress={() => minute && session.send(minute)}>{t.facilitatorControls.moreMinute}</Button>
          <Button look="plain" onPress={() => setNotNow(turn)}>
            {t.facilitatorControls.asked.notNow}
          </Button>
        </>
      }
    >
      {text}
    </Notice>
  )
}

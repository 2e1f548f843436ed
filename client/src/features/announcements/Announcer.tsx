import type { View } from '@circlet/shared/session/model/view'
import { signal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { announcement, heardIn, whereWeAre } from '../../selectors/announce.ts'
import { placeOf } from '../../selectors/place-in-queue.ts'
import { settingsOf } from '../../selectors/settings.ts'
import { stanceOf } from '../../selectors/shown-floor.ts'
import { clockLook, digitsFor, shownTurn } from '../../selectors/shown-time.ts'
import type { Session } from '../../sync/session-store.ts'
import { useSecond } from '../../sync/use-clock.ts'
import { t } from '../../text/index.ts'
import { useMyTones } from '../attention/use-my-tones.ts'
import { useNotification } from '../attention/use-notification.ts'
import { placeWords } from '../speaker/MyBar.tsx'
import '../speaker/speaker.css'

const said = signal({ text: '', count: 0, asked: false })
const speak = (text: string, asked: boolean) => {
  said.value = { text, count: said.value.count + 1, asked }
}

/** Says something politely to screen readers. */
export function say(text: string): void {
  speak(text, false)
}

/** Says how long is left, who speaks and the person's place, because they asked. */
export function tell(view: View, second: number | null): void {
  const place = placeOf(view, view.you.memberId)
  speak(whereWeAre(view, second, place && placeWords(view, place)), true)
}

/** The one polite live region, the title of the tab, and what reaches somebody who looks elsewhere. */
export function Announcer({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element {
  const second = useSecond(session, view.timers.turn)
  const now = heardIn(view, second)
  const before = useRef(now)
  const settings = settingsOf(session.id).value
  useMyTones(settings, now)
  useNotification(settings.notify, now)
  useEffect(() => {
    const text = announcement(before.current, now, view, settings.announce)
    before.current = now
    if (text) speak(text, false)
  })
  useTabTitle(session, view, second, now.mine, now.next)
  const { text, count, asked } = said.value
  return (
    <div class={asked ? 'asked' : 'heard'} role="status">
      <p key={count}>{text}</p>
    </div>
  )
}

/** Never the session's own title: a tab is read over one's shoulder. */
function useTabTitle(session: Session, view: View, second: number | null, mine: boolean, next: boolean): void {
  const time = shownTurn(view.timers.turn, second, stanceOf(view), view.options.cutAfterSeconds !== null)
  const look = settingsOf(session.id).value.clock ?? clockLook(view.template)
  const title = mine
    ? t.announcements.tab.yourTurn(digitsFor(look, time))
    : next
      ? t.announcements.tab.next
      : t.announcements.tab.plain
  useEffect(() => {
    document.title = title
  }, [title])
  useEffect(
    () => () => {
      document.title = t.announcements.tab.plain
    },
    [],
  )
}

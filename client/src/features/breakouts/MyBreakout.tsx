import type { MemberId } from '@circlet/shared/ids'
import type { View } from '@circlet/shared/session/model/view'
import { placeToSpeak } from '@circlet/shared/session/queries/pair-halves'
import type { JSX } from 'preact'
import { settingsOf } from '../../selectors/settings.ts'
import { clockLook } from '../../selectors/shown-time.ts'
import { nameOf } from '../../selectors/who-is-next.ts'
import type { Session } from '../../sync/session-store.ts'
import { useSecond } from '../../sync/use-clock.ts'
import { t } from '../../text/index.ts'
import { ShowNote } from '../speaker-notes/ShowNote.tsx'
import { CommonTime } from './CommonTime.tsx'

interface MyGroupProps {
  readonly session: Session
  readonly view: View
}

/** Whom I talk with, whose time it is, and the time we all have; at its end a kind sentence and nothing that presses. */
export function MyBreakout({ session, view }: MyGroupProps): JSX.Element {
  const second = useSecond(session, view.timers.phase)
  const group = myGroup(view)
  if (second !== null && second <= 0) {
    return (
      <>
        <div class="calm-mark" aria-hidden="true" />
        <h2 class="says">{t.breakouts.back}</h2>
        <p class="beside">{t.breakouts.backHint}</p>
      </>
    )
  }
  return (
    <>
      <h2 class="says">{company(view, group)}</h2>
      <CommonTime
        session={session}
        view={view}
        second={second}
        look={settingsOf(session.id).value.clock ?? clockLook(view.template)}
        people={group.length}
      />
      <WhoseTime session={session} view={view} />
      <p class="beside">{group.length > 1 && t.breakouts.meet}</p>
    </>
  )
}

/** Whose time it is in my group, and my own words while it is mine. */
export function WhoseTime({ session, view }: MyGroupProps): JSX.Element {
  const { phase } = view.timers
  const second = useSecond(session, phase)
  const group = myGroup(view)
  const place =
    group.length > 1 && second !== null && second > 0 ? placeToSpeak(group.length, phase, session.now()) : null
  return (
    <>
      <p class="whose-time" role="status">
        {place !== null && whoseTime(view, group, place)}
      </p>
      <ShowNote session={session} view={view} mine={place !== null && group[place] === view.you.memberId} />
    </>
  )
}

function myGroup({ breakout, you }: View): readonly MemberId[] {
  const me = you.memberId
  return breakout?.groups.find((group) => me !== null && group.includes(me)) ?? []
}

/** With whom I talk, in a sentence. */
export function company(view: View, group = myGroup(view)): string {
  if (group.length === 0) return t.breakouts.inNone
  const others = group.filter((id) => id !== view.you.memberId)
  return others.length === 0 ? t.breakouts.alone : t.breakouts.youAreWith(others.map((id) => nameOf(view, id)))
}

function whoseTime(view: View, group: readonly MemberId[], place: number): string {
  const who = group[place]
  const mine = who === view.you.memberId
  if (place === 0) return mine ? t.breakouts.youBegin : t.breakouts.begins(nameOf(view, who))
  return mine ? t.breakouts.swapToYou : t.breakouts.swap(nameOf(view, who))
}

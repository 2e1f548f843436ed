import { placeToSpeak } from '@circlet/shared/session/swap'
import type { MemberId, View } from '@circlet/shared/session/view'
import type { JSX } from 'preact'
import type { Session } from '../../session/model.ts'
import { useSecond } from '../../session/now.ts'
import { settingsOf } from '../floor/settings.ts'
import { clockLook } from '../floor/shown-time.ts'
import { nameOf } from '../floor/who-is-next.ts'
import { CommonTime } from './CommonTime.tsx'
import { words } from './words.ts'

interface MyGroupProps {
  readonly session: Session
  readonly view: View
}

/** Whom I talk with, whose time it is, and the time we all have; at its end a kind sentence and nothing that presses. */
export function MyGroup({ session, view }: MyGroupProps): JSX.Element {
  const { phase } = view.timers
  const second = useSecond(session, phase)
  const me = view.you.memberId
  const group = view.breakout?.groups.find((one) => me !== null && one.includes(me)) ?? []
  if (second !== null && second <= 0) {
    return (
      <>
        <div class="calm-mark" aria-hidden="true" />
        <h2 class="says">{words.back}</h2>
        <p class="beside">{words.backHint}</p>
      </>
    )
  }
  return (
    <>
      <h2 class="says">{company(view, group, me)}</h2>
      <CommonTime
        session={session}
        view={view}
        second={second}
        look={settingsOf(session.id).value.clock ?? clockLook(view.template)}
        people={group.length}
      />
      <p class="whose-time" role="status">
        {group.length > 1 &&
          second !== null &&
          whoseTime(view, group, placeToSpeak(group.length, phase, session.now()))}
      </p>
      <p class="beside">{group.length > 1 && words.meet}</p>
    </>
  )
}

function company(view: View, group: readonly MemberId[], me: MemberId | null): string {
  if (group.length === 0) return words.inNone
  const others = group.filter((id) => id !== me)
  return others.length === 0 ? words.alone : words.youAreWith(others.map((id) => nameOf(view, id)))
}

function whoseTime(view: View, group: readonly MemberId[], place: number): string {
  const who = group[place]
  const mine = who === view.you.memberId
  if (place === 0) return mine ? words.youBegin : words.begins(nameOf(view, who))
  return mine ? words.swapToYou : words.swap(nameOf(view, who))
}

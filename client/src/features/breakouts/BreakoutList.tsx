import type { View } from '@circlet/shared/session/model/view'
import { placeToSpeak } from '@circlet/shared/session/queries/pair-halves'
import type { JSX } from 'preact'
import { nameOf } from '../../selectors/who-is-next.ts'
import type { Session } from '../../sync/session-store.ts'
import { useSecond } from '../../sync/use-clock.ts'
import { t } from '../../text/index.ts'
import './breakouts.css'

interface GroupListProps {
  readonly session: Session
  readonly view: View
}

/** All groups by name; each highlights the person whose time it is. */
export function BreakoutList({ session, view }: GroupListProps): JSX.Element {
  const { phase } = view.timers
  const second = useSecond(session, phase)
  const groups = view.breakout?.groups ?? []
  const speaks = (people: number) => (second === null || second <= 0 ? -1 : placeToSpeak(people, phase, session.now()))
  return (
    <ol class={`groups ${groups.length > 12 ? 'many' : groups.length > 6 ? 'some' : ''}`}>
      {groups.map((group, place) => (
        <li key={group[0]}>
          <span class="small soft">{t.breakouts.group(place + 1)}</span>
          <ul>
            {group.map((id, index) => (
              <li key={id} class={group.length > 1 && index === speaks(group.length) ? 'now' : ''}>
                {nameOf(view, id)}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import { nameOf } from '../../selectors/who-is-next.ts'
import type { Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'
import { displaysOf, numberShown, offIn } from './displays.ts'

/** The shared screens, each live or not, and how exact everybody's clock is. */
export function Screens({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element | null {
  const [shown, show] = useState<string | null>(null)
  const screens = session.beside.value['session:screens']
  if (!screens) return null
  const { screens: words } = t.timekeeper
  const displays = displaysOf(screens)
  const off = offIn(screens)
  const identify = (id: string) => {
    session.identify(id)
    show(id)
  }
  return (
    <Card class="screens">
      <h2>{words.title}</h2>
      {displays.length === 0 && <p class="soft">{words.none}</p>}
      <ul>
        {displays.map(({ id, number, live, clockMs }) => (
          <li key={id}>
            <span>
              <strong>{words.screen(number)}</strong>{' '}
              <span class="small soft">
                {[live ? words.live : words.notLive, clockMs !== null && words.exact(clockMs)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            {live && <Button onPress={() => identify(id)}>{words.identify(number)}</Button>}
          </li>
        ))}
      </ul>
      <p class="small soft" role="status">
        {shown !== null && words.shows(numberShown(shown))}
      </p>
      <p class="small soft">
        {off.length === 0
          ? words.allExact
          : off.map(({ member, clockMs }) => words.off(nameOf(view, member), clockMs)).join(' ')}
      </p>
    </Card>
  )
}

import type { MemberId } from '@circlet/shared/ids'
import type { View } from '@circlet/shared/session/model/view'
import { SECOND } from '@circlet/shared/time'
import type { JSX } from 'preact'
import { Card } from '../../design/Card.tsx'
import { Choice } from '../../design/Field.tsx'
import { Notice } from '../../design/Notice.tsx'
import type { Session } from '../../sync/session-store.ts'
import { useReached } from '../../sync/use-clock.ts'
import { t } from '../../text/index.ts'
import { Chairs } from './InnerCircle.tsx'

/** How long the circle is left to itself to make room. */
const TO_MAKE_ROOM = 30 * SECOND

interface InnerPanelProps {
  readonly session: Session
  readonly view: View
}

/** For the people who facilitate: the inner circle, and who sits in it. Only a person moves somebody. */
export function InnerPanel({ session, view }: InnerPanelProps): JSX.Element | null {
  const { inner } = view
  const stays = useReached(session, inner?.fullSince ? inner.fullSince + TO_MAKE_ROOM : null)
  if (!inner) return null
  const { members } = inner
  const change = (id: MemberId) =>
    session.send({
      type: 'set-inner',
      members: members.includes(id) ? members.filter((other) => other !== id) : [...members, id],
    })
  return (
    <Card class="inner-panel">
      {inner.fullSince !== null && stays && <Notice>{t.breakouts.everyoneStays}</Notice>}
      <Chairs view={view} />
      <details>
        <summary>{t.breakouts.whoSits}</summary>
        <ul class="who-is-where">
          {view.members
            .filter((member) => member.today && member.presence !== 'left')
            .map(({ id, name }) => (
              <li key={id}>
                <Choice kind="checkbox" name={id} checked={members.includes(id)} onChoose={() => change(id)}>
                  {name}
                </Choice>
              </li>
            ))}
        </ul>
      </details>
    </Card>
  )
}

import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { Card } from '../../design/Card.tsx'
import { BreakoutList } from '../../features/breakouts/BreakoutList.tsx'
import { company, WhoseTime } from '../../features/breakouts/MyBreakout.tsx'
import { InnerCircle } from '../../features/fishbowl/InnerCircle.tsx'
import type { Session } from '../../sync/session-store.ts'

/** Who is with whom, where people talk in small groups, and who sits inside, where there is an inner circle. */
export function Gathered({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element | null {
  if (view.inner) {
    return (
      <Card>
        <InnerCircle session={session} view={view} />
      </Card>
    )
  }
  if (!view.breakout) return null
  return (
    <Card class="gathered">
      <h2>{company(view)}</h2>
      <WhoseTime session={session} view={view} />
      <BreakoutList session={session} view={view} />
    </Card>
  )
}

import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { Card } from '../../design/Card.tsx'
import { CaseRoles } from '../../features/facilitator-controls/CaseRoles.tsx'
import { memberActions } from '../../features/facilitator-controls/member-actions.ts'
import type { Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'

/** Who is here, and what a timekeeper does for them: a hand for anybody, the rest for who has no screen (MB12). */
export function MembersPanel({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element {
  const others = view.members.filter((member) => member.presence !== 'left' && member.id !== view.you.memberId)
  return (
    <Card>
      <h2>{t.timekeeper.people}</h2>
      <CaseRoles view={view} members={others} actsFor={(member) => memberActions(session, view, member)} />
    </Card>
  )
}

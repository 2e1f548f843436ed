import type { View } from '@circlet/shared/session/model/view'
import { isHere } from '@circlet/shared/session/queries/members'
import type { JSX } from 'preact'
import { tag } from '#text/grammar'
import { Card } from '../../design/Card.tsx'
import { LastActionsSlot } from '../../features/last-actions/LastActionsSlot.tsx'
import type { Session } from '../../sync/session-store.ts'
import { listed } from '../../text/formatting.ts'
import { t } from '../../text/index.ts'
import { NoticesSlot } from '../room/NoticesSlot.tsx'
import type { Open } from './dialogs/Dialogs.tsx'
import { Invite } from './dialogs/Invite.tsx'
import { NextStep } from './floor/NextStep.tsx'
import { Returns } from './people/Returns.tsx'

interface WaitingProps {
  readonly session: Session
  readonly view: View
  readonly open: (dialog: Open) => void
}

const when = new Intl.DateTimeFormat(tag, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** Before the circle begins: the link to send, who is here, and the button that begins it. */
export function Waiting({ session, view, open }: WaitingProps): JSX.Element {
  const others = view.members.filter((member) => member.id !== view.you.memberId && isHere(member))
  const { lobby } = t.facilitator
  return (
    <section class="column floor">
      <Returns session={session} view={view} />
      <NoticesSlot session={session} view={view} />
      <LastActionsSlot view={view} />
      <Card class="lobby-card">
        <h2>{lobby.title}</h2>
        <p class="soft">{view.startsAt === null ? lobby.anytime : lobby.begins(when.format(view.startsAt))}</p>
        <Invite session={session} />
        <h3>{lobby.here}</h3>
        <p>{others.length > 0 ? listed(others.map((member) => member.name)) : lobby.nobody}</p>
      </Card>
      <NextStep session={session} view={view} open={open} />
    </section>
  )
}

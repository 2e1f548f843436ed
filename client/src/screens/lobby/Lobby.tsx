import type { Member } from '@circlet/shared/session/model/shared-state'
import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import { useLater } from '../../design/hooks/use-later.ts'
import { Norms, Page } from '../../design/page/Page.tsx'
import { ConnectionBanner } from '../../features/connection/ConnectionBanner.tsx'
import { LastActionsSlot } from '../../features/last-actions/LastActionsSlot.tsx'
import { TryPractice } from '../../features/practice-offer/TryPractice.tsx'
import type { Session } from '../../sync/session-store.ts'
import { useReached } from '../../sync/use-clock.ts'
import { dayAndTime } from '../../text/formatting.ts'
import { t } from '../../text/index.ts'
import { NoticesSlot } from '../room/NoticesSlot.tsx'
import './lobby.css'

const fetchPlan = async () => (await import('./WhatWillHappen.tsx')).WhatWillHappen

interface LobbyProps {
  readonly session: Session
  readonly view: View
}

/** The room before the circle begins: when, who is here, and what will happen. */
export function Lobby({ session, view }: LobbyProps): JSX.Element {
  const me = view.members.find((member) => member.id === view.you.memberId)
  const WhatWillHappen = useLater(fetchPlan, session.connection.value)
  return (
    <>
      <ConnectionBanner session={session} />
      <Page title={view.title} lead={me && t.lobby.welcome(me.name)}>
        <NoticesSlot session={session} view={view} />
        <Card>
          <Beginning session={session} view={view} />
          <People view={view} />
        </Card>
        {view.objectives.length > 0 && (
          <section class="block">
            <h2>{t.lobby.about}</h2>
            <Norms items={view.objectives} />
          </section>
        )}
        <LastActionsSlot view={view} />
        {WhatWillHappen && <WhatWillHappen phases={view.agenda.phases} />}
        <section class="block">
          <h2>{t.lobby.agreements}</h2>
          <Norms items={view.norms.items} />
        </section>
        <Check session={session} />
        <TryPractice view={view} />
        <p>
          <Button look="plain" onPress={() => void session.send({ type: 'leave' })}>
            {t.lobby.leave}
          </Button>
        </p>
      </Page>
    </>
  )
}

/** When it begins; and, once it should have, whom one waits for. */
function Beginning({ session, view }: LobbyProps): JSX.Element {
  const due = useReached(session, view.startsAt) || view.startsAt === null
  const leading = view.members.find((member) => member.role === 'facilitator' && member.presence === 'here')
  return (
    <section class="block" aria-live="polite">
      {view.startsAt !== null && <p class="when">{t.lobby.begins(dayAndTime(view.startsAt))}</p>}
      {due && <p class={leading ? 'soft' : ''}>{leading ? t.lobby.ready(leading.name) : t.lobby.waiting}</p>}
    </section>
  )
}

function People({ view }: { readonly view: View }): JSX.Element {
  const present = view.members.filter((member) => member.presence !== 'left')
  const alone = present.every((member) => member.id === view.you.memberId || member.presence === 'away')
  return (
    <section class="block">
      <h2>{t.lobby.here}</h2>
      <ul class="here-now">
        {present.map((member) => (
          <li key={member.id} class={member.presence === 'away' ? 'away' : ''}>
            <span class="name">{member.name}</span>
            <Beside member={member} me={member.id === view.you.memberId} />
          </li>
        ))}
      </ul>
      {alone && <p class="soft">{t.lobby.nobodyYet}</p>}
    </section>
  )
}

function Beside({ member, me }: { readonly member: Member; readonly me: boolean }): JSX.Element | null {
  const words = [
    member.pronouns,
    member.lens,
    me && t.lobby.you,
    member.role !== 'participant' && t.lobby.roles[member.role],
    member.listening && t.lobby.listening,
    member.presence === 'away' && t.lobby.asleep,
  ].filter(Boolean)
  return words.length === 0 ? null : <span class="soft small">{words.join(', ')}</span>
}

function Check({ session }: { readonly session: Session }): JSX.Element {
  const live = session.connection.value === 'live' || session.connection.value === 'unsaved'
  return (
    <section class="block">
      <h2>{t.lobby.connection}</h2>
      <p class={live ? 'check live' : 'check'}>{live ? t.lobby.connected : t.lobby.notConnected}</p>
      <p class="soft">{t.lobby.sound}</p>
    </section>
  )
}

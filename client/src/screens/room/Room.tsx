import type { LinkRole } from '@circlet/shared/ids'
import type { JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { type Key, linkTo } from '../../api/link.ts'
import { type Lazy, lazy } from '../../design/lazy.tsx'
import { Page } from '../../design/page/Page.tsx'
import { storage } from '../../storage/storage.ts'
import { type Closed, openSession, type Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'
import { Lobby } from '../lobby/Lobby.tsx'

const Blocked = lazy(async () => (await import('../../design/page/Blocked.tsx')).Blocked)

/** The screens that a session can show, each fetched when it is needed. */
export interface Screens {
  readonly live: Readonly<Record<LinkRole, Lazy<{ session: Session }>>>
  readonly ended: Lazy<{ why: Closed; session: Session; token: string }>
}

interface RoomProps extends Key {
  readonly screens: Screens
}

/** A session from the inside: one connection for as long as the page is open, and the screen for this person's role. */
export function Room({ id, token, role, screens }: RoomProps): JSX.Element {
  const session = useMemo(() => openSession({ sessionId: id, token }), [id, token])
  useEffect(() => session.close, [session])
  // Their own screen will be needed next, whatever comes first: it is fetched while the connection is made.
  useEffect(() => screens.live[role].fetch(), [screens, role])
  const closed = session.closed.value
  useEffect(() => {
    if (closed !== null && closed !== 'client-outdated') leaveNothing(id)
  }, [closed, id])

  const view = session.view.value
  const { ended: Ended } = screens
  if (closed !== null && !(closed === 'ended' && role === 'display')) {
    return <Ended why={closed} session={session} token={token} />
  }
  if (view === null) return <Before session={session} />
  // Who steers prepares in the lobby: the facilitator's panel is their lobby, and the shared screen has its own.
  const now = view.you.role
  if (view.status === 'lobby' && (now === 'participant' || now === 'timekeeper'))
    return <Lobby session={session} view={view} />
  const Live = screens.live[now]
  return <Live session={session} />
}

function Before({ session }: { readonly session: Session }): JSX.Element {
  const seat = storage.seat(session.id)
  switch (session.connection.value) {
    case 'blocked':
      return (
        <Blocked link={seat?.link ? linkTo(session.id, seat.link.token) : null} onTryAgain={() => location.reload()} />
      )
    case 'lost':
      return <Page title={t.connection.lostTitle} lead={t.connection.lost} />
    default:
      return <Page title={t.connection.connecting} />
  }
}

/** Nothing of the session stays in this browser, nor in its address bar: a reload leads home. */
function leaveNothing(id: string): void {
  storage.forget(id)
  history.replaceState(null, '', '/')
}

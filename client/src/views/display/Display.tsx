import type { View } from '@circlet/shared/session/view'
import { MINUTE } from '@circlet/shared/time'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Session } from '../../session/model.ts'
import { useReached } from '../../session/now.ts'
import { heardWords } from '../../ui/floor/heard-words.ts'
import { PartHeader } from '../../ui/floor/PartHeader.tsx'
import { useWakeLock } from '../../ui/floor/use-wake-lock.ts'
import { Lobby } from './Lobby.tsx'
import { Stage } from './Stage.tsx'
import { texts } from './texts.ts'
import './display.css'

/** The shared screen: to be read from across a room, with nothing to press. */
export function Display({ session }: { readonly session: Session }): JSX.Element | null {
  const view = session.view.value
  const awake = useWakeLock(true)
  useEffect(() => {
    document.title = heardWords.tab.plain
  }, [])
  if (!view) return null
  return (
    <main class="display">
      {view.display.blank ? null : <Shown session={session} view={view} />}
      <p class="marks">
        {session.connection.value !== 'live' && session.connection.value !== 'unsaved' && <span>{texts.notLive}</span>}
        {!awake && <span>{texts.sleeps}</span>}
      </p>
    </main>
  )
}

function Shown({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element | null {
  if (view.status === 'ended') return <Thanks session={session} endedAt={view.endedAt ?? 0} />
  return (
    <>
      {view.status === 'lobby' ? (
        <Lobby session={session} view={view} />
      ) : (
        <>
          <PartHeader session={session} view={view} />
          <Stage session={session} view={view} />
        </>
      )}
      <p class="band" role="status">
        {view.display.message && <span>{view.display.message}</span>}
      </p>
    </>
  )
}

/** How long the thanks stand before the screen goes blank. */
const THANKS_MS = 2 * MINUTE

function Thanks({ session, endedAt }: { readonly session: Session; readonly endedAt: number }): JSX.Element | null {
  const over = useReached(session, endedAt + THANKS_MS)
  return over ? null : <h1 class="thanks">{texts.thanks}</h1>
}

import { runningPhase } from '@circlet/shared/session/queries/format-rules'
import { type JSX, render } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'
import { ConnectionBanner } from '../connection/ConnectionBanner.tsx'
import { MyBar } from '../speaker/MyBar.tsx'
import { SpeakerCard } from '../speaker/SpeakerCard.tsx'
import { closeCompanion } from './companion-window.ts'
import './attention.css'

/** Draws the session in the small window; returns the end of it. */
export function drawCompanion(session: Session): (place: HTMLElement) => () => void {
  return (place) => {
    render(<Companion session={session} />, place)
    return () => render(null, place)
  }
}

/** The session in a small window beside the call: the speaker, the person's place, and the one button. */
function Companion({ session }: { readonly session: Session }): JSX.Element | null {
  const view = session.view.value
  const over = session.closed.value !== null
  useEffect(() => {
    if (over) closeCompanion()
  }, [over])
  if (!view || over) return null
  const mine = view.floor !== null && view.floor.speaker === view.you.memberId
  return (
    <main class={mine ? 'companion mine' : 'companion'}>
      <ConnectionBanner session={session} />
      <h1>{runningPhase(view)?.title ?? t.announcements.tab.plain}</h1>
      <SpeakerCard session={session} view={view} />
      <MyBar session={session} view={view} />
    </main>
  )
}

import type { View } from '@circlet/shared/session/model/view'
import { MINUTE } from '@circlet/shared/time'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useSince } from '../../design/hooks/use-since.ts'
import { useWakeLock } from '../../design/hooks/use-wake-lock.ts'
import { resultLine } from '../../features/polls/poll-names.ts'
import { useJustClosed } from '../../features/polls/use-just-closed.ts'
import { PhaseHeader } from '../../features/speaker/PhaseHeader.tsx'
import { shownTurn } from '../../selectors/shown-time.ts'
import { storage } from '../../storage/storage.ts'
import type { Session } from '../../sync/session-store.ts'
import { useSecond } from '../../sync/use-clock.ts'
import { t } from '../../text/index.ts'
import { DisplayLobby } from './DisplayLobby.tsx'
import { Identified } from './Identified.tsx'
import type { Look } from './look.ts'
import { Progress } from './Progress.tsx'
import { Stage } from './Stage.tsx'
import { Thanks } from './Thanks.tsx'
import { useLook } from './use-look.ts'
import { useTones } from './use-tones.ts'
import './display.css'
import './themes.css'

/** The shared screen: to be read from across a room, with nothing to press. */
export function Display({ session }: { readonly session: Session }): JSX.Element | null {
  const view = session.view.value
  const awake = useWakeLock(true)
  const look = useLook()
  // Taken while it is there: with the end nothing of the session stays in this browser.
  const [token] = useState(() => storage.note<string>(session.id, 'display'))
  useEffect(() => {
    document.title = t.announcements.tab.plain
  }, [])
  if (!view) return null
  return (
    <main class={look.mirror ? 'display mirror' : 'display'} style={{ '--scale': look.scale }}>
      {view.display.blank ? null : <Shown session={session} view={view} look={look} token={token} />}
      <Identified session={session} />
      <p class="marks">
        {session.connection.value !== 'live' && session.connection.value !== 'unsaved' && (
          <span>{t.display.notLive}</span>
        )}
        {!awake && <span>{t.display.sleeps}</span>}
        {look.sound && <Tones session={session} view={view} />}
      </p>
    </main>
  )
}

interface ShownProps {
  readonly session: Session
  readonly view: View
  readonly look: Look
  readonly token: string | null
}

function Shown({ session, view, look, token }: ShownProps): JSX.Element | null {
  if (view.status === 'ended') return <Thanks session={session} endedAt={view.endedAt ?? 0} token={token} />
  return (
    <>
      {view.status === 'lobby' ? (
        <DisplayLobby session={session} view={view} />
      ) : (
        <>
          <div class="agenda-line">
            {look.shows.agenda && (
              <PhaseHeader session={session} view={view}>
                <Progress session={session} view={view} />
              </PhaseHeader>
            )}
          </div>
          {view.note ? (
            <GroupNote view={view} note={view.note} />
          ) : (
            <Stage session={session} view={view} shows={look.shows} />
          )}
        </>
      )}
      <Band session={session} view={view} />
    </>
  )
}

/** The soft tones of this screen, and that it waits for a press before it may sound. */
function Tones({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element | null {
  const second = useSecond(session, view.timers.turn)
  const { stage } = shownTurn(view.timers.turn, second, 'other', view.options.cutAfterSeconds !== null)
  const waits = useTones(true, view.floor?.turn ?? null, stage)
  return waits ? <span>{t.display.soundWaits}</span> : null
}

/** The group's own words, for everyone to read together. */
function GroupNote({ view, note }: { readonly view: View; readonly note: NonNullable<View['note']> }): JSX.Element {
  return (
    <div class="stage group-note">
      <h2>{t.agreements.notes[note]}</h2>
      <p class={[...(view[note] ?? '')].length > 240 ? 'long' : undefined}>{view[note]}</p>
    </div>
  )
}

/** How long the shared screen shows a result. */
const RESULT_MS = MINUTE

/** One message at a time: the one that somebody shows, a question that is being asked, or what has just come of one. */
function Band({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element {
  const closed = useJustClosed(view)
  const old = useSince(session, closed?.id ?? null, RESULT_MS)
  const open = view.polls.findLast((poll) => poll.status === 'open')
  const result = closed && !old && view.status === 'live' ? `${closed.question} ${resultLine(closed)}` : null
  const text = view.display.message ?? (open ? t.polls.asks(open.question) : result)
  return (
    <p class="band" role="status">
      {text !== null && <span class={[...text].length > 60 ? 'long' : undefined}>{text}</span>}
    </p>
  )
}

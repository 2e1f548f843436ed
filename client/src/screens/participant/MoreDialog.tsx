import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { Agreements } from '../../features/agreements/Agreements.tsx'
import { tell } from '../../features/announcements/Announcer.tsx'
import { Captures } from '../../features/captures/Captures.tsx'
import { Results } from '../../features/polls/Results.tsx'
import { RemoveMyData } from '../../features/privacy/Erasing.tsx'
import { PrivateMessage } from '../../features/private-messages/PrivateMessage.tsx'
import { Leave } from '../../features/settings/Leave.tsx'
import { Settings } from '../../features/settings/Settings.tsx'
import { WriteNote } from '../../features/speaker-notes/WriteNote.tsx'
import { OwnShare } from '../../features/talk-share/OwnShare.tsx'
import { storage } from '../../storage/storage.ts'
import type { Session } from '../../sync/session-store.ts'
import { shownSecond } from '../../sync/use-clock.ts'
import { t } from '../../text/index.ts'

interface MoreProps {
  readonly session: Session
  readonly view: View
  readonly onClose: () => void
}

/** Everything that is not needed at every moment: the agenda, my settings, leaving. */
export function MoreDialog({ session, view, onClose }: MoreProps): JSX.Element {
  const seat = storage.seat(session.id)
  const where = () => {
    onClose()
    tell(view, session.clockReady.value ? shownSecond(view.timers.turn, session.now()) : null)
  }
  return (
    <Dialog title={t.participant.more} close={t.floor.close} onClose={onClose}>
      <PrivateMessage session={session} view={view} />
      <WriteNote session={session} />
      <Agenda view={view} />
      <h3>{t.captures.title}</h3>
      <Captures session={session} view={view} />
      <Results view={view} />
      <Agreements view={view} />
      {seat && view.status === 'live' && <OwnShare id={session.id} token={seat.token} ended={false} />}
      <h3>{t.participant.settings}</h3>
      <Settings session={session} view={view} />
      <footer>
        <Button onPress={where}>{t.participant.where}</Button>
        <Leave session={session} />
        {!view.practice && <RemoveMyData session={session} />}
      </footer>
    </Dialog>
  )
}

function Agenda({ view }: { readonly view: View }): JSX.Element {
  const { phases, current } = view.agenda
  return (
    <>
      <h3>{t.participant.agenda}</h3>
      <ol class="agenda">
        {phases
          .filter((phase) => phase.status !== 'skipped')
          .map((phase) => (
            <li key={phase.id} class={phase.status} aria-current={phase.id === current ? 'step' : undefined}>
              <span>{phase.title}</span>
              <span class="small soft">
                {phase.id === current ? t.participant.running : t.participant.minutes(phase.minutes)}
              </span>
            </li>
          ))}
      </ol>
    </>
  )
}

import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import type { Session } from '../../session/model.ts'
import { shownSecond } from '../../session/now.ts'
import { storage } from '../../session/storage.ts'
import { t } from '../../text/index.ts'
import { Agreements } from '../../ui/agreed/Agreements.tsx'
import { Results } from '../../ui/asked/Results.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { tell } from '../../ui/floor/Announcer.tsx'
import { Leave } from '../../ui/floor/Leave.tsx'
import { Settings } from '../../ui/floor/Settings.tsx'
import { HoldWords } from '../../ui/hold/HoldWords.tsx'
import { Captures } from '../../ui/kept/Captures.tsx'
import { RemoveMyData } from '../../ui/private/Erasing.tsx'
import { PrivateWord } from '../../ui/private/PrivateWord.tsx'
import { OwnShare } from '../../ui/space/OwnShare.tsx'

interface MoreProps {
  readonly session: Session
  readonly view: View
  readonly onClose: () => void
}

/** Everything that is not needed at every moment: the agenda, my settings, leaving. */
export function More({ session, view, onClose }: MoreProps): JSX.Element {
  const seat = storage.seat(session.id)
  const where = () => {
    onClose()
    tell(view, session.clockReady.value ? shownSecond(view.timers.turn, session.now()) : null)
  }
  return (
    <Dialog title={t.participant.more} close={t.floor.close} onClose={onClose}>
      <PrivateWord session={session} view={view} />
      <HoldWords session={session} />
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

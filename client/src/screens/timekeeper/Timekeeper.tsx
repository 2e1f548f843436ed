import type { View } from '@circlet/shared/session/model/view'
import { ruling } from '@circlet/shared/session/queries/format-rules'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { useWakeLock } from '../../design/hooks/use-wake-lock.ts'
import { Notice } from '../../design/Notice.tsx'
import { Agreements } from '../../features/agreements/Agreements.tsx'
import { Announcer } from '../../features/announcements/Announcer.tsx'
import { Captures } from '../../features/captures/Captures.tsx'
import { ConnectionBanner } from '../../features/connection/ConnectionBanner.tsx'
import { AwayCard } from '../../features/facilitator-controls/AwayCard.tsx'
import { Forecast } from '../../features/facilitator-controls/Forecast.tsx'
import { SpeakerSignals } from '../../features/facilitator-controls/SpeakerSignals.tsx'
import { Continue, TimeControls } from '../../features/facilitator-controls/TimeControls.tsx'
import { TimeRequest } from '../../features/facilitator-controls/TimeRequest.tsx'
import { Undo } from '../../features/facilitator-controls/Undo.tsx'
import { LastActionsSlot } from '../../features/last-actions/LastActionsSlot.tsx'
import { Results } from '../../features/polls/Results.tsx'
import { RemoveMyData } from '../../features/privacy/Erasing.tsx'
import { PrivateMessage } from '../../features/private-messages/PrivateMessage.tsx'
import { FoldedPromptCards, PromptCards } from '../../features/prompts/PromptCards.tsx'
import { Leave } from '../../features/settings/Leave.tsx'
import { Settings } from '../../features/settings/Settings.tsx'
import { GuidedBreath } from '../../features/speaker/GuidedBreath.tsx'
import { MyBar } from '../../features/speaker/MyBar.tsx'
import { PhaseHeader } from '../../features/speaker/PhaseHeader.tsx'
import { ShowNote } from '../../features/speaker-notes/ShowNote.tsx'
import { WriteNote } from '../../features/speaker-notes/WriteNote.tsx'
import { MeasuredHere } from '../../features/speech-meter/Measured.tsx'
import { InviteNext } from '../../features/turn-handover/InviteNext.tsx'
import { settingsOf } from '../../selectors/settings.ts'
import type { Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'
import { NoticesSlot } from '../room/NoticesSlot.tsx'
import { CallNext } from './CallNext.tsx'
import { Clocks } from './Clocks.tsx'
import { Gathered } from './Gathered.tsx'
import { MembersPanel } from './MembersPanel.tsx'
import { loneFacilitatorSpeaking } from './may-call.ts'
import { Screens } from './Screens.tsx'
import { SharedScreen } from './SharedScreen.tsx'
import './timekeeper.css'

/** The timekeeper's screen: both clocks, who is next, and what the shared screen says. */
export function Timekeeper({ session }: { readonly session: Session }): JSX.Element | null {
  const view = session.view.value
  useWakeLock(settingsOf(session.id).value.awake)
  return view && <Desk session={session} view={view} />
}

function Desk({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element {
  const [open, setOpen] = useState<'me' | 'go-on' | null>(null)
  const alone = loneFacilitatorSpeaking(view)
  const close = () => setOpen(null)
  return (
    <div class="timekeeper">
      <ConnectionBanner session={session} />
      <main>
        <PhaseHeader session={session} view={view}>
          <span class="ahead small soft">
            <Forecast session={session} view={view} />
          </span>
          <Button look="plain" aria-haspopup="dialog" onPress={() => setOpen('me')}>
            {t.timekeeper.forMe}
          </Button>
        </PhaseHeader>
        <AwayCard session={session} view={view} />
        <TimeRequest session={session} view={view} />
        <NoticesSlot session={session} view={view} />
        {alone && <Notice>{t.timekeeper.frame(alone)}</Notice>}
        {view.pause?.reason === 'breath' && (
          <Card class="breath-card">
            <GuidedBreath session={session} view={view} />
          </Card>
        )}
        <Clocks session={session} view={view} />
        <Gathered session={session} view={view} />
        <ShowNote session={session} view={view} />
        {ruling(view).floor && <CallNext session={session} view={view} />}
        <div class="row">
          <Undo session={session} view={view} />
        </div>
        <TimeControls session={session} view={view} onGoOn={() => setOpen('go-on')} />
        <SpeakerSignals session={session} view={view} />
        <LastActionsSlot view={view} />
        <SharedScreen session={session} view={view} />
        <MembersPanel session={session} view={view} />
        <Screens session={session} view={view} />
      </main>
      <footer class="foot">
        <PromptCards session={session} view={view} />
        <InviteNext session={session} view={view} />
        <MeasuredHere session={session} view={view} />
        <MyBar session={session} view={view} strip />
      </footer>
      {open === 'go-on' && <Continue session={session} onClose={close} />}
      {open === 'me' && (
        <Dialog title={t.timekeeper.forMe} close={t.floor.close} onClose={close}>
          <FoldedPromptCards session={session} view={view} />
          <PrivateMessage session={session} view={view} />
          <WriteNote session={session} />
          <h3>{t.captures.title}</h3>
          <Captures session={session} view={view} />
          <Results view={view} />
          <Agreements view={view} />
          <Settings session={session} view={view} />
          <footer>
            <Leave session={session} />
            {!view.practice && <RemoveMyData session={session} />}
          </footer>
        </Dialog>
      )}
      <Announcer session={session} view={view} />
    </div>
  )
}

import type { View } from '@circlet/shared/session/model/view'
import { ruling } from '@circlet/shared/session/queries/format-rules'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Session } from '../../session/model.ts'
import { t } from '../../text/index.ts'
import { InviteNext } from '../../ui/after-turn/InviteNext.tsx'
import { Agreements } from '../../ui/agreed/Agreements.tsx'
import { Results } from '../../ui/asked/Results.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Announcer } from '../../ui/floor/Announcer.tsx'
import { ConnectionBanner } from '../../ui/floor/ConnectionBanner.tsx'
import { GuidedBreath } from '../../ui/floor/GuidedBreath.tsx'
import { Leave } from '../../ui/floor/Leave.tsx'
import { MyBar } from '../../ui/floor/MyBar.tsx'
import { PartHeader } from '../../ui/floor/PartHeader.tsx'
import { Settings } from '../../ui/floor/Settings.tsx'
import { settingsOf } from '../../ui/floor/settings.ts'
import { Told } from '../../ui/floor/Told.tsx'
import { useWakeLock } from '../../ui/floor/use-wake-lock.ts'
import { HeldWords } from '../../ui/hold/HeldWords.tsx'
import { HoldWords } from '../../ui/hold/HoldWords.tsx'
import { Captures } from '../../ui/kept/Captures.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Cards, FoldedCards } from '../../ui/private/Cards.tsx'
import { RemoveMyData } from '../../ui/private/Erasing.tsx'
import { PrivateWord } from '../../ui/private/PrivateWord.tsx'
import { SinceLastSlot } from '../../ui/since-last/SinceLastSlot.tsx'
import { Ahead } from '../../ui/steer/Ahead.tsx'
import { AwayCard } from '../../ui/steer/AwayCard.tsx'
import { SpeakerSigns } from '../../ui/steer/SpeakerSigns.tsx'
import { TimeAsked } from '../../ui/steer/TimeAsked.tsx'
import { GoOn, TimeControls } from '../../ui/steer/TimeControls.tsx'
import { Undo } from '../../ui/steer/Undo.tsx'
import { MeasuredHere } from '../../ui/voice/Measured.tsx'
import { CallNext } from './CallNext.tsx'
import { Clocks } from './Clocks.tsx'
import { Gathered } from './Gathered.tsx'
import { loneFacilitatorSpeaking } from './may-call.ts'
import { People } from './People.tsx'
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
        <PartHeader session={session} view={view}>
          <span class="ahead small soft">
            <Ahead session={session} view={view} />
          </span>
          <Button look="plain" aria-haspopup="dialog" onPress={() => setOpen('me')}>
            {t.timekeeper.forMe}
          </Button>
        </PartHeader>
        <AwayCard session={session} view={view} />
        <TimeAsked session={session} view={view} />
        <Told session={session} view={view} />
        {alone && <Notice>{t.timekeeper.frame(alone)}</Notice>}
        {view.pause?.reason === 'breath' && (
          <Card class="breath-card">
            <GuidedBreath session={session} view={view} />
          </Card>
        )}
        <Clocks session={session} view={view} />
        <Gathered session={session} view={view} />
        <HeldWords session={session} view={view} />
        {ruling(view).floor && <CallNext session={session} view={view} />}
        <div class="row">
          <Undo session={session} view={view} />
        </div>
        <TimeControls session={session} view={view} onGoOn={() => setOpen('go-on')} />
        <SpeakerSigns session={session} view={view} />
        <SinceLastSlot view={view} />
        <SharedScreen session={session} view={view} />
        <People session={session} view={view} />
        <Screens session={session} view={view} />
      </main>
      <footer class="foot">
        <Cards session={session} view={view} />
        <InviteNext session={session} view={view} />
        <MeasuredHere session={session} view={view} />
        <MyBar session={session} view={view} strip />
      </footer>
      {open === 'go-on' && <GoOn session={session} onClose={close} />}
      {open === 'me' && (
        <Dialog title={t.timekeeper.forMe} close={t.floor.close} onClose={close}>
          <FoldedCards session={session} view={view} />
          <PrivateWord session={session} view={view} />
          <HoldWords session={session} />
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

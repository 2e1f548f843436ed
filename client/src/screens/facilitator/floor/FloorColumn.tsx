import type { View } from '@circlet/shared/session/model/view'
import { ruling } from '@circlet/shared/session/queries/format-rules'
import type { JSX } from 'preact'
import { useSince } from '../../../design/hooks/use-since.ts'
import { lazy } from '../../../design/lazy.tsx'
import { BreakoutsPanel } from '../../../features/breakouts/BreakoutsPanel.tsx'
import { AwayCard } from '../../../features/facilitator-controls/AwayCard.tsx'
import { PhaseTime } from '../../../features/facilitator-controls/PhaseTime.tsx'
import { SpeakerSignals } from '../../../features/facilitator-controls/SpeakerSignals.tsx'
import { TimeControls } from '../../../features/facilitator-controls/TimeControls.tsx'
import { TimeRequest } from '../../../features/facilitator-controls/TimeRequest.tsx'
import { InnerPanel } from '../../../features/fishbowl/InnerPanel.tsx'
import { LastActionsSlot } from '../../../features/last-actions/LastActionsSlot.tsx'
import { PhaseHeader } from '../../../features/speaker/PhaseHeader.tsx'
import { SpeakerCard } from '../../../features/speaker/SpeakerCard.tsx'
import { nameOf, upcoming } from '../../../selectors/who-is-next.ts'
import type { Session } from '../../../sync/session-store.ts'
import { t } from '../../../text/index.ts'
import { InCard } from '../../room/LiveSlots.tsx'
import { NoticesSlot } from '../../room/NoticesSlot.tsx'
import { AfterPhaseEnd } from '../agenda/AfterPhaseEnd.tsx'
import { RoundFit } from '../agenda/RoundFit.tsx'
import type { Open } from '../dialogs/Dialogs.tsx'
import { Returns } from '../people/Returns.tsx'
import { Waiting } from '../Waiting.tsx'
import { NextStep } from './NextStep.tsx'

// Not needed to begin, and it brings the catalogue's sentences.
const SayIt = lazy(async () => (await import('../dialogs/SayIt.tsx')).SayIt)

// Seldom there, and never at first.
const Wants = lazy(async () => (await import('../people/AskedToBeInvited.tsx')).AskedToBeInvited)
const Lines = lazy(async () => (await import('../people/TypedLines.tsx')).TypedLines)
const Hints = lazy(async () => (await import('./Hints.tsx')).Hints)

interface FloorColumnProps {
  readonly session: Session
  readonly view: View
  readonly open: (dialog: Open) => void
}

/** Who speaks, what comes next, and the clocks. */
export function FloorColumn({ session, view, open }: FloorColumnProps): JSX.Element {
  if (view.status === 'lobby') return <Waiting session={session} view={view} open={open} />
  return (
    <section class="column floor">
      <PhaseHeader session={session} view={view}>
        <PhaseTime session={session} view={view} />
      </PhaseHeader>
      <SayIt view={view} />
      <div class="asks">
        <AwayCard session={session} view={view} />
        <TimeRequest session={session} view={view} />
        {view.facilitation && view.facilitation.asked.length > 0 && <Wants session={session} view={view} />}
        {view.facilitation?.lines && <Lines session={session} view={view} />}
        {view.facilitation && view.facilitation.hints.length > 0 && <Hints session={session} view={view} />}
        <RoundFit session={session} view={view} />
        <Returns session={session} view={view} />
        <NoticesSlot session={session} view={view} />
      </div>
      <SpeakerCard session={session} view={view}>
        <InCard session={session} view={view} />
      </SpeakerCard>
      <LastActionsSlot view={view} />
      <BreakoutsPanel session={session} view={view} />
      <InnerPanel session={session} view={view} />
      <SomebodyWaits session={session} view={view} />
      <NextStep session={session} view={view} open={open} />
      <TimeControls session={session} view={view} onGoOn={() => open({ about: 'go-on' })} />
      <SpeakerSignals session={session} view={view} />
      {ruling(view).floor && <AfterPhaseEnd session={session} view={view} />}
    </section>
  )
}

/** How long hands may wait before a free floor before the panel says so. */
const WAIT_MS = 20_000

/** On this screen only: the floor has been free for a while, and somebody would like it. */
function SomebodyWaits({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element {
  const first = view.floor || view.pause || view.round ? undefined : upcoming(view)[0]
  const waits = useSince(session, first === undefined ? null : (view.last?.turn ?? 'first'), WAIT_MS)
  return <p class="waits">{waits && first !== undefined && t.facilitator.waits(nameOf(view, first))}</p>
}

import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../design/Button.tsx'
import { useLater } from '../../design/hooks/use-later.ts'
import { ConnectionBanner } from '../../features/connection/ConnectionBanner.tsx'
import { MyBar } from '../../features/speaker/MyBar.tsx'
import { PhaseHeader } from '../../features/speaker/PhaseHeader.tsx'
import { SpeakerCard } from '../../features/speaker/SpeakerCard.tsx'
import type { Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'
import { NoticesSlot } from '../room/NoticesSlot.tsx'
import { Queue } from './Queue.tsx'
import './participant.css'

const fetchInCard = async () => (await import('../room/LiveSlots.tsx')).InCard
const fetchBelow = async () => (await import('../room/LiveSlots.tsx')).Below
const fetchAside = async () => (await import('./Aside.tsx')).Aside
const fetchMine = async () => (await import('../room/PrivateSlot.tsx')).PrivateSlot

/** The participant's screen: where we are, who speaks, and the one thing that is right to do now. */
export function Participant({ session }: { readonly session: Session }): JSX.Element | null {
  const view = session.view.value
  const [more, setMore] = useState(false)
  const again = session.connection.value
  const InCard = useLater(fetchInCard, again)
  const Below = useLater(fetchBelow, again)
  const Aside = useLater(fetchAside, `${again} ${more}`)
  const Mine = useLater(fetchMine, session.connection.value)
  if (!view) return null
  const mine = view.floor !== null && view.floor.speaker === view.you.memberId
  return (
    <>
      <ConnectionBanner session={session} />
      <main class={mine ? 'participant mine' : 'participant'}>
        {view.practice && <p class="ribbon small">{t.participant.practice}</p>}
        <PhaseHeader session={session} view={view}>
          <Button look="plain" aria-haspopup="dialog" onPress={() => setMore(true)}>
            {t.participant.more}
          </Button>
        </PhaseHeader>
        <SpeakerCard session={session} view={view}>
          {InCard && <InCard session={session} view={view} />}
        </SpeakerCard>
        <div class="below">
          {Below && <Below session={session} view={view} />}
          <Queue view={view} />
        </div>
        <footer>
          <NoticesSlot session={session} view={view} />
          {Mine && <Mine session={session} view={view} />}
          <MyBar session={session} view={view} />
        </footer>
      </main>
      {Aside && <Aside session={session} view={view} more={more} onClose={() => setMore(false)} />}
    </>
  )
}

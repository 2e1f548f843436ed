import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useWakeLock } from '../../design/hooks/use-wake-lock.ts'
import { Announcer } from '../../features/announcements/Announcer.tsx'
import { ConnectionBanner } from '../../features/connection/ConnectionBanner.tsx'
import { PromptCards } from '../../features/prompts/PromptCards.tsx'
import { MyBar } from '../../features/speaker/MyBar.tsx'
import { InviteNext } from '../../features/turn-handover/InviteNext.tsx'
import { settingsOf } from '../../selectors/settings.ts'
import type { Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'
import { AgendaColumn } from './agenda/AgendaColumn.tsx'
import { Dialogs, type Open } from './dialogs/Dialogs.tsx'
import { FloorColumn } from './floor/FloorColumn.tsx'
import { Header } from './Header.tsx'
import { actOn } from './intents.ts'
import { useKeys } from './keys.ts'
import { PeopleColumn } from './people/PeopleColumn.tsx'
import { PrivateMessages } from './people/PrivateMessages.tsx'
import './facilitator.css'

const TABS = ['floor', 'agenda', 'people'] as const

/** The facilitator's panel: the agenda, the floor, and the people with their hands. */
export function Facilitator({ session }: { readonly session: Session }): JSX.Element | null {
  const view = session.view.value
  useWakeLock(settingsOf(session.id).value.awake)
  return view && <Panel session={session} view={view} />
}

function Panel({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element {
  const [tab, setTab] = useState<(typeof TABS)[number]>('floor')
  const [open, setOpen] = useState<Open | null>(null)
  const [chosen, choose] = useState<string | null>(null)
  const mine = view.floor !== null && view.floor.speaker === view.you.memberId
  useKeys(settingsOf(session.id).value.keys, (intent) =>
    actOn(intent, { session, view, open: setOpen, chosen, choose }),
  )
  return (
    <div class={mine ? 'facilitator mine' : 'facilitator'}>
      <ConnectionBanner session={session} />
      <Header session={session} view={view} open={setOpen} />
      <PrivateMessages session={session} view={view} />
      <nav class="tabs" aria-label={t.facilitator.parts}>
        {TABS.map((one) => (
          <button key={one} type="button" aria-pressed={tab === one} onClick={() => setTab(one)}>
            {t.facilitator.tabs[one]}
          </button>
        ))}
      </nav>
      <main class={`columns show-${tab}`}>
        <AgendaColumn session={session} view={view} open={setOpen} />
        <FloorColumn session={session} view={view} open={setOpen} />
        <PeopleColumn session={session} view={view} open={setOpen} chosen={chosen} choose={choose} />
      </main>
      {view.status === 'live' && (
        <footer class="foot">
          <PromptCards session={session} view={view} />
          <InviteNext session={session} view={view} />
          <MyBar session={session} view={view} strip />
        </footer>
      )}
      <Dialogs session={session} view={view} open={open} onClose={() => setOpen(null)} />
      <Announcer session={session} view={view} />
    </div>
  )
}

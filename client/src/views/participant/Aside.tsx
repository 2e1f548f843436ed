import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import type { Session } from '../../session/model.ts'
import { Announcer } from '../../ui/floor/Announcer.tsx'
import { settingsOf } from '../../ui/floor/settings.ts'
import { useWakeLock } from '../../ui/floor/use-wake-lock.ts'
import { More } from './More.tsx'

interface AsideProps {
  readonly session: Session
  readonly view: View
  readonly more: boolean
  readonly onClose: () => void
}

/** What goes with the screen and is not seen at first: announcements, the tab's title, a screen kept awake, *More*. */
export function Aside({ session, view, more, onClose }: AsideProps): JSX.Element {
  useWakeLock(settingsOf(session.id).value.awake)
  return (
    <>
      {more && <More session={session} view={view} onClose={onClose} />}
      <Announcer session={session} view={view} />
    </>
  )
}

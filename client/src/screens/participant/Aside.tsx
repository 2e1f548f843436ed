import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { useWakeLock } from '../../design/hooks/use-wake-lock.ts'
import { Announcer } from '../../features/announcements/Announcer.tsx'
import { settingsOf } from '../../selectors/settings.ts'
import type { Session } from '../../sync/session-store.ts'
import { MoreDialog } from './MoreDialog.tsx'

interface AsideProps {
  readonly session: Session
  readonly view: View
  readonly more: boolean
  readonly onClose: () => void
}

/** Parts of the screen that are not visible at first: announcements, the tab's title, a screen kept awake, *More*. */
export function Aside({ session, view, more, onClose }: AsideProps): JSX.Element {
  useWakeLock(settingsOf(session.id).value.awake)
  return (
    <>
      {more && <MoreDialog session={session} view={view} onClose={onClose} />}
      <Announcer session={session} view={view} />
    </>
  )
}

import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { useLater } from '../../design/hooks/use-later.ts'
import type { Session } from '../../sync/session-store.ts'
import '../../features/speaker/speaker.css'

const fetchNotices = async () => (await import('./Notices.tsx')).Notices

/** What happened to this person that they would otherwise miss, and what was refused. Its sentences are fetched apart. */
export function NoticesSlot({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element {
  const Notices = useLater(fetchNotices, session.connection.value)
  return (
    <div class="told" aria-live="polite">
      {Notices && <Notices session={session} view={view} />}
    </div>
  )
}

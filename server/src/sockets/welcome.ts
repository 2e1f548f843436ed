import type { SnapshotMessage } from '@circlet/shared/protocol/messages'
import { bareView } from '@circlet/shared/session/bare-view'
import { changesRole, project, visible } from '@circlet/shared/session/project'
import type { Instant } from '@circlet/shared/time'
import type { Applied } from '../session/replica.ts'
import type { Admitted, CircletSocket, Resume } from './circlet-socket.ts'

/** Sends the first message: what the client has missed, or everything. Nothing may come between joining the room and this. */
export function welcome(socket: CircletSocket, now: Instant): void {
  const { session, viewer, resume } = socket.data
  const records = resume && missedBy(socket.data, resume)
  if (
    !records ||
    changesRole(
      records.flatMap(({ events }) => events),
      viewer,
    )
  ) {
    socket.emit('session:snapshot', snapshotFor(socket.data, now, resume?.records === 'foreign'))
    return
  }
  socket.emit('session:records', {
    position: session.position,
    records: records.map(({ version, at, events }) => ({ version, at, events: visible(events, viewer) })),
  })
}

/** Everything the viewer may see. */
export function snapshotFor({ session, viewer }: Admitted, now: Instant, isReset: boolean): SnapshotMessage {
  const snapshot = { position: session.position, view: bareView(project(session.state, viewer)), now }
  return isReset ? { ...snapshot, reset: true } : snapshot
}

/** What came after the client's position; null when it cannot be continued. */
function missedBy({ session }: Admitted, { since, records }: Resume): readonly Applied[] | null {
  if (typeof records === 'string') return null
  // The log was asked a moment ago; what was recorded since then is at hand.
  const newer = session.recentAfter(records.at(-1) ?? since)
  return newer && [...records, ...newer]
}

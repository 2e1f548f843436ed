import { changesRole, visible } from '@circlet/shared/session/views/project'
import type { Instant } from '@circlet/shared/time'
import { encodeSnapshot } from '../runtime/encoded-view.ts'
import type { Applied } from '../runtime/replica.ts'
import type { Admitted, CircletSocket, Resume } from './circlet-socket.ts'
import type { MakeSnapshot, Outgoing } from './outgoing.ts'

/** A text message of Engine.IO with an event of Socket.IO in it, up to its body. */
const OPENING = Buffer.from('42["session:snapshot",')
const CLOSING = Buffer.from(']')

/** Sends the first message: what the client has missed, or everything. Nothing may come between joining the room and this. */
export function initialSync(socket: CircletSocket, outgoing: Outgoing, now: () => Instant): void {
  const { session, viewer, resume } = socket.data
  outgoing.showing((isReset) => snapshotText(socket.data, now(), isReset))
  const records = resume && missedBy(socket.data, resume)
  if (
    !records ||
    changesRole(
      records.flatMap(({ events }) => events),
      viewer,
    )
  ) {
    outgoing.show(resume?.records === 'foreign')
    return
  }
  socket.emit('session:records', {
    position: session.position,
    records: records.map(({ version, at, events }) => ({ version, at, events: visible(events, viewer) })),
  })
}

/** Everything the viewer may see at this moment, as it travels. */
function snapshotText({ session, viewer }: Admitted, now: Instant, isReset: boolean): ReturnType<MakeSnapshot> {
  const { state, position } = session
  const { shared, captures, own } = encodeSnapshot({ state, position, viewer, now, isReset })
  return [OPENING, shared, captures, own, CLOSING]
}

/** What came after the client's position; null when it cannot be continued. */
function missedBy({ session }: Admitted, { since, records }: Resume): readonly Applied[] | null {
  if (typeof records === 'string') return null
  // The log was asked a moment ago; what was recorded since then is at hand.
  const newer = session.recentAfter(records.at(-1) ?? since)
  return newer && [...records, ...newer]
}

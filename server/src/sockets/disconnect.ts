import type { ClosedReason } from '@circlet/shared/protocol/messages'
import type { CircletSocket } from './circlet-socket.ts'

/** Says why, tells this connection nothing more, and ends it. */
export function disconnectMember(socket: CircletSocket, reason: ClosedReason): void {
  socket.emit('session:closed', { reason })
  for (const room of socket.rooms) if (room !== socket.id) socket.leave(room)
  // A member who left with a command still needs its acknowledgement, so wait before disconnecting.
  setImmediate(() => socket.disconnect(true))
}

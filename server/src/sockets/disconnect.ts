import type { ClosedReason } from '@circlet/shared/protocol/messages'
import type { CircletSocket } from './circlet-socket.ts'

/** Says why, tells this connection nothing more, and ends it. */
export function disconnectMember(socket: CircletSocket, reason: ClosedReason): void {
  socket.emit('session:closed', { reason })
  for (const room of socket.rooms) if (room !== socket.id) socket.leave(room)
  // Whoever has left by their own command is still owed the answer to it.
  setImmediate(() => socket.disconnect(true))
}

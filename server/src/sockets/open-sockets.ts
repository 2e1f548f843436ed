import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { FRAME_BYTES } from '@circlet/shared/traffic'
import { Server } from 'socket.io'
import type { LiveSessions } from '../runtime/live-sessions.ts'
import { roleOf, type TokenLookup, whyGone } from '../runtime/membership/token-lookup.ts'
import type { Presence } from '../runtime/presence.ts'
import { Broadcaster } from './broadcaster.ts'
import type { Admitted, CircletServer, CircletSocket } from './circlet-socket.ts'
import { clientAddress } from './client-address.ts'
import { ConnectAttempts } from './connect-attempts.ts'
import { ConnectionLimits } from './connection-limits.ts'
import { disconnectMember } from './disconnect.ts'
import { Gateway, type GatewayPorts } from './gateway.ts'
import { admit } from './handshake.ts'
import { initialSync } from './initial-sync.ts'
import { isOriginAllowed } from './origin.ts'
import { type Connection, type Outgoing, OutgoingQueues } from './outgoing.ts'
import { everyoneIn, memberIn } from './rooms.ts'
import { ScreenRegistry } from './screen-registry.ts'

export interface SocketPorts extends GatewayPorts {
  readonly sessions: LiveSessions
  readonly tokens: TokenLookup
  readonly presence: Presence
  readonly origins: readonly string[] | null
}

/** The open door for live connections. */
export interface Sockets {
  /** Lets nobody in any more, tells everyone that the server restarts, and closes their connections. */
  close(): void
}

/** Opens Socket.IO on a server that does not listen yet. */
export function openSockets(server: HttpServer, ports: SocketPorts): Sockets {
  let isClosing = false
  const io: CircletServer = new Server(server, {
    transports: ['websocket'],
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: FRAME_BYTES,
    pingInterval: 10_000,
    pingTimeout: 10_000,
    connectTimeout: 8_000,
    // CORS guards polling only: without this a page of anybody's could open a socket.
    allowRequest: (request, decide) => {
      const status = isClosing ? SHUT : isOriginAllowed(request, ports.origins) ? null : FORBIDDEN
      if (status) turnAway(request, status)
      decide(status, status === null)
    },
  })
  const queues = new OutgoingQueues()
  io.engine.on('connection', (connection: Connection) => queues.of(connection))
  const looking = setInterval(() => queues.look(performance.now()), LOOK_EVERY_MS).unref()
  ports.sessions.observe(new Broadcaster(io, queues))
  const screens = new ScreenRegistry(io)
  ports.sessions.observe(screens)
  const places = new ConnectionLimits()
  const attempts = new ConnectAttempts()
  io.use((socket, next) => {
    const { conn } = socket
    if (!attempts.begin(conn)) {
      conn.close()
      next(refusedDoor('rate-limited', ports))
      return
    }
    void enter(socket, places, ports).then((code) => {
      if (code === null) attempts.admitted(conn)
      // Socket.IO writes the refusal in the next tick; closing sends what is written.
      else if (attempts.refused(conn)) setImmediate(() => conn.close())
      next(code === null ? undefined : refusedDoor(code, ports))
    })
  })
  io.on('connection', (socket) => connect(socket, ports, screens, queues.of(socket.conn)))
  return {
    close() {
      isClosing = true
      clearInterval(looking)
      screens.close()
      io.emit('session:closed', { reason: 'restarting' })
      io.disconnectSockets(true)
      io.engine.close()
    },
  }
}

/** How often a connection is looked at that may take nothing. */
const LOOK_EVERY_MS = 1_000
const FORBIDDEN = '403 Forbidden'
const SHUT = '503 Service Unavailable'

/** Engine.IO answers every refused upgrade with 400; said first, this is what the client sees. */
function turnAway({ socket, headers }: IncomingMessage, status: string): void {
  if (headers.upgrade) socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

/** Finds out who connects and keeps a place for them; the code of the refusal, or null. */
async function enter(socket: CircletSocket, places: ConnectionLimits, ports: SocketPorts): Promise<string | null> {
  const { auth, address, headers } = socket.handshake
  const admission = await admit(auth, clientAddress(address, headers), ports)
  if (!admission.ok) return admission.code
  const { session, viewer } = admission.admitted
  if (!places.take(session.id, viewer.memberId)) return 'too-many'
  // Not when the socket goes: a client that closes at this moment never becomes one.
  if (socket.conn.readyState === 'open') socket.conn.once('close', () => places.free(session.id, viewer.memberId))
  else places.free(session.id, viewer.memberId)
  Object.assign(socket.data, admission.admitted satisfies Admitted)
  return null
}

function connect(socket: CircletSocket, ports: SocketPorts, screens: ScreenRegistry, outgoing: Outgoing): void {
  const { session, viewer } = socket.data
  const { memberId } = viewer
  const reason = session.life === 'gone' ? 'erased' : memberId !== null && whyGone(session, memberId)
  if (reason) {
    disconnectMember(socket, reason)
    return
  }
  if (memberId !== null) socket.data.viewer = { memberId, role: roleOf(session, memberId) }
  new Gateway(socket, ports, screens).open()
  session.people += 1
  ports.metrics.connected(1)
  socket.on('disconnect', () => {
    session.people -= 1
    session.usedAt = performance.now()
    ports.metrics.connected(-1)
    outgoing.forget()
    screens.departed(socket)
    if (memberId !== null) ports.presence.departed(session.id, memberId)
  })
  // From here to the first message nothing may be awaited: a record in between would be missed or told twice.
  socket.join(memberId === null ? everyoneIn(session.id) : [everyoneIn(session.id), memberIn(session.id, memberId)])
  initialSync(socket, outgoing, ports.now)
  screens.arrived(socket)
  if (memberId !== null) ports.presence.arrived(session, memberId)
}

function refusedDoor(code: string, ports: SocketPorts): Error {
  ports.metrics.doorRefused(code)
  return Object.assign(new Error(code), { data: { code } })
}

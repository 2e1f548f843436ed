import { idOf } from '@circlet/shared/ids'
import type { Screen } from '@circlet/shared/protocol/messages'
import type { LiveSession } from '../runtime/live-session.ts'
import type { Applied } from '../runtime/replica.ts'
import type { SessionObserver } from '../runtime/session-observer.ts'
import type { CircletServer, CircletSocket } from './circlet-socket.ts'
import { everyoneIn } from './rooms.ts'

/** To those who hold the frame at most this often. */
const EVERY_MS = 5_000
/** How long a display that is gone is still listed as not live. */
const MISSED_MS = 600_000
/** An estimate is told as the next of these, so that a list does not change with every reading. */
const STEPS = [5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 60_000] as const

/** What is known of a session's screens besides its connections. */
interface Known {
  /** Displays that are gone, with the time of it: one that comes back takes its number again. */
  readonly missed: Map<string, number>
  toldAt: number
  timer: NodeJS.Timeout | undefined
}

/** Which screens of a session are connected to this node and how exact their clocks are, for facilitators and timekeepers. */
export class ScreenRegistry implements SessionObserver<LiveSession> {
  readonly #io: CircletServer
  readonly #known = new Map<string, Known>()

  constructor(io: CircletServer) {
    this.#io = io
  }

  /** One more screen, after it has joined its room. */
  arrived(socket: CircletSocket): void {
    const { session, viewer } = socket.data
    const known = this.#knownOf(session.id)
    const taken = new Set(this.#socketsIn(session.id).map(({ data }) => data.screen?.id))
    socket.data.screen = { id: freeId(viewer.memberId === null ? 'display' : 'screen', taken), clockMs: null }
    known.missed.delete(socket.data.screen.id)
    this.#changed(session.id)
  }

  /** One less. */
  departed(socket: CircletSocket): void {
    const { session, viewer, screen } = socket.data
    if (viewer.memberId === null && screen) this.#knownOf(session.id).missed.set(screen.id, performance.now())
    this.#changed(session.id)
  }

  /** How far off a screen thinks its clock may be. */
  clockRead(socket: CircletSocket, errorMs: number): void {
    const { session, screen } = socket.data
    const clockMs = STEPS.find((step) => errorMs <= step) ?? 60_000
    if (!screen || screen.clockMs === clockMs) return
    socket.data.screen = { ...screen, clockMs }
    this.#changed(session.id)
  }

  /** Lets one screen show which it is; false when there is none of that name here. */
  identify(session: string, id: string): boolean {
    const socket = this.#socketsIn(session).find(({ data }) => data.screen?.id === id)
    socket?.emit('session:identify', { screen: id })
    return socket !== undefined
  }

  /** New facilitators and timekeepers get the list too. */
  recorded(session: LiveSession, { events }: Applied): void {
    if (events.some(({ type }) => type === 'role-set')) this.#changed(session.id)
  }

  /** Tells nobody any more. */
  close(): void {
    for (const { timer } of this.#known.values()) clearTimeout(timer)
    this.#known.clear()
  }

  #knownOf(session: string): Known {
    const known = this.#known.get(session) ?? { missed: new Map(), toldAt: -EVERY_MS, timer: undefined }
    this.#known.set(session, known)
    return known
  }

  #changed(session: string): void {
    const known = this.#knownOf(session)
    known.timer ??= setTimeout(
      () => this.#tell(session, known),
      Math.max(0, known.toldAt + EVERY_MS - performance.now()),
    )
    known.timer.unref()
  }

  #tell(session: string, known: Known): void {
    known.timer = undefined
    const sockets = this.#socketsIn(session)
    if (sockets.length === 0) {
      this.#known.delete(session)
      return
    }
    const now = performance.now()
    for (const [id, goneAt] of known.missed) if (now - goneAt > MISSED_MS) known.missed.delete(id)
    const stewards = sockets.filter(
      ({ data }) => data.viewer.role === 'facilitator' || data.viewer.role === 'timekeeper',
    )
    const screens = [...sockets.map(screenOf), ...[...known.missed.keys()].map(missedScreen)]
    const text = JSON.stringify(screens)
    for (const socket of stewards) {
      if (socket.data.toldScreens === text) continue
      socket.data.toldScreens = text
      socket.emit('session:screens', screens)
      known.toldAt = now
    }
  }

  #socketsIn(session: string): CircletSocket[] {
    const { adapter, sockets } = this.#io.sockets
    const ids = adapter.rooms.get(everyoneIn(session)) ?? []
    return [...ids].map((id) => sockets.get(id)).filter((socket) => socket !== undefined)
  }
}

function screenOf({ data }: CircletSocket): Screen {
  const { screen, viewer } = data
  return {
    id: screen?.id ?? '',
    kind: viewer.role,
    member: viewer.memberId,
    live: true,
    clockMs: screen?.clockMs ?? null,
  }
}

function missedScreen(id: string): Screen {
  return { id, kind: 'display', member: null, live: false, clockMs: null }
}

function freeId(kind: 'display' | 'screen', taken: ReadonlySet<string | undefined>): string {
  for (let number = 1; ; number++) {
    const id = idOf(kind, number)
    if (!taken.has(id)) return id
  }
}

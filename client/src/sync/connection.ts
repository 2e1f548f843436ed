import type { CommandEnvelope } from '@circlet/shared/protocol/commands'
import type {
  Acknowledgement,
  ClosedReason,
  DownMessages,
  Handshake,
  Position,
  RecordsMessage,
  SnapshotMessage,
} from '@circlet/shared/protocol/messages'
import type { RefusalCode } from '@circlet/shared/protocol/refusals'
import type { Duration, Instant } from '@circlet/shared/time'
import { createSocket } from './socket-io-client.ts'

/** Between two attempts at least this, whatever the reason: a flapping network must not become a storm. */
const BETWEEN_ATTEMPTS: Duration = 1000
const LONGEST_PAUSE: Duration = 5000
const ATTEMPT_TAKES: Duration = 8000
/** On waking, an attempt older than this is given up for a new one. */
const STALE_ATTEMPT: Duration = 3000

/** What comes in from the server. */
export interface ConnectionListener {
  snapshot(message: SnapshotMessage): void
  records(message: RecordsMessage): void
  closed(reason: ClosedReason): unknown
  /** What few screens listen to: which screens there are, and that this one shall show itself. */
  beside?<E extends keyof Beside>(event: E, body: Beside[E]): void
  /** The handshake was refused. The wire tries again unless it is closed. */
  refused(code: RefusalCode): unknown
  up(): void
  down(): void
}

/** The last of each thing that came beside the session itself. */
export type Beside = {
  readonly [E in 'session:screens' | 'session:identify']: Parameters<DownMessages[E]>[0]
}

/** The connection to one session; opens itself again until it is closed. */
export interface LiveConnection {
  open(): void
  close(): void
  /** Drops the connection, which may be dead without knowing it, and makes a new one. */
  restart(): void
  /** The page has woken up: does not wait for the next attempt. */
  hurry(): void
  command(envelope: CommandEnvelope, answer: (acknowledgement: Acknowledgement) => void): void
  readClock(answer: (told: Instant) => void, errorMs?: Duration | null): void
  /** Lets another screen show which one it is. */
  identify(screen: string): void
  /** Says for how long its person spoke in the last ten seconds. */
  hear(spokenMs: Duration): void
}

/** A wire over a WebSocket; `since` is asked at each connection for the position to go on from. Outside of a page the server has to be named. */
export function createConnection(
  who: { readonly protocol: number; readonly sessionId: string; readonly token: string },
  since: () => Position | undefined,
  listener: ConnectionListener,
  origin: string = location.origin,
): LiveConnection {
  const heard: { readonly [E in keyof DownMessages]: DownMessages[E] } = {
    'session:snapshot': (message) => listener.snapshot(message),
    'session:records': (message) => listener.records(message),
    'session:closed': ({ reason }) => listener.closed(reason),
    'session:screens': (screens) => listener.beside?.('session:screens', screens),
    'session:identify': (screen) => listener.beside?.('session:identify', screen),
  }
  let closed = false
  let failures = 0
  let attemptedAt = Number.NEGATIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | undefined

  const attempt = () => {
    timer = undefined
    attemptedAt = performance.now()
    const position = since()
    const handshake: Handshake = { ...who, ...(position && { since: position }) }
    socket.connect(handshake, ATTEMPT_TAKES)
  }
  const tryIn = (pause: Duration) => {
    clearTimeout(timer)
    if (!closed) timer = setTimeout(attempt, Math.max(pause, attemptedAt + BETWEEN_ATTEMPTS - performance.now()))
  }
  // Drawn, so that five hundred who lose one server do not come back to the next in the same instant.
  const pause = () => Math.min(LONGEST_PAUSE, 800 * 1.6 ** failures++) * (0.5 + Math.random())
  const socket = createSocket(origin, {
    connected() {
      failures = 0
      listener.up()
    },
    refused: (code) => code !== undefined && listener.refused(code as RefusalCode),
    lost() {
      listener.down()
      tryIn(pause())
    },
    // What a later protocol may say besides is not meant for this page.
    // biome-ignore lint/plugin: the name decides on the type of the body, which TypeScript cannot follow
    event: (name, body) => heard[name as keyof DownMessages]?.(body as never),
  })

  const restart = () => {
    socket.disconnect()
    listener.down()
    tryIn(0)
  }
  return {
    open: attempt,
    close() {
      closed = true
      clearTimeout(timer)
      socket.disconnect()
    },
    restart,
    hurry() {
      if (socket.connected()) return
      if (timer !== undefined) tryIn(0)
      else if (performance.now() - attemptedAt > STALE_ATTEMPT) restart()
    },
    command: (envelope, answer) => socket.ask('session:command', envelope, answer),
    readClock(answer, errorMs) {
      const said = errorMs == null ? undefined : { errorMs }
      socket.ask('clock:read', said, ({ now }: { readonly now: Instant }) => answer(now))
    },
    identify: (screen) => socket.ask('session:identify', { screen }, () => {}),
    hear: (spokenMs) => socket.ask('session:heard', { spokenMs }, () => {}),
  }
}

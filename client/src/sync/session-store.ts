import type { Command } from '@circlet/shared/protocol/commands'
import type { Acknowledgement, ClosedReason, Position, PROTOCOL } from '@circlet/shared/protocol/messages'
import type { RefusalCode } from '@circlet/shared/protocol/refusals'
import type { View } from '@circlet/shared/session/model/view'
import type { Duration, Instant } from '@circlet/shared/time'
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { after } from '../api/after.ts'
import { randomId } from '../api/random-id.ts'
import { answersHttp } from '../api/reachability.ts'
import { storage } from '../storage/storage.ts'
import { createClock } from './clock.ts'
import { type Beside, type ConnectionListener, createConnection, type LiveConnection } from './connection.ts'
import type { FoldRecord, FoldSource } from './fold-record.ts'
import { createHeartbeat } from './heartbeat.ts'
import type { Notice } from './notices.ts'
import type { PendingCommand } from './outbox.ts'
import { createOutbox, type OutboxStore } from './outbox.ts'
import { createReplica } from './replica.ts'
import { type WakeDetector, watchWakeUps } from './wake-detector.ts'

/** The last refusal, to be shown as a sentence. */
export interface Refused {
  readonly code: RefusalCode
  readonly field?: string
  readonly command: Command
  readonly at: Instant
}

/**
 * `connecting`: not yet once connected · `blocked`: not once within 10 s · `lost`: was connected, tries again
 * `unsaved`: connected, but the server cannot store · `closed`: over for this browser, tries no more
 */
export type Connection = 'connecting' | 'live' | 'lost' | 'blocked' | 'unsaved' | 'closed'

/** Why nothing more comes: told by the server while connected, or when it refused the connection for good. */
export type Closed = Exclude<ClosedReason, 'restarting'> | 'not-allowed' | 'unknown-session' | 'revoked'

/** One live session as this browser sees it. */
export interface Session {
  readonly id: string
  /** Null until the first snapshot. */
  readonly view: ReadonlySignal<View | null>
  readonly connection: ReadonlySignal<Connection>
  readonly closed: ReadonlySignal<Closed | null>
  readonly outbox: ReadonlySignal<readonly PendingCommand[]>
  readonly refusal: ReadonlySignal<Refused | null>
  /** What happened to this person that they would otherwise miss. */
  readonly notices: ReadonlySignal<readonly Notice[]>
  /** Whether `now` can be shown: false until the first reading, and after a sleep until the next. */
  readonly clockReady: ReadonlySignal<boolean>
  /** The last of what came beside the session: its screens, and that this one shall show itself. */
  readonly beside: ReadonlySignal<Partial<Beside>>
  /** Lets another screen show which one it is. */
  identify(screen: string): void
  /** Says for how long its person spoke in the last ten seconds (BA31). */
  hear(spokenMs: Duration): void
  /** Answers when the server has answered; keeps asking with the same id until then. */
  send(command: Command): Promise<Acknowledgement>
  /** The session's clock. */
  now(): Instant
  /** Takes one notice away; without an id, the refusal. */
  dismiss(notice?: string): void
  /** Ends the connection from this side: the page is left. */
  close(): void
}

/** Once connected for so long without success, it is not slow: something is in the way. */
const IN_THE_WAY: Duration = 10_000

/** What a session depends on; a test brings its own. */
export interface SessionPorts {
  readonly wire: (listener: ConnectionListener, since: () => Position | undefined) => LiveConnection
  readonly fold: FoldSource
  readonly store: OutboxStore
  readonly newId: () => string
  readonly monotonic: () => number
  readonly after: typeof after
  readonly watchWaking: (waking: WakeDetector) => () => void
  /** Whether the server answers plain requests, when no live connection comes about. */
  readonly answersHttp: () => Promise<boolean>
}

/** A session folded from what the wire brings. */
export function createSession(id: string, ports: SessionPorts): Session {
  const closed = signal<Closed | null>(null)
  const refusal = signal<Refused | null>(null)
  const link = signal<Exclude<Connection, 'unsaved'>>('connecting')
  const beside = signal<Partial<Beside>>({})
  const clock = createClock(ports.monotonic)

  const received = () => {
    if (follower.view.value?.status === 'ended') closed.value ??= 'ended'
    if (link.value === 'live') return
    link.value = 'live'
    outbox.connected()
  }
  const follower = createReplica({ fold: ports.fold, caughtUp: received, astray: () => wire.restart() })
  const end = (why: Closed) => {
    closed.value = why
    if (why === 'ended') return
    link.value = 'closed'
    outbox.drop()
    close()
  }
  const close = () => {
    heartbeat.stop()
    stopWaiting()
    stopWaking()
    wire.close()
  }
  const listener: ConnectionListener = {
    up: () => heartbeat.start(),
    down() {
      heartbeat.stop()
      outbox.disconnected()
      if (link.value === 'live') link.value = 'lost'
    },
    snapshot: follower.snapshot,
    records: follower.records,
    closed: (reason) => reason !== 'restarting' && end(reason),
    refused: (code) => isFinal(code) && end(code),
    beside(event, body) {
      beside.value = { ...beside.value, [event]: body }
    },
  }
  const wire = ports.wire(listener, follower.position)
  const heartbeat = createHeartbeat({ ...ports, clock, ask: wire.readClock, dead: wire.restart })
  const outbox = createOutbox({
    ...ports,
    // Nothing stays in a browser for which it is over: what is still on its way then lives with the page.
    store: { ...ports.store, save: (pending) => closed.value === null && ports.store.save(pending) },
    transmit: wire.command,
    overdue: heartbeat.probe,
    refused(command, { code, field }) {
      refusal.value = { code, command, at: clock.now(), ...(field !== undefined && { field }) }
    },
  })
  const stopWaking = ports.watchWaking({
    slept() {
      clock.doubt()
      heartbeat.probe()
    },
    woke() {
      wire.hurry()
      heartbeat.probe()
    },
  })
  const stopWaiting = ports.after(IN_THE_WAY, async () => {
    if (link.value !== 'connecting') return
    const answers = await ports.answersHttp()
    if (link.value === 'connecting') link.value = answers ? 'blocked' : 'lost'
  })
  wire.open()

  return {
    id,
    view: follower.view,
    notices: follower.notices,
    closed,
    refusal,
    connection: computed(() => (link.value === 'live' && outbox.unsaved.value ? 'unsaved' : link.value)),
    outbox: outbox.pending,
    clockReady: clock.ready,
    beside,
    identify: wire.identify,
    hear: wire.hear,
    send(command) {
      refusal.value = null
      return outbox.send(command)
    },
    now: clock.now,
    dismiss(notice) {
      if (notice === undefined) refusal.value = null
      else follower.dismiss(notice)
    },
    close,
  }
}

function isFinal(code: RefusalCode): code is Closed & RefusalCode {
  return code === 'not-allowed' || code === 'revoked' || code === 'unknown-session' || code === 'client-outdated'
}

/** Which protocol this page speaks: types alone come from there, so the compiler compares the numbers. */
const protocol = 1 satisfies typeof PROTOCOL

let foldRecord: FoldRecord | null = null

/** Fetched once for the page. */
const fold: FoldSource = {
  here: () => foldRecord,
  async fetch() {
    foldRecord ??= (await import('./fold-record.ts')).foldRecord
    return foldRecord
  },
}

/** Opens the session that a token is for, over the network and with this browser's storage. */
export function openSession({ sessionId, token }: { readonly sessionId: string; readonly token: string }): Session {
  return createSession(sessionId, {
    wire: (listener, since) => createConnection({ protocol, sessionId, token }, since, listener),
    fold,
    store: {
      load: () => storage.note<readonly PendingCommand[]>(sessionId, 'outbox') ?? [],
      save: (pending) => storage.keepNote(sessionId, 'outbox', pending),
    },
    newId: randomId,
    monotonic: () => performance.now(),
    after,
    watchWaking: watchWakeUps,
    answersHttp,
  })
}

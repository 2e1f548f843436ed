import type { Command, CommandEnvelope } from '@circlet/shared/protocol/commands'
import type { Acknowledgement } from '@circlet/shared/protocol/messages'
import type { Duration } from '@circlet/shared/time'
import { type ReadonlySignal, signal } from '@preact/signals'
import type { PendingCommand } from './model.ts'

/** Without an answer for this long something is wrong: look at the connection, and ask again with the same id. */
const OVERDUE: Duration = 3000
/** How soon after `unavailable` to ask again. */
const AGAIN: Duration = 1500

/** Where the unanswered commands wait while the page is being loaded anew. */
export interface OutboxStore {
  load(): readonly PendingCommand[]
  save(pending: readonly PendingCommand[]): void
}

export interface OutboxPorts {
  readonly store: OutboxStore
  readonly transmit: (envelope: CommandEnvelope, answer: (acknowledgement: Acknowledgement) => void) => void
  readonly newId: () => string
  /** Calls once after a while; returns how to prevent it. */
  readonly after: (ms: Duration, call: () => void) => () => void
  /** An answer is overdue. */
  readonly overdue: () => void
  readonly refused: (command: Command, answer: Extract<Acknowledgement, { ok: false }>) => void
}

/** Commands on their way: each keeps its id and its place until it is answered, through lost connections and reloads. */
export interface Outbox {
  readonly pending: ReadonlySignal<readonly PendingCommand[]>
  /** The last answers were that nothing can be stored. */
  readonly unsaved: ReadonlySignal<boolean>
  send(command: Command): Promise<Acknowledgement>
  connected(): void
  disconnected(): void
  /** Nothing more will be answered. */
  drop(): void
}

/** An outbox over something that transmits. */
export function createOutbox(ports: OutboxPorts): Outbox {
  const pending = signal(ports.store.load())
  const unsaved = signal(false)
  const waiting = new Map<string, (acknowledgement: Acknowledgement) => void>()
  let up = false
  let stop = () => {}

  const keep = (next: readonly PendingCommand[]) => {
    pending.value = next
    ports.store.save(next)
  }
  const later = (ms: Duration, call: () => void) => {
    stop()
    stop = ports.after(ms, call)
  }
  const expectAnswer = () =>
    later(OVERDUE, () => {
      ports.overdue()
      flush()
    })
  const transmit = (entry: PendingCommand) => {
    ports.transmit({ id: entry.id, command: entry.command }, (answer) => settle(entry, answer))
  }
  // All of them, in their order: one alone, sent later, would overtake what was pressed after it.
  const flush = () => {
    if (!up || pending.value.length === 0) return
    for (const entry of pending.value) transmit(entry)
    expectAnswer()
  }
  const settle = (entry: PendingCommand, answer: Acknowledgement) => {
    if (!pending.value.some((one) => one.id === entry.id)) return
    if (!answer.ok && answer.code === 'unavailable') {
      unsaved.value = true
      later(AGAIN, flush)
      return
    }
    unsaved.value = false
    keep(pending.value.filter((one) => one.id !== entry.id))
    if (pending.value.length === 0) stop()
    if (!answer.ok) ports.refused(entry.command, answer)
    waiting.get(entry.id)?.(answer)
    waiting.delete(entry.id)
  }

  return {
    pending,
    unsaved,
    send(command) {
      const entry = { id: ports.newId(), command }
      const first = pending.value.length === 0
      keep([...pending.value, entry])
      if (up) transmit(entry)
      if (up && first) expectAnswer()
      return new Promise((resolve) => waiting.set(entry.id, resolve))
    },
    connected() {
      up = true
      flush()
    },
    disconnected() {
      up = false
      stop()
    },
    drop() {
      stop()
      up = false
      keep([])
      waiting.clear()
    },
  }
}

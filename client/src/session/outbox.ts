import { COMMAND_RATE, FRAME_BYTES, OVERDUE_MS } from '@circlet/shared/limits'
import type { Command, CommandEnvelope } from '@circlet/shared/protocol/commands'
import type { Acknowledgement, RefusalCode } from '@circlet/shared/protocol/messages'
import type { Duration } from '@circlet/shared/time'
import { type ReadonlySignal, signal } from '@preact/signals'
import type { PendingCommand } from './model.ts'

/** Half of what the server lets through at once, so that a press between two portions still gets in. */
const PORTION = COMMAND_RATE.burst / 2
/** By then the server lets the next portion through. */
const NEXT_PORTION: Duration = (PORTION / COMMAND_RATE.perSecond) * 1000
/** How soon after `unavailable` to ask again. */
const AGAIN: Duration = 1500

/** A command that was under way each time when so many connections went is what ends them: it is not sent again. */
const LOST_CONNECTIONS = 5
/** After so many, commands go alone, so that none of the others is taken for it. */
const ALONE_AFTER = 2

/** Bytes of a frame before its text: the types of the packets, and a number for the answer. */
const ACKNOWLEDGED_AS = 16

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
  /** Nothing more will be answered: who waits hears why, and so does who sends later. */
  drop(code: RefusalCode): void
}

/** An outbox over something that transmits. */
export function createOutbox(ports: OutboxPorts): Outbox {
  const pending = signal(ports.store.load())
  const unsaved = signal(false)
  const waiting = new Map<string, (acknowledgement: Acknowledgement) => void>()
  /** Transmitted over this connection, and not answered yet. */
  let underWay = new Set<string>()
  /** The connections that went while the first command was under way. */
  let lost = { id: '', connections: 0 }
  let up = false
  let dropped: RefusalCode | null = null
  let stop = () => {}

  const keep = (next: readonly PendingCommand[]) => {
    pending.value = next
    ports.store.save(next)
  }
  const later = (ms: Duration, call: () => void) => {
    stop()
    stop = ports.after(ms, call)
  }
  const again = () => {
    underWay = new Set()
    flush()
  }
  const expectAnswer = () =>
    later(OVERDUE_MS, () => {
      ports.overdue()
      again()
    })
  const transmit = (entry: PendingCommand) => {
    underWay.add(entry.id)
    const field = tooLarge(entry)
    if (field !== null) return settle(entry, { ...ended('invalid-command'), field })
    ports.transmit({ id: entry.id, command: entry.command }, (answer) => settle(entry, answer))
  }
  const waits = () => pending.value.filter(({ id }) => !underWay.has(id))
  // In their order, a portion at a time: one alone, sent later, would overtake what was pressed after it.
  const flush = () => {
    if (!up || pending.value.length === 0) return
    const portion = lost.connections < ALONE_AFTER ? PORTION : 1
    for (const entry of waits().slice(0, portion)) transmit(entry)
    if (waits().length > 0 && portion === PORTION) later(NEXT_PORTION, flush)
    else expectAnswer()
  }
  const settle = (entry: PendingCommand, answer: Acknowledgement) => {
    if (!pending.value.some((one) => one.id === entry.id)) return
    if (!answer.ok && answer.code === 'unavailable') {
      unsaved.value = true
      later(AGAIN, again)
      return
    }
    if (!answer.ok && answer.code === 'rate-limited') {
      underWay.delete(entry.id)
      later(NEXT_PORTION, flush)
      return
    }
    unsaved.value = false
    // The first has its answer, whatever it is: what waited for it goes.
    if (lost.id === entry.id) {
      lost = { id: '', connections: 0 }
      later(0, flush)
    }
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
      if (dropped !== null) return Promise.resolve(ended(dropped))
      const entry = { id: ports.newId(), command }
      const first = pending.value.length === 0
      // What was pressed before goes before.
      const next = waits().length === 0
      const answer = new Promise<Acknowledgement>((resolve) => waiting.set(entry.id, resolve))
      keep([...pending.value, entry])
      if (up && next) transmit(entry)
      if (up && first) expectAnswer()
      return answer
    },
    connected() {
      up = true
      again()
    },
    disconnected() {
      up = false
      stop()
      const first = pending.value.find(({ id }) => underWay.has(id))
      underWay = new Set()
      if (!first) return
      lost = { id: first.id, connections: lost.id === first.id ? lost.connections + 1 : 1 }
      if (lost.connections === LOST_CONNECTIONS) settle(first, ended('internal'))
    },
    drop(code) {
      stop()
      up = false
      dropped = code
      keep([])
      for (const settled of waiting.values()) settled(ended(code))
      waiting.clear()
    },
  }
}

/** What stands for an answer that no longer comes. */
const ended = (code: RefusalCode): Extract<Acknowledgement, { ok: false }> => ({ ok: false, code, version: 0 })

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length

/** The field that takes the most bytes of a command that no frame holds; null of one that fits. */
function tooLarge(entry: PendingCommand): string | null {
  if (bytesOf(['session:command', entry]) + ACKNOWLEDGED_AS <= FRAME_BYTES) return null
  const fields = Object.entries(entry.command).map(([name, value]) => ({ name, bytes: bytesOf(value) }))
  return fields.reduce((one, other) => (other.bytes > one.bytes ? other : one)).name
}

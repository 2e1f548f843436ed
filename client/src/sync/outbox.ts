import type { Command, CommandEnvelope } from '@circlet/shared/protocol/commands'
import type { Acknowledgement, RefusalCode } from '@circlet/shared/protocol/messages'
import type { Duration } from '@circlet/shared/time'
import { COMMANDS_AT_ONCE, COMMANDS_PER_SECOND, FRAME_BYTES, OVERDUE_MS } from '@circlet/shared/traffic'
import { type ReadonlySignal, signal } from '@preact/signals'

/** Half of what the server lets through at once, so that a press between two portions still gets in. */
const PORTION = COMMANDS_AT_ONCE / 2
/** By then the server lets the next portion through; so soon is asked again what it could not take. */
const NEXT_PORTION: Duration = (PORTION / COMMANDS_PER_SECOND) * 1000

/** When so many connections in a row went without an answer, the first command under way ends them: it is not sent again. */
const LOST_CONNECTIONS = 5
/** After so many, commands go alone, so that none of the others is taken for it. */
const ALONE_AFTER = 2

/** Bytes of a frame around its command: the types of the packets, a number for the answer, the event's name. */
const AROUND_BYTES = 64

/** Where the unanswered commands wait while the page reloads. */
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
  drop(): void
}

/** An outbox over something that transmits. */
export function createOutbox(ports: OutboxPorts): Outbox {
  const pending = signal(ports.store.load())
  const unsaved = signal(false)
  const waiting = new Map<string, (acknowledgement: Acknowledgement) => void>()
  /** Transmitted over this connection, and not answered yet. */
  let underWay = new Set<string>()
  /** The connections that went since the last answer, with a command under way. */
  let lost = 0
  let up = false
  let dropped = false
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
    if (field) return settle(entry, { ...ended('invalid-command'), field })
    ports.transmit({ id: entry.id, command: entry.command }, (answer) => settle(entry, answer))
  }
  const waits = () => pending.value.filter(({ id }) => !underWay.has(id))
  // In their order, a portion at a time: one alone, sent later, would overtake what was pressed after it.
  const flush = () => {
    if (!up || !pending.value[0]) return
    const portion = lost < ALONE_AFTER ? PORTION : 1
    for (const entry of waits().slice(0, portion)) transmit(entry)
    if (waits().length > 0 && portion === PORTION) later(NEXT_PORTION, flush)
    else expectAnswer()
  }
  const settle = (entry: PendingCommand, answer: Acknowledgement) => {
    if (!pending.value.some((one) => one.id === entry.id)) return
    const code = !answer.ok && answer.code
    unsaved.value = code === 'unavailable'
    if (unsaved.value || code === 'rate-limited') {
      underWay.delete(entry.id)
      return later(NEXT_PORTION, again)
    }
    // What waited while this went alone follows.
    if (lost >= ALONE_AFTER) later(0, flush)
    lost = 0
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
      if (dropped) return Promise.resolve(ended('revoked'))
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
      lost += 1
      if (lost === LOST_CONNECTIONS) settle(first, ended('internal'))
    },
    drop() {
      stop()
      up = false
      dropped = true
      keep([])
      for (const settled of waiting.values()) settled(ended('revoked'))
      waiting.clear()
    },
  }
}

/** What replaces an answer that no longer arrives. */
const ended = (code: RefusalCode): Extract<Acknowledgement, { ok: false }> => ({ ok: false, code, version: 0 })

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length

/** The field that takes the most bytes of a command that no frame holds; undefined for one that fits. */
function tooLarge(entry: PendingCommand): string | undefined {
  if (bytesOf(entry) + AROUND_BYTES <= FRAME_BYTES) return undefined
  return Object.entries(entry.command).sort(([, one], [, other]) => bytesOf(other) - bytesOf(one))[0]?.[0]
}

/** Asked by this browser and not yet answered. */
export interface PendingCommand {
  readonly id: string
  readonly command: Command
}

import type { Command } from '@circlet/shared/protocol/commands'
import type { Acknowledgement, RecordsMessage } from '@circlet/shared/protocol/messages'

/** One who is in a room and sends commands. */
export interface Seat {
  readonly auth: unknown
  readonly facilitates: boolean
}

/** How a server is asked for something, and how it tells everyone. */
export interface Dialect {
  readonly command: string
  readonly event: string
  /** The message that a seat sends, from how often it has sent before; each one changes something. */
  ask(seat: Seat, id: string, before: number): unknown
  /** Which changes an event brings, by the name an answer gives them. */
  changes(payload: unknown): readonly string[]
  /** Which change an answer is about; null when it was refused. */
  change(answer: unknown, id: string): string | null
}

/** Circlet's own protocol: hands going up and down, and now and then a line on the shared screen. */
export const circlet: Dialect = {
  command: 'session:command',
  event: 'session:records',
  ask: ({ facilitates }, id, before) => ({ id, command: facilitates ? lineOf(before) : handOf(before) }),
  changes: (payload) => (payload as RecordsMessage).records.map(({ version }) => String(version)),
  change(answer) {
    const acknowledgement = answer as Acknowledgement
    return acknowledgement.ok ? String(acknowledgement.version) : null
  },
}

function handOf(before: number): Command {
  return before % 2 === 0 ? { type: 'raise-hand' } : { type: 'lower-hand' }
}

function lineOf(before: number): Command {
  return { type: 'show-message', text: before % 2 === 0 ? 'Two minutes left in this part' : null }
}

/** The bare relay's. */
export const relay: Dialect = {
  command: 'command',
  event: 'event',
  ask: (_, id) => ({ id }),
  changes: (payload) => [(payload as { id: string }).id],
  change: (_, id) => id,
}

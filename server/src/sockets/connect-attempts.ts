import type { CircletSocket } from './circlet-socket.ts'

/** So many CONNECTs of one connection may be refused. */
const MOST_REFUSED = 3

type Connection = CircletSocket['conn']

/** The CONNECTs of each connection that were refused or wait for an answer. */
export class ConnectAttempts {
  readonly #counted = new WeakMap<Connection, { waiting: number; refused: number }>()

  /** Counts a CONNECT; false when the connection may not have another. */
  begin(connection: Connection): boolean {
    const counted = this.#counted.get(connection) ?? { waiting: 0, refused: 0 }
    this.#counted.set(connection, counted)
    if (counted.waiting + counted.refused >= MOST_REFUSED) return false
    counted.waiting += 1
    return true
  }

  /** The CONNECT let somebody in: what was refused before is forgiven. */
  admitted(connection: Connection): void {
    this.#counted.delete(connection)
  }

  /** The CONNECT was refused; true when the connection has to end. */
  refused(connection: Connection): boolean {
    const counted = this.#counted.get(connection)
    if (!counted) return false
    counted.waiting -= 1
    counted.refused += 1
    return counted.refused >= MOST_REFUSED
  }
}

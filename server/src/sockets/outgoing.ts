import type { CircletSocket } from './circlet-socket.ts'

/** So many bytes may wait for a connection besides one snapshot. */
export const WAITING_BYTES = 256 * 1024
/** Records may take so many of them: the rest is kept for answers, which no snapshot replaces. */
const RECORD_BYTES = WAITING_BYTES - 32 * 1024
/** A connection that takes nothing for so long is closed. */
export const STALLED_MS = 30_000
/** The longest head that a frame of the WebSocket protocol has. */
const HEAD_BYTES = 10

/** A connection of Engine.IO. */
export type Connection = CircletSocket['conn']
type Packet = Parameters<Connection['transport']['send']>[0][number]

/** Makes a whole view at this moment: the pieces of one text, most of them bytes that many connections share. */
export type MakeSnapshot = (isReset: boolean) => readonly Buffer[]

/** What becomes of a message when too much waits: a snapshot covers it, a newer one replaces it, or it is kept. */
type Fate = 'covered' | 'replaced' | 'kept'

interface Message {
  readonly packet: Packet
  readonly bytes: number
  readonly fate: Fate
}

/** What lies below Engine.IO: the WebSocket of the `ws` library on a TCP socket of Node. */
interface Below {
  readonly bufferedAmount: number
  terminate(): void
  on(event: 'ping', heard: () => void): unknown
  readonly _socket?: { readonly _handle?: { readonly writeQueueSize?: number } | null }
}

/**
 * The one way in which anything reaches a connection. At most one snapshot and 256 kB wait for it.
 * When more waits, one snapshot takes the place of all records, and is made when the connection takes something again.
 */
export class Outgoing {
  readonly #connection: Connection
  readonly #below: Below
  readonly #send: Connection['send']
  readonly #close: Connection['close']
  #waiting: Message[] = []
  #waitingBytes = 0
  /** Bytes on their way that no snapshot holds, and whether anything is on its way at all. */
  #sentBytes = 0
  #snapshotBytes = 0
  #isSending = false
  #sends = 0
  #snapshot: MakeSnapshot | null = null
  #owed: { readonly isReset: boolean } | null = null
  #seen = { sends: 0, unsent: 0, at: 0 }

  constructor(connection: Connection) {
    this.#connection = connection
    // biome-ignore lint/plugin: Engine.IO does not say that its WebSocket transport holds the socket.
    this.#below = (connection.transport as unknown as { readonly socket: Below }).socket
    this.#send = connection.send.bind(connection)
    this.#close = connection.close.bind(connection)
    // Socket.IO writes answers, records and refusals by this method: nothing passes beside the queue.
    connection.write = (data, options) => {
      this.#add(String(data), options)
      return connection
    }
    connection.close = (discard) => {
      this.#handOver()
      return this.#close(discard)
    }
    connection.transport.on('ready', () => {
      this.#isSending = false
      this.#sentBytes = this.#snapshotBytes = 0
      this.#pump()
    })
    // The library answers each ping at once, and the answers wait below this queue.
    this.#below.on('ping', () => {
      if (this.#below.bufferedAmount > this.#sentBytes + this.#snapshotBytes + WAITING_BYTES) this.#terminate()
    })
  }

  /** Names what makes a snapshot for this connection, and is asked at the moment when one can be sent. */
  showing(snapshot: MakeSnapshot): void {
    this.#snapshot = snapshot
  }

  /** Tells this connection everything as it is when it can take it. Records that wait are left out. */
  show(isReset: boolean): void {
    this.#owe(isReset)
    this.#pump()
  }

  /** Nobody watches a session over this connection any more: no snapshot is sent. */
  forget(): void {
    this.#snapshot = null
    this.#owed = null
    this.#keepOnly(({ fate }) => fate === 'kept')
  }

  /** Closes the connection if it has taken nothing for 30 s. To be called every second or so, with a monotonic time. */
  look(at: number): void {
    const unsent = this.#below.bufferedAmount + (this.#below._socket?._handle?.writeQueueSize ?? 0)
    const isMoving = unsent === 0 || this.#sends !== this.#seen.sends || unsent < this.#seen.unsent
    this.#seen = { sends: this.#sends, unsent, at: isMoving ? at : this.#seen.at }
    if (at - this.#seen.at >= STALLED_MS) this.#terminate()
  }

  #add(text: string, given: Parameters<Connection['write']>[1] = {}): void {
    const fate = fateOf(text)
    if (fate === 'covered' && this.#owed) return
    if (fate === 'replaced') this.#keepOnly(({ packet }) => nameOf(packet.data) !== nameOf(text))
    const bytes = Buffer.byteLength(text) + HEAD_BYTES
    this.#waiting.push({ packet: { type: 'message', data: text, options: { compress: false, ...given } }, bytes, fate })
    this.#waitingBytes += bytes
    if (this.waitingBytes > RECORD_BYTES && this.#snapshot) this.#owe(false)
    if (this.waitingBytes > WAITING_BYTES) this.#terminate()
    else this.#pump()
  }

  /** Bytes that wait or are on their way, without those of a snapshot. */
  get waitingBytes(): number {
    return this.#waitingBytes + this.#sentBytes
  }

  /** From now on one snapshot says what the waiting records say. */
  #owe(isReset: boolean): void {
    this.#owed = { isReset: isReset || this.#owed?.isReset === true }
    this.#keepOnly(({ fate }) => fate !== 'covered')
  }

  #keepOnly(isKept: (message: Message) => boolean): void {
    this.#waiting = this.#waiting.filter(isKept)
    this.#waitingBytes = this.#waiting.reduce((sum, { bytes }) => sum + bytes, 0)
  }

  /** Sends what waits, all at once, as soon as what was sent before is taken. */
  #pump(): void {
    const { transport, readyState } = this.#connection
    if (this.#isSending || !transport.writable || readyState !== 'open') return
    const snapshot = this.#owed && this.#snapshot ? this.#snapshot(this.#owed.isReset) : null
    const packets = this.#waiting.map(({ packet }) => packet)
    if (snapshot) packets.unshift(...framed(snapshot))
    if (packets.length === 0) return
    this.#snapshotBytes = snapshot ? lengthOf(snapshot) : 0
    this.#sentBytes = this.#waitingBytes
    this.#owed = null
    this.#waiting = []
    this.#waitingBytes = 0
    this.#isSending = true
    this.#sends += 1
    transport.send(packets)
  }

  /** A closing connection gets the packets that wait before the goodbye, but no further snapshot. */
  #handOver(): void {
    for (const { packet } of this.#waiting) if (packet.data) this.#send(packet.data, packet.options)
    this.#waiting = []
    this.#owed = null
  }

  #terminate(): void {
    this.#waiting = []
    this.#waitingBytes = 0
    this.#owed = null
    this.#below.terminate()
  }
}

/** The outgoing queues of all connections of a server. */
export class OutgoingQueues {
  readonly #queues = new Map<Connection, Outgoing>()

  /** The queue of a connection, from its first message on. */
  of(connection: Connection): Outgoing {
    const known = this.#queues.get(connection)
    if (known) return known
    const outgoing = new Outgoing(connection)
    this.#queues.set(connection, outgoing)
    connection.once('close', () => this.#queues.delete(connection))
    return outgoing
  }

  /** Closes each connection that has taken nothing for 30 s. To be called about once a second with a monotonic time. */
  look(at: number): void {
    for (const outgoing of this.#queues.values()) outgoing.look(at)
  }
}

/**
 * The pieces as one text frame, in packets that the WebSocket transport writes as they are and in one go, two buffers each.
 * So no shared bytes are ever copied.
 */
function framed(pieces: readonly Buffer[]): Packet[] {
  const frame = [headOf(lengthOf(pieces)), ...pieces]
  const packets: Packet[] = []
  for (let at = 0; at < frame.length; at += 2) {
    const options = { compress: false, wsPreEncodedFrame: frame.slice(at, at + 2) }
    packets.push({ type: 'message', options } as Packet)
  }
  return packets
}

function lengthOf(pieces: readonly Buffer[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0)
}

/** The head of an unmasked text frame (RFC 6455, 5.2). */
function headOf(length: number): Buffer {
  const long = length > 0xffff
  const head = Buffer.alloc(long ? HEAD_BYTES : length > 125 ? 4 : 2)
  head[0] = 0x81
  head[1] = long ? 127 : Math.min(126, length)
  if (long) head.writeBigUInt64BE(BigInt(length), 2)
  else if (length > 125) head.writeUInt16BE(length, 2)
  else head[1] = length
  return head
}

const NAME = /^2\["([^"]*)"/

function nameOf(text: unknown): string | undefined {
  return typeof text === 'string' ? NAME.exec(text)?.[1] : undefined
}

function fateOf(text: string): Fate {
  const name = nameOf(text)
  return name === 'session:records' ? 'covered' : name === 'session:screens' ? 'replaced' : 'kept'
}

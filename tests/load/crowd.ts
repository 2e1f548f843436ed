import type { Dialect, Seat } from './dialect.ts'
import { openSocketIo, type SocketIo } from './socket-io.ts'

/** What a run of load has shown. */
export interface Outcome {
  readonly sent: number
  readonly unanswered: number
  readonly refused: number
  /** Changes that were accepted. */
  readonly changes: number
  /** How often somebody did not get to know of one. */
  readonly lost: number
  readonly bytesPerDelivery: number
  /** From sending a command to its arrival at the last one in the room, in ms, one for each change. */
  readonly toEveryoneMs: readonly number[]
}

interface Member {
  readonly seat: Seat
  readonly room: number
  readonly socket: SocketIo
  asked: number
}

interface Change {
  sentAt: number
  lastAt: number
  seenBy: number
}

const ANSWERED_WITHIN_MS = 5000
const STRAGGLERS_MS = 300
const TICK_MS = 2

/** A crowd in rooms, connected, that can be made to send at a steady rate whatever the answers. */
export class Crowd {
  readonly #dialect: Dialect
  readonly #members: Member[] = []
  readonly #changes = new Map<string, Change>()
  readonly #waiting = new Map<number, { id: string; room: number; sentAt: number }>()
  #perRoom = 0
  #number = 0
  #refused = 0
  #bytes = 0
  #deliveries = 0

  private constructor(dialect: Dialect) {
    this.#dialect = dialect
  }

  /** Connects everybody, one after the other. */
  static async connect(port: number, dialect: Dialect, rooms: readonly (readonly Seat[])[]): Promise<Crowd> {
    const crowd = new Crowd(dialect)
    crowd.#perRoom = rooms[0]?.length ?? 0
    for (const [room, seats] of rooms.entries()) {
      for (const seat of seats) {
        const socket = await openSocketIo(port, seat.auth, {
          event: (name, payload, bytes) => crowd.#arrived(room, name, payload, bytes),
          answered: (number, answer) => crowd.#answered(number, answer),
        })
        crowd.#members.push({ seat, room, socket, asked: 0 })
      }
    }
    return crowd
  }

  get size(): number {
    return this.#members.length
  }

  /** Sends so many commands a second, for so long, and waits for what they bring. */
  async send(perSecond: number, seconds: number): Promise<Outcome> {
    this.#changes.clear()
    this.#waiting.clear()
    this.#refused = this.#bytes = this.#deliveries = 0
    const from = performance.now()
    let sent = 0
    const all = perSecond * seconds
    while (sent < all) {
      const due = Math.min(all, ((performance.now() - from) / 1000) * perSecond)
      for (; sent < due; sent++) this.#sendOne()
      await pause(TICK_MS)
    }
    const end = performance.now()
    while (this.#waiting.size > 0 && performance.now() - end < ANSWERED_WITHIN_MS) await pause(20)
    await pause(STRAGGLERS_MS)
    return this.#outcome(sent)
  }

  close(): void {
    for (const { socket } of this.#members) socket.close()
  }

  #sendOne(): void {
    const number = this.#number++
    // A prime apart, so that neighbours in time are in different rooms and everybody has their turn.
    const member = this.#members[(number * 7919) % this.#members.length]
    if (!member) return
    const id = `load-${number}`
    this.#waiting.set(number, { id, room: member.room, sentAt: performance.now() })
    member.socket.emit(number, this.#dialect.command, this.#dialect.ask(member.seat, id, member.asked++))
  }

  #arrived(room: number, name: string, payload: unknown, bytes: number): void {
    if (name !== this.#dialect.event) return
    this.#bytes += bytes
    this.#deliveries++
    for (const name of this.#dialect.changes(payload)) {
      const change = this.#changeOf(room, name)
      change.lastAt = performance.now()
      change.seenBy++
    }
  }

  #answered(number: number, answer: unknown): void {
    const asked = this.#waiting.get(number)
    if (!asked) return
    this.#waiting.delete(number)
    const name = this.#dialect.change(answer, asked.id)
    if (name === null) this.#refused++
    else this.#changeOf(asked.room, name).sentAt = asked.sentAt
  }

  #changeOf(room: number, name: string): Change {
    const key = `${room}/${name}`
    const known = this.#changes.get(key)
    if (known) return known
    const change = { sentAt: 0, lastAt: 0, seenBy: 0 }
    this.#changes.set(key, change)
    return change
  }

  #outcome(sent: number): Outcome {
    const changes = [...this.#changes.values()].filter(({ sentAt }) => sentAt > 0)
    const whole = changes.filter(({ seenBy }) => seenBy >= this.#perRoom)
    return {
      sent,
      unanswered: this.#waiting.size,
      refused: this.#refused,
      changes: changes.length,
      lost: changes.reduce((sum, { seenBy }) => sum + Math.max(0, this.#perRoom - seenBy), 0),
      bytesPerDelivery: this.#bytes / Math.max(1, this.#deliveries),
      toEveryoneMs: whole.map(({ sentAt, lastAt }) => lastAt - sentAt),
    }
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

import type { Acknowledgement } from '@circlet/shared/protocol/messages'
import type { Dispatch } from '../session/dispatch.ts'
import type { Faults } from '../session/faults.ts'
import type { Measures } from '../session/measures.ts'
import { memberAsk } from '../session/member-ask.ts'
import { parseCommand } from '../session/parse-command.ts'
import { commandBucket, type TokenBucket } from '../session/token-bucket.ts'
import type { CircletSocket } from './circlet-socket.ts'

/** So often may a connection send what cannot be served before it is closed. */
const VIOLATIONS = 100

export interface GatewayPorts {
  readonly dispatch: Dispatch
  readonly measures: Measures
  readonly faults: Faults
  readonly rateLimits: boolean
  /** The session's clock. */
  readonly now: () => number
}

/** The one door through which everything comes that a connection sends; nothing that comes can break the process. */
export class Gateway {
  readonly #socket: CircletSocket
  readonly #ports: GatewayPorts
  readonly #commands: TokenBucket | null
  readonly #readings: TokenBucket | null
  #violations = 0

  constructor(socket: CircletSocket, ports: GatewayPorts) {
    this.#socket = socket
    this.#ports = ports
    this.#commands = ports.rateLimits ? commandBucket(performance.now()) : null
    this.#readings = ports.rateLimits ? commandBucket(performance.now()) : null
  }

  /** Begins to listen. */
  open(): void {
    this.#socket.onAny((event: unknown, ...received: unknown[]) => void this.#receive(event, received))
  }

  async #receive(event: unknown, received: readonly unknown[]): Promise<void> {
    const last = received.at(-1)
    // The acknowledgement is ours, made by Socket.IO when the client asked for one; a client cannot send a function.
    const answer = typeof last === 'function' ? (reply: unknown) => last(reply) : () => undefined
    const sent = typeof last === 'function' ? received.slice(0, -1) : received
    try {
      if (event === 'session:command') answer(await this.#command(sent))
      else if (event === 'clock:read') this.#readClock(answer)
      else this.#violate()
    } catch (error) {
      this.#ports.faults.report('gateway', error, this.#socket.data.session.id)
      answer(this.#refusal('internal'))
    }
  }

  async #command(sent: readonly unknown[]): Promise<Acknowledgement> {
    if (this.#commands?.take(performance.now()) === false) {
      this.#violate()
      return this.#answered('?', this.#refusal('rate-limited'))
    }
    const parsed = parseCommand(sent[0])
    if (!parsed.ok || sent.length !== 1) {
      this.#violate()
      return this.#answered('?', { ...this.#refusal('invalid-command'), field: parsed.ok ? 'command' : parsed.field })
    }
    const { session, viewer } = this.#socket.data
    const { type } = parsed.envelope.command
    if (viewer.memberId === null) return this.#answered(type, this.#refusal('not-allowed'))
    try {
      return this.#answered(
        type,
        await this.#ports.dispatch.submit(session, memberAsk(viewer.memberId, parsed.envelope)),
      )
    } catch (error) {
      this.#ports.faults.report(type, error, session.id)
      return this.#answered(type, this.#refusal('internal'))
    }
  }

  #readClock(answer: (reading: unknown) => void): void {
    if (this.#readings?.take(performance.now()) === false) this.#violate()
    else answer({ now: this.#ports.now() })
  }

  #refusal(code: 'internal' | 'invalid-command' | 'not-allowed' | 'rate-limited') {
    return { ok: false as const, code, version: this.#socket.data.session.position.version }
  }

  #answered(type: string, answer: Acknowledgement): Acknowledgement {
    this.#ports.measures.command(type, answer.ok ? 'ok' : answer.code)
    return answer
  }

  #violate(): void {
    this.#violations += 1
    if (this.#violations < VIOLATIONS) return
    this.#ports.measures.doorRefused('violations')
    // After the answer that is still owed.
    setImmediate(() => this.#socket.disconnect(true))
  }
}

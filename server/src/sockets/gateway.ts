import type { Acknowledgement } from '@circlet/shared/protocol/messages'
import { z } from 'zod'
import type { CommandDispatcher } from '../runtime/dispatch/command-dispatcher.ts'
import { memberCommand } from '../runtime/dispatch/member-command.ts'
import { parseCommand } from '../runtime/dispatch/parse-command.ts'
import type { ErrorReporter } from '../runtime/error-reporter.ts'
import type { Metrics } from '../runtime/metrics.ts'
import { type SpeechSamples, VOICE_MS } from '../runtime/speech-samples.ts'
import { commandBucket, TokenBucket } from '../runtime/token-bucket.ts'
import type { CircletSocket } from './circlet-socket.ts'
import type { ScreenRegistry } from './screen-registry.ts'

/** So often may a connection send what cannot be served before it is closed. */
const VIOLATIONS = 100

export interface GatewayPorts {
  readonly dispatch: CommandDispatcher
  readonly speechSamples: SpeechSamples
  readonly metrics: Metrics
  readonly errorReporter: ErrorReporter
  readonly rateLimits: boolean
  /** The session's clock. */
  readonly now: () => number
}

const reading = z.strictObject({ errorMs: z.int().min(0).max(3_600_000) })
const heard = z.strictObject({ spokenMs: z.int().min(0).max(VOICE_MS) })
const identification = z.strictObject({ screen: z.string().max(16) })

/** The one door through which everything comes that a connection sends; nothing that comes can break the process. */
export class Gateway {
  readonly #socket: CircletSocket
  readonly #ports: GatewayPorts
  readonly #screens: ScreenRegistry
  readonly #commands: TokenBucket | null
  readonly #readings: TokenBucket | null
  readonly #voice: TokenBucket | null
  #violations = 0

  constructor(socket: CircletSocket, ports: GatewayPorts, screens: ScreenRegistry) {
    this.#socket = socket
    this.#ports = ports
    this.#screens = screens
    this.#commands = ports.rateLimits ? commandBucket(performance.now()) : null
    this.#readings = ports.rateLimits ? commandBucket(performance.now()) : null
    this.#voice = ports.rateLimits ? new TokenBucket(1000 / VOICE_MS, 3, performance.now()) : null
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
      else if (event === 'clock:read') this.#readClock(sent, answer)
      else if (event === 'session:identify') answer(this.#identify(sent))
      else if (event === 'session:heard') answer(this.#hear(sent))
      else this.#violate()
    } catch (error) {
      this.#ports.errorReporter.report('gateway', error, this.#socket.data.session.id)
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
        await this.#ports.dispatch.submit(session, memberCommand(viewer.memberId, parsed.envelope)),
      )
    } catch (error) {
      this.#ports.errorReporter.report(type, error, session.id)
      return this.#answered(type, this.#refusal('internal'))
    }
  }

  /** A client may say what it thinks its clock is off by; whatever else it says is not listened to. */
  #readClock(sent: readonly unknown[], answer: (reading: unknown) => void): void {
    if (this.#readings?.take(performance.now()) === false) {
      this.#violate()
      return
    }
    answer({ now: this.#ports.now() })
    if (sent.length === 0) return
    const parsed = reading.safeParse(sent[0])
    if (parsed.success) this.#screens.clockRead(this.#socket, parsed.data.errorMs)
    else this.#violate()
  }

  /** Those who hold the frame may let a screen show which one it is. */
  #identify(sent: readonly unknown[]): Acknowledgement {
    if (this.#commands?.take(performance.now()) === false) {
      this.#violate()
      return this.#refusal('rate-limited')
    }
    const parsed = identification.safeParse(sent[0])
    if (!parsed.success || sent.length !== 1) {
      this.#violate()
      return { ...this.#refusal('invalid-command'), field: 'screen' }
    }
    const { session, viewer } = this.#socket.data
    if (viewer.role !== 'facilitator' && viewer.role !== 'timekeeper') return this.#refusal('not-allowed')
    if (!this.#screens.identify(session.id, parsed.data.screen)) return this.#refusal('not-found')
    return { ok: true, version: session.position.version }
  }

  /** A browser says for how long its person spoke in the last ten seconds; it is told as often as that. */
  #hear(sent: readonly unknown[]): Acknowledgement {
    if (this.#voice?.take(performance.now()) === false) {
      this.#violate()
      return this.#refusal('rate-limited')
    }
    const parsed = heard.safeParse(sent[0])
    if (!parsed.success || sent.length !== 1) {
      this.#violate()
      return { ...this.#refusal('invalid-command'), field: 'spokenMs' }
    }
    const { session, viewer } = this.#socket.data
    if (viewer.memberId === null) return this.#refusal('not-allowed')
    this.#ports.speechSamples.hear(session, viewer.memberId, parsed.data.spokenMs)
    return { ok: true, version: session.position.version }
  }

  #refusal(code: 'not-found' | 'internal' | 'invalid-command' | 'not-allowed' | 'rate-limited') {
    return { ok: false as const, code, version: this.#socket.data.session.position.version }
  }

  #answered(type: string, answer: Acknowledgement): Acknowledgement {
    this.#ports.metrics.command(type, answer.ok ? 'ok' : answer.code)
    return answer
  }

  #violate(): void {
    this.#violations += 1
    if (this.#violations < VIOLATIONS) return
    this.#ports.metrics.doorRefused('violations')
    // After the answer that is still owed.
    setImmediate(() => this.#socket.disconnect(true))
  }
}

import type { Acknowledgement, RefusalCode } from '@circlet/shared/protocol/messages'
import type { Context } from '@circlet/shared/session/engine/decide'
import type { Decision } from '@circlet/shared/session/model/decision'
import type { SessionState } from '@circlet/shared/session/model/state'
import { ANSWER_MS } from '@circlet/shared/traffic'
import { StoreUnavailable } from '../../store/event-log.ts'
import type { LiveSession } from '../live-session.ts'

/** Something that somebody wants of a session. */
export interface Ask {
  /** The id under which the log knows it, its sender before it (LG3). */
  readonly id: string
  readonly decide: (state: SessionState, context: Context) => Decision
}

/** Somebody who waits for the answer to what they asked. */
export class Waiting {
  readonly ask: Ask
  readonly answered: Promise<Acknowledgement>
  /** What was decided on a state without making a record. */
  unrecorded: { readonly state: SessionState; readonly decision: Decision } | null = null
  readonly #session: LiveSession
  readonly #giveUpAt = performance.now() + ANSWER_MS
  readonly #late: NodeJS.Timeout
  #resolve: (answer: Acknowledgement) => void = () => {}
  #reject: (error: unknown) => void = () => {}

  constructor(session: LiveSession, ask: Ask) {
    this.ask = ask
    this.#session = session
    this.answered = new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
    this.#late = setTimeout(() => this.answer(refusal(session, 'unavailable')), ANSWER_MS)
  }

  /** Whether they have been told already that it takes too long. */
  get isLate(): boolean {
    return performance.now() >= this.#giveUpAt
  }

  answer(answer: Acknowledgement): void {
    clearTimeout(this.#late)
    this.#resolve(answer)
  }

  /** An unavailable store is an answer; anything else is an internal error. */
  fail(error: unknown): void {
    if (error instanceof StoreUnavailable) {
      this.answer(refusal(this.#session, 'unavailable'))
      return
    }
    clearTimeout(this.#late)
    this.#reject(error)
  }

  /** Answers with the result of the work. */
  async settle(work: () => Promise<Acknowledgement>): Promise<void> {
    try {
      this.answer(await work())
    } catch (error) {
      this.fail(error)
    }
  }
}

/** Who waits at which session, first come, first served. */
export class CommandQueue {
  readonly #lines = new WeakMap<LiveSession, Waiting[]>()
  readonly #serve: (session: LiveSession, line: Waiting[]) => Promise<void>

  /** `serve` takes at least one from the front of a line; it is called in the session's turn. */
  constructor(serve: (session: LiveSession, line: Waiting[]) => Promise<void>) {
    this.#serve = serve
  }

  /** Joins the line of a session. */
  wait(session: LiveSession, ask: Ask): Promise<Acknowledgement> {
    const waiting = new Waiting(session, ask)
    const line = this.#lines.get(session)
    if (line) line.push(waiting)
    else this.#begin(session, [waiting])
    return waiting.answered
  }

  #begin(session: LiveSession, line: Waiting[]): void {
    this.#lines.set(session, line)
    void session.inTurn(() => this.#serveOn(session, line))
  }

  /** Serves once and lets others have a turn before the next. */
  async #serveOn(session: LiveSession, line: Waiting[]): Promise<void> {
    try {
      await this.#serve(session, line)
    } catch (error) {
      // The command that caused the error is among them, and no command may be left waiting.
      for (const waiting of line.splice(0)) waiting.fail(error)
    }
    if (line.length > 0) this.#begin(session, line)
    else this.#lines.delete(session)
  }
}

/** What a session answers when it says no. */
export function refusal(session: LiveSession, code: RefusalCode, field?: string): Acknowledgement {
  const { version } = session.position
  return field === undefined ? { ok: false, code, version } : { ok: false, code, version, field }
}

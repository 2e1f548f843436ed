import { Backoff } from '../backoff.ts'
import { forEachIsolated, forEachIsolatedAsync } from '../for-each-isolated.ts'
import type { EventLog } from '../store/event-log.ts'
import type { CommandDispatcher } from './dispatch/command-dispatcher.ts'
import type { ErrorReporter } from './error-reporter.ts'
import type { LiveSession } from './live-session.ts'
import type { LiveSessions } from './live-sessions.ts'
import { FORGOTTEN_AFTER_MS } from './record-writer.ts'
import type { SessionObserver } from './session-observer.ts'
import { isSessionId } from './tokens.ts'

/** A longer `setTimeout` than 2^31 ms fires at once, and a clock may be set meanwhile: look again after a minute. */
const LONGEST_WAIT_MS = 60_000
const SWEEP_EVERY_MS = 1000
/** The node that watches a session comes first. */
const SWEEP_LATER_MS = 300
const SWEEP_AT_ONCE = 50
/** So many sessions of one sweep are looked after at the same time: one that hangs does not hold up the others. */
const LOOKED_AFTER_AT_ONCE = 8
/** The pauses of a session that fails grow from the first to the second. */
const PAUSES_MS = [1000, 5 * 60_000] as const

/** Wakes every session when something in it falls due: those open here by a timer each, all others from the log's index. */
export class DeadlineScheduler implements SessionObserver<LiveSession> {
  readonly #log: EventLog
  readonly #sessions: LiveSessions
  readonly #dispatch: CommandDispatcher
  readonly #errorReporter: ErrorReporter
  readonly #armed = new Map<string, { readonly at: number; readonly timer: NodeJS.Timeout }>()
  /** Sessions that failed, or that are due in the index and not in truth: they must not take a sweep from others. */
  readonly #putBack = new Backoff(...PAUSES_MS)
  #sweeping: NodeJS.Timeout | undefined
  #isClosed = false

  constructor(log: EventLog, sessions: LiveSessions, dispatch: CommandDispatcher, errorReporter: ErrorReporter) {
    this.#log = log
    this.#sessions = sessions
    this.#dispatch = dispatch
    this.#errorReporter = errorReporter
    sessions.observe(this)
    void this.#sweepOn()
  }

  /** How many sessions could not be woken at the last attempt. */
  get failing(): number {
    return this.#putBack.failing
  }

  /** A sentence for the operator; null while every session can be woken. */
  get warning(): string | null {
    const { failing } = this
    return failing === 0 ? null : `Sessions whose deadlines cannot be applied, and that are tried again: ${failing}.`
  }

  moved(session: LiveSession): void {
    const { wakeAt } = session.replica
    if (this.#armed.get(session.id)?.at !== wakeAt) this.#arm(session, 0)
  }

  erased(session: LiveSession): void {
    this.#disarm(session.id)
    this.#putBack.clear(session.id)
  }

  released(session: LiveSession): void {
    this.#disarm(session.id)
  }

  close(): void {
    this.#isClosed = true
    clearTimeout(this.#sweeping)
    forEachIsolated(this.#armed.keys(), (id) => this.#disarm(id), this.#failed)
  }

  #arm(session: LiveSession, atLeastMs: number): void {
    this.#disarm(session.id)
    if (this.#isClosed || session.life !== 'open') return
    const at = session.replica.wakeAt
    const inMs = Math.max(Math.min(at - this.#log.now(), LONGEST_WAIT_MS), atLeastMs)
    this.#armed.set(session.id, { at, timer: setTimeout(() => void this.#wake(session), inMs) })
  }

  #disarm(id: string): void {
    clearTimeout(this.#armed.get(id)?.timer)
    this.#armed.delete(id)
  }

  async #wake(session: LiveSession): Promise<void> {
    let pauseMs = 1
    try {
      await this.#attend(session)
      this.#putBack.clear(session.id)
    } catch (error) {
      pauseMs = this.#failed(error, session.id)
    }
    this.#arm(session, pauseMs)
  }

  /** Records what is due and, when its time has come, erases the session. */
  async #attend(session: LiveSession): Promise<void> {
    await this.#dispatch.settle(session)
    if (session.life !== 'open' || session.replica.eraseAt > this.#log.now()) return
    // Another node may know of something that keeps it longer.
    await session.inTurn(() => session.catchUp())
    if (session.life === 'open' && session.replica.eraseAt <= this.#log.now()) await this.#sessions.erase(session)
  }

  async #sweepOn(): Promise<void> {
    try {
      await this.#sweep()
    } catch (error) {
      this.#errorReporter.unlessStoreAway('sweep', error)
    }
    if (!this.#isClosed) this.#sweeping = setTimeout(() => void this.#sweepOn(), SWEEP_EVERY_MS)
  }

  /** Sessions that fell due a moment ago: usually nobody has them open. */
  async #sweep(): Promise<void> {
    // What was put back is due still, and earlier than the rest: so many more are asked for.
    const limit = SWEEP_AT_ONCE + this.#putBack.size
    const due = await this.#log.due(this.#log.now() - SWEEP_LATER_MS, limit)
    if (due.length < limit) this.#putBack.prune((id) => due.includes(id))
    const ready = due.filter((id) => this.#putBack.isReady(id)).slice(0, SWEEP_AT_ONCE)
    await forEachIsolatedAsync(ready, LOOKED_AFTER_AT_ONCE, (id) => this.#lookAfter(id), this.#failed)
  }

  async #lookAfter(id: string): Promise<void> {
    if (this.#isClosed) return
    // A name that no session has: damage in the index, and nothing that may be erased.
    if (!isSessionId(id)) throw new RangeError('due, and no session')
    const session = await this.#sessions.find(id)
    if (!session) return this.#log.erase(id)
    const { version } = session.position
    if (session.life !== 'open') await this.#eraseAtItsEnd(session)
    // Loading has armed its timer; one that was armed by another clock than the one that now goes is late.
    else if (session.replica.wakeAt <= this.#log.now()) await this.#attend(session)
    // An append has put its entry right; without one it is due again in the next sweep.
    if (session.position.version !== version || session.life === 'gone') this.#putBack.clear(id)
    else this.#putBack.rest(id, Math.max(SWEEP_EVERY_MS, session.replica.wakeAt - this.#log.now()))
  }

  /** What cannot be read goes when the store says that it ends, or failing that, by what can be read. */
  async #eraseAtItsEnd(session: LiveSession): Promise<void> {
    const expiresAt = await this.#log.expiry(session.id)
    const endsAt = expiresAt === null ? session.replica.eraseAt : expiresAt - FORGOTTEN_AFTER_MS
    if (endsAt <= this.#log.now()) await this.#sessions.erase(session)
  }

  /** Puts a session back that could not be looked after, and returns for how long, in ms. */
  readonly #failed = (error: unknown, id: string): number => {
    this.#errorReporter.unlessStoreAway('alarm', error, id)
    return this.#putBack.fail(id)
  }
}

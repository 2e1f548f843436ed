import type { EventLog } from '../log/event-log.ts'
import type { Dispatch } from './dispatch.ts'
import type { Faults } from './faults.ts'
import type { LiveSession } from './live-session.ts'
import type { LiveSessions } from './live-sessions.ts'
import type { Watcher } from './watcher.ts'

/** A longer `setTimeout` than 2^31 ms fires at once, and a clock may be set meanwhile: look again after a minute. */
const LONGEST_WAIT_MS = 60_000
const SWEEP_EVERY_MS = 1000
/** The node that watches a session comes first. */
const SWEEP_LATER_MS = 300
const SWEEP_AT_ONCE = 50
/** After a failure nothing is tried again sooner than this. */
const PAUSE_AFTER_FAILURE_MS = 1000

/** Wakes every session when something in it falls due: those open here by a timer each, all others from the log's index. */
export class Alarms implements Watcher {
  readonly #log: EventLog
  readonly #sessions: LiveSessions
  readonly #dispatch: Dispatch
  readonly #faults: Faults
  readonly #armed = new Map<string, { readonly at: number; readonly timer: NodeJS.Timeout }>()
  #sweeping: NodeJS.Timeout | undefined
  #isClosed = false

  constructor(log: EventLog, sessions: LiveSessions, dispatch: Dispatch, faults: Faults) {
    this.#log = log
    this.#sessions = sessions
    this.#dispatch = dispatch
    this.#faults = faults
    sessions.watch(this)
    void this.#sweepOn()
  }

  moved(session: LiveSession): void {
    const { wakeAt } = session.replica
    if (this.#armed.get(session.id)?.at !== wakeAt) this.#arm(session, 0)
  }

  erased(session: LiveSession): void {
    this.#disarm(session.id)
  }

  released(session: LiveSession): void {
    this.#disarm(session.id)
  }

  close(): void {
    this.#isClosed = true
    clearTimeout(this.#sweeping)
    for (const id of [...this.#armed.keys()]) this.#disarm(id)
  }

  #arm(session: LiveSession, atLeastMs: number): void {
    this.#disarm(session.id)
    if (this.#isClosed || session.life !== 'open') return
    const at = session.replica.wakeAt
    const inMs = Math.min(Math.max(at - this.#log.now(), atLeastMs), LONGEST_WAIT_MS)
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
    } catch (error) {
      this.#faults.unlessStoreAway('alarm', error, session.id)
      pauseMs = PAUSE_AFTER_FAILURE_MS
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
      this.#faults.unlessStoreAway('sweep', error)
    }
    if (!this.#isClosed) this.#sweeping = setTimeout(() => void this.#sweepOn(), SWEEP_EVERY_MS)
  }

  /** Sessions that fell due a moment ago: usually nobody has them open. */
  async #sweep(): Promise<void> {
    const due = await this.#log.due(this.#log.now() - SWEEP_LATER_MS, SWEEP_AT_ONCE)
    for (const id of due) {
      if (this.#isClosed) return
      const session = await this.#sessions.find(id)
      // Loading has armed its timer; one that was armed by another clock than the one that now goes is late.
      if (session && session.replica.wakeAt <= this.#log.now()) await this.#attend(session)
      if (!session) await this.#log.erase(id)
    }
  }
}

import { forEachIsolated, forEachIsolatedAsync } from '../for-each-isolated.ts'
import { type EventLog, StoreUnavailable } from '../store/event-log.ts'
import type { ErrorReporter } from './error-reporter.ts'
import { LiveSession } from './live-session.ts'
import { loadSession } from './load-session.ts'
import type { Replica } from './replica.ts'
import type { EveryObserver, SessionObserver } from './session-observer.ts'
import type { Folded } from './stored-records.ts'
import { isSessionId } from './tokens.ts'

/** A published version can be lost; a position compared this often makes that a delay and never a loss. */
const COMPARE_EVERY_MS = 1500
const TEND_EVERY_MS = 500
/** A replica that nobody watches is let go after this. */
const IDLE_MS = 60_000

/** The sessions this node has open, each a followed replica. */
export class LiveSessions {
  readonly #log: EventLog
  readonly #errorReporter: ErrorReporter
  readonly #open = new Map<string, LiveSession>()
  readonly #loading = new Map<string, Promise<LiveSession | null>>()
  readonly #watchers: SessionObserver<LiveSession>[] = []
  readonly #tending: NodeJS.Timeout

  constructor(log: EventLog, errorReporter: ErrorReporter) {
    this.#log = log
    this.#errorReporter = errorReporter
    this.#tending = setInterval(() => this.#tend(), TEND_EVERY_MS)
  }

  get count(): number {
    return this.#open.size
  }

  all(): Iterable<LiveSession> {
    return this.#open.values()
  }

  /** Adds somebody who hears of every change, after those added before. */
  observe(observer: SessionObserver<LiveSession>): void {
    this.#watchers.push(observer)
  }

  /** A session as far as this node has heard of it. Keeps it neither in memory nor up to date. Rejects with `StoreUnavailable`. */
  async loaded(id: string): Promise<LiveSession | null> {
    if (!isSessionId(id)) return null
    const session = this.#open.get(id) ?? (await this.#loadOnce(id))
    return session && isThere(session) ? session : null
  }

  /** A session by its id, loaded when need be; null when the log has none. Rejects with `StoreUnavailable`. */
  async find(id: string): Promise<LiveSession | null> {
    const session = await this.loaded(id)
    if (!session) return null
    session.usedAt = performance.now()
    // Without anybody here nothing compares its position regularly.
    if (session.people === 0 && session.staleMs > COMPARE_EVERY_MS) await session.inTurn(() => session.catchUp())
    return isThere(session) ? session : null
  }

  /**
   * A session as the log has it now, not only as far as this node has heard: who was answered by another node reads
   * here what they wrote there. With the store away, as far as it is known.
   */
  async current(id: string): Promise<LiveSession | null> {
    const session = await this.find(id)
    if (!session) return null
    try {
      await session.inTurn(() => session.catchUp())
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error
    }
    return isThere(session) ? session : null
  }

  /** Opens a session that this node has just created. */
  adopt(id: string, replica: Replica): LiveSession {
    return this.#adopt(id, { replica, records: [], unreadable: null })
  }

  /** Removes a session from the log for everyone, and says so here; other nodes hear of it. */
  async erase(session: LiveSession): Promise<void> {
    await forEachIsolatedAsync(
      this.#watchers,
      this.#watchers.length,
      async (observer) => observer.erasing?.(session),
      (error) => this.#errorReporter.unlessStoreAway('erasing', error, session.id),
    )
    await this.#log.erase(session.id)
    session.vanish()
  }

  close(): void {
    clearInterval(this.#tending)
    forEachIsolated(this.#open.values(), (session) => session.release(), this.#broke('close'))
    this.#open.clear()
  }

  #adopt(id: string, folded: Folded): LiveSession {
    const session = new LiveSession(id, folded, this.#log, this.#everyWatcher)
    this.#open.set(id, session)
    this.#everyWatcher.moved(session)
    return session
  }

  async #loadOnce(id: string): Promise<LiveSession | null> {
    const loading = this.#loading.get(id) ?? this.#load(id)
    this.#loading.set(id, loading)
    try {
      return await loading
    } finally {
      this.#loading.delete(id)
    }
  }

  async #load(id: string): Promise<LiveSession | null> {
    const folded = await loadSession(this.#log, id)
    if (!folded) return null
    const session = this.#adopt(id, folded)
    session.wantsSnapshot = true
    // What was appended between reading and following has been told to nobody here.
    await session.inTurn(() => session.catchUp())
    return session
  }

  /** Compares the positions of sessions with people, and lets go of those that nobody uses. */
  #tend(): void {
    const now = performance.now()
    const tendOne = (session: LiveSession) => {
      if (session.people > 0) {
        if (session.staleMs > COMPARE_EVERY_MS - TEND_EVERY_MS) this.#compare(session)
      } else if (now - session.usedAt > IDLE_MS) this.#release(session)
    }
    forEachIsolated(this.#open.values(), tendOne, this.#broke('tend'))
  }

  #release(session: LiveSession): void {
    this.#open.delete(session.id)
    this.#each('released', session, (observer) => observer.released?.(session))
    session.release()
  }

  #compare(session: LiveSession): void {
    session
      .inTurn(() => session.catchUp())
      .catch((error: unknown) => this.#errorReporter.unlessStoreAway('compare', error, session.id))
  }

  /** All watchers as one; what one of them breaks must not touch the others, nor the command that was stored. */
  readonly #everyWatcher: EveryObserver<LiveSession> = {
    recorded: (session, record) => this.#each('recorded', session, (observer) => observer.recorded?.(session, record)),
    moved: (session) => this.#each('moved', session, (observer) => observer.moved?.(session)),
    replaced: (session) => this.#each('replaced', session, (observer) => observer.replaced?.(session)),
    erased: (session) => {
      this.#open.delete(session.id)
      this.#each('erased', session, (observer) => observer.erased?.(session))
    },
  }

  #each(what: string, session: LiveSession, tell: (observer: SessionObserver<LiveSession>) => void): void {
    forEachIsolated(this.#watchers, tell, (error) => this.#errorReporter.report(what, error, session.id))
  }

  #broke(where: string): (error: unknown, session: LiveSession) => void {
    return (error, session) => this.#errorReporter.report(where, error, session.id)
  }
}

const isThere = ({ life }: LiveSession) => life !== 'gone'

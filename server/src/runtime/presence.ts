import type { MemberId } from '@circlet/shared/ids'
import { systemCommandId } from '@circlet/shared/ids'
import { decideSystem } from '@circlet/shared/session/engine/decide'
import { StoreUnavailable } from '../store/event-log.ts'
import type { Leases } from '../store/leases.ts'
import type { CommandDispatcher } from './dispatch/command-dispatcher.ts'
import type { ErrorReporter } from './error-reporter.ts'
import type { LiveSession } from './live-session.ts'
import type { LiveSessions } from './live-sessions.ts'
import type { Random } from './random.ts'
import type { Applied } from './replica.ts'
import type { SessionObserver } from './session-observer.ts'

/** The lengths of presence, in ms. */
export interface PresenceTimes {
  /** From the last connection to *away* (MB3). */
  readonly graceMs: number
  /** From joining without a connection to *away* (MB3). */
  readonly joinGraceMs: number
  readonly renewEveryMs: number
  readonly takeOverEveryMs: number
  /** No lease is judged this long after the start or an outage: the others may not have been able to renew. */
  readonly quietMs: number
}

export const PRESENCE_TIMES: PresenceTimes = {
  graceMs: 5_000,
  joinGraceMs: 30_000,
  renewEveryMs: 10_000,
  takeOverEveryMs: 5_000,
  quietMs: 30_000,
}

/** A member whom this node answers for: connected here, or in the grace. */
interface Held {
  readonly session: string
  readonly member: MemberId
  connections: number
  leaving: NodeJS.Timeout | undefined
}

/** Who is here: connections counted per member, a grace after the last, and what dead nodes leave behind. */
export class Presence implements SessionObserver<LiveSession> {
  readonly #leases: Leases
  readonly #sessions: LiveSessions
  readonly #dispatch: CommandDispatcher
  readonly #random: Random
  readonly #errorReporter: ErrorReporter
  readonly #times: PresenceTimes
  readonly #held = new Map<string, Held>()
  readonly #beats: NodeJS.Timeout[]
  #quietUntil: number
  #storeAway = false
  #isClosed = false

  constructor(
    leases: Leases,
    from: {
      sessions: LiveSessions
      dispatch: CommandDispatcher
      random: Random
      errorReporter: ErrorReporter
      times: PresenceTimes
    },
  ) {
    this.#leases = leases
    this.#sessions = from.sessions
    this.#dispatch = from.dispatch
    this.#random = from.random
    this.#errorReporter = from.errorReporter
    this.#times = from.times
    this.#quietUntil = performance.now() + this.#times.quietMs
    this.#sessions.observe(this)
    void this.#renew()
    this.#beats = [
      setInterval(() => void this.#renew(), this.#times.renewEveryMs),
      setInterval(() => void this.#takeOver(), this.#times.takeOverEveryMs),
    ]
  }

  /** Somebody has taken a seat and is expected to connect. */
  joined(session: string, member: MemberId): void {
    const held = this.#hold(session, member)
    if (held.connections === 0) this.#leaveIn(held, this.#times.joinGraceMs)
  }

  /** One more connection of a member. */
  arrived(session: LiveSession, member: MemberId): void {
    const held = this.#hold(session.id, member)
    held.connections += 1
    clearTimeout(held.leaving)
    const seat = session.state.shared.members.find(({ id }) => id === member)
    if (seat?.presence === 'away') this.#noteHere(session, member)
  }

  /** One connection less; the last one begins the grace. */
  departed(session: string, member: MemberId): void {
    const held = this.#held.get(keyOf(session, member))
    if (!held || this.#isClosed) return
    held.connections -= 1
    if (held.connections === 0) this.#leaveIn(held, this.#times.graceMs)
  }

  /** Another node may have judged somebody away at the very moment they came here. */
  recorded(session: LiveSession, { events }: Applied): void {
    for (const event of events) {
      // A readmitted member arrives on another connection; without a connection they become away again.
      if (event.type === 'seat-moved' && this.#held.has(keyOf(session.id, event.newcomer)))
        this.joined(session.id, event.member)
      if (event.type !== 'presence-changed' || event.presence !== 'away') continue
      if ((this.#held.get(keyOf(session.id, event.member))?.connections ?? 0) > 0) this.#noteHere(session, event.member)
    }
  }

  /** Nobody is held in what is not there: their leases name it. */
  erased({ id }: LiveSession): void {
    for (const [key, { session, member, leaving }] of this.#held) {
      if (session !== id) continue
      clearTimeout(leaving)
      this.#held.delete(key)
      this.#leases
        .drop(session, member)
        .catch((error: unknown) => this.#errorReporter.unlessStoreAway('drop', error, session))
    }
  }

  /** Gives the lease up and makes nobody away: another node, or this one when it is back, gives everyone their grace. */
  async close(): Promise<void> {
    this.#isClosed = true
    for (const beat of this.#beats) clearInterval(beat)
    for (const { leaving } of this.#held.values()) clearTimeout(leaving)
    await this.#leases.resign().catch((error: unknown) => this.#errorReporter.unlessStoreAway('resign', error))
  }

  #hold(session: string, member: MemberId): Held {
    const key = keyOf(session, member)
    const held = this.#held.get(key) ?? { session, member, connections: 0, leaving: undefined }
    this.#held.set(key, held)
    this.#leases
      .hold(session, member)
      .catch((error: unknown) => this.#errorReporter.unlessStoreAway('hold', error, session))
    return held
  }

  #leaveIn(held: Held, inMs: number): void {
    clearTimeout(held.leaving)
    if (!this.#isClosed) held.leaving = setTimeout(() => void this.#leave(held), inMs)
  }

  async #leave(held: Held): Promise<void> {
    const { session, member } = held
    try {
      // Dropped before asking: of two nodes that lose someone at once the later one must find nobody.
      await this.#leases.drop(session, member)
      if (held.connections === 0 && !(await this.#leases.heldElsewhere(session, member))) await this.#noteAway(held)
      if (held.connections > 0) this.#hold(session, member)
      else this.#held.delete(keyOf(session, member))
    } catch (error) {
      this.#errorReporter.unlessStoreAway('grace', error, session)
      this.#leaveIn(held, this.#times.graceMs)
    }
  }

  async #noteAway(held: Held): Promise<void> {
    const { session: id, member } = held
    const session = await this.#sessions.find(id)
    // Read after the wait: they may have come back meanwhile.
    if (!session || held.connections > 0) return
    const answer = await this.#dispatch.submit(session, {
      id: systemCommandId('away', this.#random.id()),
      decide: (state, context) => decideSystem(state, { type: 'note-away', member }, context),
    })
    if (!answer.ok && answer.code === 'unavailable') throw new StoreUnavailable('nobody can be noted away')
  }

  #noteHere(session: LiveSession, member: MemberId): void {
    this.#dispatch
      .submit(session, {
        id: systemCommandId('here', this.#random.id()),
        decide: (state, context) => decideSystem(state, { type: 'note-here', member }, context),
      })
      .then((answer) => {
        const held = this.#held.get(keyOf(session.id, member))
        if (!answer.ok && answer.code === 'unavailable' && held && held.connections > 0 && !this.#isClosed) {
          setTimeout(() => this.#noteHere(session, member), this.#times.graceMs).unref()
        }
      })
      .catch((error: unknown) => this.#errorReporter.report('note-here', error, session.id))
  }

  async #renew(): Promise<void> {
    try {
      await this.#leases.renew()
      if (this.#storeAway) this.#quietUntil = performance.now() + this.#times.quietMs
      this.#storeAway = false
    } catch (error) {
      this.#storeAway = true
      this.#errorReporter.unlessStoreAway('renew', error)
    }
  }

  async #takeOver(): Promise<void> {
    if (this.#storeAway || performance.now() < this.#quietUntil) return
    try {
      for (const { session, member } of await this.#leases.takeOverDead()) {
        const held = this.#hold(session, member)
        if (held.connections === 0) this.#leaveIn(held, this.#times.graceMs)
      }
    } catch (error) {
      this.#errorReporter.unlessStoreAway('take over', error)
    }
  }
}

function keyOf(session: string, member: MemberId): string {
  return `${session}/${member}`
}

import { decideGroupSystem } from '@circlet/shared/group/system'
import type { SessionImport } from '@circlet/shared/group/system-commands'
import { systemCommandId } from '@circlet/shared/ids'
import { unevenness } from '@circlet/shared/session/balance/shares'
import type { SessionState } from '@circlet/shared/session/model/state'
import { Backoff } from '../backoff.ts'
import { forEachIsolatedAsync } from '../for-each-isolated.ts'
import type { ErrorReporter } from '../runtime/error-reporter.ts'
import type { LiveSession } from '../runtime/live-session.ts'
import type { LiveSessions } from '../runtime/live-sessions.ts'
import type { SessionObserver } from '../runtime/session-observer.ts'
import type { Groups } from './groups.ts'
import type { Group } from './stored-group.ts'

/** The pauses between attempts to bring something grow from the first to the second. */
const BRING_PAUSES_MS = [2000, 5 * 60_000] as const
/** After so many failures in a row, 20 minutes or so, nothing more is tried: the next load or erasure tries again. */
const MOST_ATTEMPTS = 10
/** The pauses between looks at a session that has nothing to bring yet. */
const LOOK_PAUSES_MS = [5000, 5 * 60_000] as const
/** So many sessions that have not been taken are looked at when somebody reads the group. */
const LOOKED_AT = 5
/** So many looks are remembered. */
const REMEMBERED = 10_000

/** What is on its way to a group. */
interface Load {
  readonly id: string
  readonly state: SessionState
  readonly command: string
  /** Called when it is not tried any more. */
  readonly givenUp: () => void
}

/**
 * Brings what an ended session leaves to its group: at its end, and again when its private forms are counted.
 * Every node with the session open may do it, any number of times: the group takes each result once. When a node
 * stopped before it did, the next load of the session does it, at the latest before the session is erased, or when
 * somebody reads the group.
 */
export class SessionImporter implements SessionObserver<LiveSession> {
  readonly #groups: Groups
  readonly #sessions: LiveSessions
  readonly #errorReporter: ErrorReporter
  readonly #brought = new WeakMap<LiveSession, Promise<void>>()
  readonly #tallied = new WeakMap<LiveSession, Promise<void>>()
  readonly #waiting = new Set<NodeJS.Timeout>()
  readonly #attempts = new Backoff(...BRING_PAUSES_MS)
  readonly #looks = new Backoff(...LOOK_PAUSES_MS)
  #isClosed = false

  constructor(groups: Groups, sessions: LiveSessions, errorReporter: ErrorReporter) {
    this.#groups = groups
    this.#sessions = sessions
    this.#errorReporter = errorReporter
  }

  moved(session: LiveSession): void {
    const { shared, hidden } = session.state
    if (shared.status !== 'ended' || !hidden.group) return
    this.#bringOnce(this.#brought, session, systemCommandId('session', session.id))
    if (shared.reflection?.tally)
      this.#bringOnce(this.#tallied, session, systemCommandId('session', session.id, 'tally'))
  }

  #bringOnce(bringing: WeakMap<LiveSession, Promise<void>>, session: LiveSession, command: string): void {
    if (bringing.has(session)) return
    // The state is read now: the session may be gone when the store is back.
    const { id, state } = session
    const givenUp = () => bringing.delete(session)
    bringing.set(session, this.#tryToBring({ id, state, command, givenUp }))
  }

  /** What a session has for its group is there before the session is gone. */
  async erasing(session: LiveSession): Promise<void> {
    this.moved(session)
    await Promise.all([this.#brought.get(session), this.#tallied.get(session)])
  }

  /** The group after everything that its ended sessions have for it. Rejects only when the group cannot be read. */
  async gather(group: Group): Promise<Group | null> {
    const open = group.state.shared.sessions.filter(({ endedAt }) => endedAt === null)
    const ready = open.map(({ id }) => id).filter((id) => this.#looks.isReady(id))
    let isMore = false
    const look = async (id: string) => {
      // Also when something is brought: then the group does not list the session as open any more.
      this.#looks.fail(id)
      if (await this.#bringFrom(id)) isMore = true
    }
    await forEachIsolatedAsync(ready.slice(-LOOKED_AT), LOOKED_AT, look, (error, id) =>
      this.#errorReporter.unlessStoreAway('gather', error, id),
    )
    if (this.#looks.size > REMEMBERED) this.#looks.prune(() => false)
    return isMore ? this.#groups.find(group.id) : group
  }

  /** Whether the session has ended and what it leaves was brought. */
  async #bringFrom(id: string): Promise<boolean> {
    const session = await this.#sessions.find(id)
    if (session?.state.shared.status !== 'ended') return false
    this.moved(session)
    await this.#brought.get(session)
    return true
  }

  close(): void {
    this.#isClosed = true
    for (const timer of this.#waiting) clearTimeout(timer)
  }

  /** Tries until it succeeds, is refused for good, or has failed too often. The promise is that of the first attempt. */
  async #tryToBring(load: Load): Promise<void> {
    const { id, state, command, givenUp } = load
    const group = state.hidden.group?.group
    if (group === undefined) return
    const harvest = harvestOf(id, state)
    try {
      const done = await this.#groups.submit(group, {
        id: command,
        decide: (now, context) => decideGroupSystem(now, { type: 'take-session', harvest }, context),
      })
      if (!done || done.answer.ok || done.answer.code !== 'unavailable') {
        this.#attempts.clear(command)
        return
      }
    } catch (error) {
      this.#errorReporter.unlessStoreAway('harvest', error, id)
    }
    if (this.#isClosed) return
    const pauseMs = this.#attempts.fail(command)
    if (this.#attempts.failures(command) < MOST_ATTEMPTS) {
      this.#tryLater(load, pauseMs)
      return
    }
    this.#attempts.clear(command)
    givenUp()
  }

  #tryLater(load: Load, pauseMs: number): void {
    const timer = setTimeout(() => {
      this.#waiting.delete(timer)
      void this.#tryToBring(load)
    }, pauseMs)
    this.#waiting.add(timer)
  }
}

/** What an ended session leaves: who of the group came, whose part was whose, and what each of them took on. */
function harvestOf(session: string, { shared, own, hidden }: SessionState): SessionImport {
  const personOf = (member: string | undefined) => (member === undefined ? null : (hidden.persons?.[member] ?? null))
  const withRole = (role: string) => personOf(shared.members.find((member) => member.role === role)?.id)
  const notes = Object.values(own).flatMap(({ captures }) => captures)
  const actions = [...shared.captures, ...notes].flatMap(({ id, kind, owner, by, private: isPrivate, ...words }) => {
    const person = personOf(owner ?? (isPrivate ? by : undefined))
    if (kind !== 'action' || person === null) return []
    const { text, step, due, help, confidence } = words
    return [{ id: `${session}/${id}/${person}`, owner: person, text, step, due, help, confidence, isPrivate }]
  })
  const { balance } = hidden
  return {
    session,
    endedAt: shared.endedAt ?? hidden.lastAt,
    came: shared.members.filter(({ today }) => today).flatMap(({ id }) => personOf(id) ?? []),
    starter: personOf(hidden.began),
    facilitator: withRole('facilitator'),
    timekeeper: withRole('timekeeper'),
    actions,
    evenness:
      balance && Object.keys(balance.spaces).length > 1 ? Math.round((1 - unevenness(balance)) * 100) / 100 : null,
    tally: tallyOf(shared),
  }
}

/** What the private forms came to, as the group keeps it. */
function tallyOf({ reflection }: SessionState['shared']): SessionImport['tally'] {
  if (!reflection?.tally) return null
  const { answered, means, littleSpace, unwelcome } = reflection.tally
  return { answered, means, littleSpace, unwelcome }
}

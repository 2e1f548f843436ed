import { decideGroupSystem, type Harvest } from '@circlet/shared/group/system'
import { unevenness } from '@circlet/shared/session/balance/measures'
import { systemCommandId } from '@circlet/shared/session/ids'
import type { SessionState } from '@circlet/shared/session/state'
import type { Faults } from '../session/faults.ts'
import type { LiveSession } from '../session/live-session.ts'
import type { LiveSessions } from '../session/live-sessions.ts'
import type { Watcher } from '../session/watcher.ts'
import type { Group, Groups } from './groups.ts'

const TRIED_AGAIN_MS = 2000
/** How many sessions that have not been taken are looked at when somebody reads the group. */
const LOOKED_AT = 5

/**
 * Brings what an ended session leaves to its group: at its end, and what the private forms came to when they are
 * closed. Whoever has the session open does it, as often as they like: the group takes each once. One that nobody brought, because its node stopped, is brought when the session is next loaded,
 * at the latest when it is about to be erased, or when somebody reads the group.
 */
export class Harvesting implements Watcher {
  readonly #groups: Groups
  readonly #sessions: LiveSessions
  readonly #faults: Faults
  readonly #brought = new WeakMap<LiveSession, Promise<void>>()
  readonly #tallied = new WeakMap<LiveSession, Promise<void>>()
  readonly #waiting = new Set<NodeJS.Timeout>()
  #isClosed = false

  constructor(groups: Groups, sessions: LiveSessions, faults: Faults) {
    this.#groups = groups
    this.#sessions = sessions
    this.#faults = faults
  }

  moved(session: LiveSession): void {
    const { shared, hidden } = session.state
    if (shared.status !== 'ended' || !hidden.group) return
    // Read now: the session may be gone when the store is back.
    const { id, state } = session
    if (!this.#brought.has(session))
      this.#brought.set(session, this.#tryToBring(id, state, systemCommandId('session', id)))
    if (!shared.reflection?.tally || this.#tallied.has(session)) return
    this.#tallied.set(session, this.#tryToBring(id, state, systemCommandId('session', id, 'tally')))
  }

  /** What a session has for its group is there before the session is gone. */
  async erasing(session: LiveSession): Promise<void> {
    this.moved(session)
    await Promise.all([this.#brought.get(session), this.#tallied.get(session)])
  }

  /** The group after everything that its ended sessions have for it. */
  async gather(group: Group): Promise<Group | null> {
    const open = group.state.shared.sessions.filter(({ endedAt }) => endedAt === null).slice(-LOOKED_AT)
    let isMore = false
    for (const { id } of open) {
      const session = await this.#sessions.find(id)
      if (session?.state.shared.status !== 'ended') continue
      this.moved(session)
      await this.#brought.get(session)
      isMore = true
    }
    return isMore ? this.#groups.find(group.id) : group
  }

  close(): void {
    this.#isClosed = true
    for (const timer of this.#waiting) clearTimeout(timer)
  }

  async #tryToBring(id: string, state: SessionState, command: string): Promise<void> {
    const group = state.hidden.group?.group
    if (group === undefined) return
    const harvest = harvestOf(id, state)
    try {
      const done = await this.#groups.submit(group, {
        id: command,
        decide: (now, context) => decideGroupSystem(now, { type: 'take-session', harvest }, context),
      })
      if (!done || done.answer.ok || done.answer.code !== 'unavailable') return
    } catch (error) {
      this.#faults.unlessStoreAway('harvest', error, id)
    }
    if (this.#isClosed) return
    const timer = setTimeout(() => {
      this.#waiting.delete(timer)
      void this.#tryToBring(id, state, command)
    }, TRIED_AGAIN_MS)
    this.#waiting.add(timer)
  }
}

/** What an ended session leaves: who of the group came, whose part was whose, and what each of them took on. */
function harvestOf(session: string, { shared, own, hidden }: SessionState): Harvest {
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
function tallyOf({ reflection }: SessionState['shared']): Harvest['tally'] {
  if (!reflection?.tally) return null
  const { answered, means, littleSpace, unwelcome } = reflection.tally
  return { answered, means, littleSpace, unwelcome }
}

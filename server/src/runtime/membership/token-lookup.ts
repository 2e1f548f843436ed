import type { LinkRole, MemberId, Role } from '@circlet/shared/ids'
import type { SessionState } from '@circlet/shared/session/model/state'
import { linkRole, seatHolder } from '@circlet/shared/session/queries/credentials'
import type { EventLog } from '../../store/event-log.ts'
import type { LiveSession } from '../live-session.ts'
import type { LiveSessions } from '../live-sessions.ts'
import { storedHash } from '../tokens.ts'
import type { FailedAttempts } from './failed-attempts.ts'
import { ReadAhead } from './read-ahead.ts'

/** What a token gives: one of the four links, or a seat, which may be dead (MB4). */
export type TokenHolder =
  | { readonly kind: 'link'; readonly role: LinkRole }
  | { readonly kind: 'seat'; readonly member: MemberId; readonly status: 'seated' | 'left' | 'removed' }

/** A token, the session it is meant for, and the address it came from. */
export interface TokenQuery {
  readonly sessionId: string
  readonly token: string
  readonly address: string
  /** `current`: nothing later looks at the log, so the session has to be as the log has it now. */
  readonly how: 'known' | 'current'
}

/** Why a token is refused that this session does not know. A damaged session may not know all of its own. */
export type UnknownToken = 'not-allowed' | 'rate-limited' | 'session-damaged'

export type FoundToken =
  | { readonly session: LiveSession; readonly holder: TokenHolder }
  | { readonly session: LiveSession; readonly holder: null; readonly why: UnknownToken }

/** Finds whose token it is. An unknown token never enters the session's queue (WT3). */
export class TokenLookup {
  readonly #sessions: LiveSessions
  readonly #readAhead: ReadAhead
  /** Null: nothing is limited. */
  readonly #failures: FailedAttempts | null

  constructor(from: { log: EventLog; sessions: LiveSessions; failures: FailedAttempts | null }) {
    this.#sessions = from.sessions
    this.#readAhead = new ReadAhead(from.log)
    this.#failures = from.failures
  }

  /** Finds the session and whose token it is there; null when there is no such session. Rejects with `StoreUnavailable`. */
  async find({ sessionId, token, address, how }: TokenQuery): Promise<FoundToken | null> {
    const loaded = await this.#sessions.loaded(sessionId)
    if (!loaded) return null
    const stored = storedHash(token)
    if (stored === null || !holderIn(loaded.state, stored)) {
      const why = await this.#whyUnknown(loaded, stored, address)
      if (why !== null) return loaded.life === 'gone' ? null : { session: loaded, holder: null, why }
    }
    const session = await (how === 'current' ? this.#sessions.current(sessionId) : this.#sessions.find(sessionId))
    if (!session) return null
    const holder = stored === null ? null : holderIn(session.state, stored)
    return holder ? { session, holder } : { session, holder, why: unknownIn(session) }
  }

  /** Counts a wrong token against its address; false when the address has too many, and nothing may be read for it. */
  take(address: string): boolean {
    return this.#failures?.take(address) ?? true
  }

  /** Takes back what `take` counted: the token turned out to be valid. */
  giveBack(address: string): void {
    this.#failures?.giveBack(address)
  }

  /** Why a token is refused that the replica does not know; null when another node has just given it out. */
  async #whyUnknown(session: LiveSession, stored: string | null, address: string): Promise<UnknownToken | null> {
    if (session.life === 'damaged') return 'session-damaged'
    if (!this.take(address)) return 'rate-limited'
    try {
      if (stored === null || !(await this.#isInLog(session, stored))) return unknownIn(session)
    } catch (error) {
      this.giveBack(address)
      throw error
    }
    this.giveBack(address)
    return null
  }

  /** Whether the log knows a token that the replica does not know yet. If so, the replica knows it afterwards. */
  async #isInLog(session: LiveSession, stored: string): Promise<boolean> {
    if (session.life !== 'open') return false
    const ahead = await this.#readAhead.stateOf(session)
    if (ahead && !holderIn(ahead, stored)) return false
    // The token is known, or the history has ended: both concern the replica, which only the queue may change.
    await session.inTurn(() => session.catchUp())
    return holderIn(session.state, stored) !== null
  }
}

function unknownIn({ life }: LiveSession): UnknownToken {
  return life === 'damaged' ? 'session-damaged' : 'not-allowed'
}

function holderIn(state: SessionState, stored: string): TokenHolder | null {
  const role = linkRole(state, stored)
  if (role) return { kind: 'link', role }
  const seat = seatHolder(state, stored)
  return seat && { kind: 'seat', ...seat }
}

/** The role that a member has now. */
export function roleOf(session: LiveSession, member: MemberId): Role {
  const seat = session.state.shared.members.find(({ id }) => id === member)
  return seat?.role ?? 'participant'
}

/** How somebody's seat was lost; `removed` too when this history has never seen it; null while they sit in it. */
export function whyGone(session: LiveSession, member: MemberId): 'left' | 'removed' | null {
  if (!session.state.shared.members.some(({ id }) => id === member)) return 'removed'
  return session.state.hidden.gone[member] ?? null
}

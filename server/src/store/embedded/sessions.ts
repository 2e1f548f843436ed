import { ERASED_MARK_MS, KNOWN_COMMANDS } from '../limits.ts'
import { parseHead, rebuildHead, type UnnamedHead } from './heads.ts'
import { commandRange, HEADS, type Head, hashOf, MARKS, versionOf } from './keys.ts'
import type { Database } from './store.ts'

/** How long a session's command ids stay in memory after they were last needed, in ms. */
const REMEMBERED_MS = 10 * 60_000

interface Commands {
  /** Command id → version of the record it made, in the order of versions. */
  readonly versions: Map<string, number>
  usedAt: number
}

/** A damaged head without a single record: expired, so that the next sweep removes it. */
const NOTHING_LEFT: UnnamedHead = { version: 0, head: '', due: null, expiresAt: 0, snapshot: null, oldest: 1 }

const isNamed = (head: Head | UnnamedHead): head is Head => 'session' in head

/** What the embedded log keeps in memory: every session's head, the marks of erased ones, the command ids of busy ones. */
export class EmbeddedSessions {
  readonly #database: Database
  readonly #heads = new Map<string, Head>()
  /** By hash: damaged heads that were rebuilt, until somebody asks for the session by its name. */
  readonly #unnamed = new Map<string, UnnamedHead>()
  readonly #marks = new Map<string, number>()
  readonly #commands = new Map<string, Commands>()

  constructor(database: Database) {
    this.#database = database
  }

  /** Reads everything from disk, forgetting what memory said. Returns how many heads were damaged and rebuilt. */
  async reload(now: number): Promise<number> {
    this.#heads.clear()
    this.#unnamed.clear()
    this.#marks.clear()
    this.#commands.clear()
    let rebuilt = 0
    for (const [key, value] of await this.#database.iterator(HEADS).all()) {
      const hash = key.slice(HEADS.gte.length)
      const stored = parseHead(hash, value)
      if (!stored) rebuilt += 1
      const head = stored ?? (await rebuildHead(this.#database, hash)) ?? NOTHING_LEFT
      if (isNamed(head)) this.#heads.set(head.session, head)
      else this.#unnamed.set(hash, head)
    }
    for (const [key, until] of await this.#database.iterator(MARKS).all()) {
      // A damaged mark is a mark all the same: what was erased stays erased for a day more.
      const isDamaged = !/^\d+$/.test(until)
      this.#marks.set(key.slice(MARKS.gte.length), isDamaged ? now + ERASED_MARK_MS : Number(until))
    }
    return rebuilt
  }

  /** The head of a session that exists and has not expired. */
  find(session: string, now: number): Head | undefined {
    const head = this.#headOf(session)
    return head && head.expiresAt > now ? head : undefined
  }

  /** Whether something of the session is still on disk, expired or not. */
  has(session: string): boolean {
    return this.#headOf(session) !== undefined
  }

  #headOf(session: string): Head | undefined {
    const head = this.#heads.get(session)
    if (head || this.#unnamed.size === 0) return head
    const hash = hashOf(session)
    const unnamed = this.#unnamed.get(hash)
    if (!unnamed) return undefined
    this.#unnamed.delete(hash)
    const named = { session, ...unnamed }
    this.#heads.set(session, named)
    return named
  }

  isErased(session: string, now: number): boolean {
    return (this.#marks.get(hashOf(session)) ?? 0) > now
  }

  /** The session's known command ids; from disk when it has been quiet. */
  async commands(session: string, hash: string, now: number): Promise<ReadonlyMap<string, number>> {
    const found = this.#commands.get(session)
    if (found) {
      found.usedAt = now
      return found.versions
    }
    const versions = new Map<string, number>()
    for (const [key, command] of await this.#database.iterator(commandRange(hash)).all()) {
      versions.set(command, versionOf(key))
    }
    this.#commands.set(session, { versions, usedAt: now })
    return versions
  }

  /** Takes note of a stored record. */
  advance(head: Head, command: string, now: number): void {
    this.#heads.set(head.session, head)
    // A new session's ids are all in memory; those of one that is not there are read whole when they are needed.
    if (head.version === 1) this.#commands.set(head.session, { versions: new Map(), usedAt: now })
    const versions = this.#commands.get(head.session)?.versions
    versions?.set(command, head.version)
    for (const [oldest, version] of versions ?? []) {
      if (version > head.version - KNOWN_COMMANDS) break
      versions?.delete(oldest)
    }
  }

  /** Takes note that nothing of the session is left, but the mark when it was erased. */
  forget(session: string, markedUntil: number | null): void {
    this.#heads.delete(session)
    this.#commands.delete(session)
    if (markedUntil !== null) this.#marks.set(hashOf(session), markedUntil)
  }

  /** Sessions due at or before an instant, earliest first. The index is the heads: a look through thousands takes less than a ms. */
  due(before: number, limit: number, now: number): string[] {
    return [...this.#heads.values()]
      .filter(({ due, expiresAt }) => due !== null && due <= before && expiresAt > now)
      .sort((one, other) => (one.due ?? 0) - (other.due ?? 0))
      .slice(0, limit)
      .map(({ session }) => session)
  }

  /** Hashes of sessions that have expired and whose names are lost. */
  expiredUnnamed(now: number): string[] {
    return [...this.#unnamed].filter(([, { expiresAt }]) => expiresAt <= now).map(([hash]) => hash)
  }

  /** Takes note that nothing of a session without a name is left. */
  forgetUnnamed(hash: string): void {
    this.#unnamed.delete(hash)
  }

  /** Sessions that have expired. */
  expired(now: number): string[] {
    return [...this.#heads.values()].filter(({ expiresAt }) => expiresAt <= now).map(({ session }) => session)
  }

  /** Forgets marks whose day is over and answers their hashes, and command ids that nobody has needed lately. */
  tidy(now: number): string[] {
    for (const [session, { usedAt }] of this.#commands) {
      if (usedAt < now - REMEMBERED_MS) this.#commands.delete(session)
    }
    const over = [...this.#marks].filter(([, until]) => until <= now).map(([hash]) => hash)
    for (const hash of over) this.#marks.delete(hash)
    return over
  }
}

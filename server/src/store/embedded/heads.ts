import {
  decodeRecord,
  decodeSnapshot,
  type Head,
  hashOf,
  recordRange,
  sessionRange,
  snapshotKey,
  versionOf,
} from './keys.ts'
import type { Database } from './store.ts'

/** A session whose name is found nowhere is kept this long after its last record, in ms: longer than any session is. */
const UNNAMED_KEPT_MS = 32 * 24 * 60 * 60 * 1000

/** The expiry of a head that was rebuilt: the store has forgotten it, and the next append says it again. */
const EXPIRY_LOST = Number.MAX_SAFE_INTEGER

/** A head without the session it belongs to, which only its key's hash names. */
export type UnnamedHead = Omit<Head, 'session'>

/** Reads a stored head; null when it is damaged. */
export function parseHead(hash: string, value: string): Head | null {
  try {
    const head: Partial<Head> | null = JSON.parse(value)
    return isHead(head) && hashOf(head.session) === hash ? head : null
  } catch {
    return null
  }
}

/** When a session expires; null when that was lost with its head. */
export function expiryOf({ expiresAt }: Head): number | null {
  return expiresAt === EXPIRY_LOST ? null : expiresAt
}

/** A head made again from the records, which an append writes together with it; null when no record is left. */
export async function rebuildHead(database: Database, hash: string): Promise<Head | UnnamedHead | null> {
  const [first] = await database.iterator({ ...recordRange(hash), limit: 1 }).all()
  const [last] = await database.iterator({ ...recordRange(hash), limit: 1, reverse: true }).all()
  if (!first || !last) return null
  const { version, head, at } = decodeRecord(...last)
  const stored = await database.get(snapshotKey(hash))
  const snapshot = stored === undefined ? null : decodeSnapshot(stored)
  const known = { version, head, snapshot: snapshot?.version ?? null, oldest: versionOf(first[0]) }
  const session = await nameOf(database, hash)
  if (session === null) return { ...known, due: null, expiresAt: at + UNNAMED_KEPT_MS }
  // A group is never due; a session is due now, so that the server looks when it really is.
  return { session, ...known, due: session.startsWith(GROUP) ? null : at, expiresAt: EXPIRY_LOST }
}

const GROUP = 'group.'

/** The name of a session, found in its own text: of everything that looks like an id, only the right one has this hash. */
async function nameOf(database: Database, hash: string): Promise<string | null> {
  for await (const text of database.values(sessionRange(hash))) {
    for (const id of new Set(text.match(/[\w-]{22,}/g))) {
      for (const name of [id, GROUP + id]) if (hashOf(name) === hash) return name
    }
  }
  return null
}

function isHead(head: Partial<Head> | null): head is Head {
  if (typeof head !== 'object' || head === null) return false
  const { session, version, head: id, due, expiresAt, snapshot, oldest } = head
  const isVersion = (value: unknown) => typeof value === 'number' && Number.isSafeInteger(value) && value > 0
  return (
    typeof session === 'string' &&
    typeof id === 'string' &&
    isVersion(version) &&
    isVersion(oldest) &&
    typeof expiresAt === 'number' &&
    (due === null || typeof due === 'number') &&
    (snapshot === null || isVersion(snapshot))
  )
}

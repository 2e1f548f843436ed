import type { Instant } from '@circlet/shared/time'
import type { Created } from '../../api/http.ts'
import { storage } from '../../storage/storage.ts'

/** A session that was just made here, with all its links. */
export interface Made extends Created {
  readonly title: string
  readonly startsAt: Instant | null
}

// Which session this tab made last; its links stand under the session's own name, and go when that is forgotten.
const LAST = 'made-here'

/** Keeps the links for this tab: a reload before copying them would lose the session. */
export function keepMade(made: Made): void {
  storage.keepNote(LAST, 'session', made.sessionId)
  storage.keepNote(made.sessionId, 'made', made)
}

/** The session this tab made last, until it is over or put away. */
export function keptMade(): Made | null {
  const id = storage.note<string>(LAST, 'session')
  return id === null ? null : storage.note<Made>(id, 'made')
}

/** Puts it away. */
export function dropMade(): void {
  const id = storage.note<string>(LAST, 'session')
  if (id !== null) storage.dropNote(id, 'made')
  storage.forget(LAST)
}

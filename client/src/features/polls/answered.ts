import { storage } from '../../storage/storage.ts'
import type { Session } from '../../sync/session-store.ts'

const NOTE = 'answered'

/** Whether this tab's person has answered an anonymous question; what they answered lies in its ballot box and nowhere here. */
export function hasAnswered({ id }: Pick<Session, 'id'>, poll: string): boolean {
  return storage.note<string[]>(id, NOTE)?.includes(poll) ?? false
}

/** Forgets that they have, once they took their answer back. */
export function noteWithdrawn(session: Pick<Session, 'id'>, poll: string): void {
  const others = storage.note<string[]>(session.id, NOTE)?.filter((one) => one !== poll)
  if (others) storage.keepNote(session.id, NOTE, others)
}

/** Remembers that they have, for when the page is reloaded. */
export function noteAnswered(session: Pick<Session, 'id'>, poll: string): void {
  if (hasAnswered(session, poll)) return
  storage.keepNote(session.id, NOTE, [...(storage.note<string[]>(session.id, NOTE) ?? []), poll])
}

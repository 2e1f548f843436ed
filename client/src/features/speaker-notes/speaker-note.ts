import type { View } from '@circlet/shared/session/model/view'
import { isBlank } from '@circlet/shared/visible-text'
import { type Signal, signal } from '@preact/signals'
import { storage } from '../../storage/storage.ts'
import type { Session } from '../../sync/session-store.ts'

type OfSession = Pick<Session, 'id'>

const NOTE = 'held-words'
// They go with their session: nothing here outlives it.
const open = new WeakMap<OfSession, Signal<string>>()

/** What this tab's person holds for their next turn; it is in no command, and goes where everything of the session goes. */
export function speakerNote(session: OfSession): Signal<string> {
  const known = open.get(session)
  if (known) return known
  const standing = signal(storage.note<string>(session.id, NOTE) ?? '')
  open.set(session, standing)
  return standing
}

/** Holds other words, or none. */
export function keepNote(session: OfSession, words: string): void {
  speakerNote(session).value = words
  if (isBlank(words)) storage.dropNote(session.id, NOTE)
  else storage.keepNote(session.id, NOTE, words)
}

/** The words that stand beside my own time: none in anybody else's, in a pause, or where nothing was written. */
export function noteFor(view: View, held: string, mine = hasFloor(view)): string | null {
  return mine && !view.pause && !isBlank(held) ? held.trim() : null
}

const hasFloor = ({ floor, you }: View) => floor !== null && floor.speaker === you.memberId

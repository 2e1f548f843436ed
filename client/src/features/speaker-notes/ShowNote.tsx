import type { View } from '@circlet/shared/session/model/view'
import type { ComponentChildren, JSX } from 'preact'
import type { Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'
import { noteFor, speakerNote } from './speaker-note.ts'
import './speaker-notes.css'

interface HeldWordsProps {
  readonly session: Session
  readonly view: View
  /** Whether it is my time; left out: whether I have the floor. */
  readonly mine?: boolean
  /** Shown when there is no note. */
  readonly children?: ComponentChildren
}

/** One's own words, quietly, for as long as it is one's time; nobody else's screen has them. */
export function ShowNote({ session, view, mine, children }: HeldWordsProps): JSX.Element {
  const held = noteFor(view, speakerNote(session).value, mine)
  if (held === null) return <>{children}</>
  return (
    <section class="held-words" aria-label={t.speakerNotes.standing}>
      <p class="small soft" aria-hidden="true">
        {t.speakerNotes.standing}
      </p>
      <p>{held}</p>
    </section>
  )
}

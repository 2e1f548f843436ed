import type { JSX } from 'preact'
import { Field } from '../../design/Field.tsx'
import type { Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'
import { keepNote, speakerNote } from './speaker-note.ts'
import './speaker-notes.css'

/** Where somebody writes down, for themselves, what they would like to say when their turn comes. */
export function WriteNote({ session }: { readonly session: Session }): JSX.Element {
  return (
    <div class="hold-words">
      <Field
        label={t.speakerNotes.title}
        hint={t.speakerNotes.hint}
        value={speakerNote(session).value}
        onValue={(text) => keepNote(session, text)}
        rows={2}
        maxLength={280}
        autoComplete="off"
      />
    </div>
  )
}

import type { JSX } from 'preact'
import { Field } from '../../design/Field.tsx'
import type { Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'
import { heldWords, hold } from './speaker-note.ts'
import './speaker-notes.css'

/** Where somebody writes down, for themselves, what they would like to say when their turn comes. */
export function HoldWords({ session }: { readonly session: Session }): JSX.Element {
  return (
    <div class="hold-words">
      <Field
        label={t.speakerNotes.title}
        hint={t.speakerNotes.hint}
        value={heldWords(session).value}
        onValue={(text) => hold(session, text)}
        rows={2}
        maxLength={280}
        autoComplete="off"
      />
    </div>
  )
}

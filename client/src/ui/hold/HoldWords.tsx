import type { JSX } from 'preact'
import type { Session } from '../../session/model.ts'
import { t } from '../../text/index.ts'
import { Field } from '../Field.tsx'
import { heldWords, hold } from './held-words.ts'
import './held-words.css'

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

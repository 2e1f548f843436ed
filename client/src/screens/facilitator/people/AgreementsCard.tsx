import type { View } from '@circlet/shared/session/model/view'
import { linesIn } from '@circlet/shared/visible-text'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../../design/Button.tsx'
import { Field } from '../../../design/Field.tsx'
import { FormActions } from '../../../design/FormActions.tsx'
import { useFirstField } from '../../../design/hooks/use-first-field.ts'
import type { Session } from '../../../sync/session-store.ts'
import { t } from '../../../text/index.ts'

interface AgreementsCardProps {
  readonly session: Session
  readonly view: View
}

const NOTES = ['disagreement', 'support'] as const

/** The agreements and the group's own notes: written here, and brought up for everyone when they are needed. */
export function AgreementsCard({ session, view }: AgreementsCardProps): JSX.Element {
  const [editing, setEditing] = useState(false)
  if (editing) return <AgreementsForm session={session} view={view} onClose={() => setEditing(false)} />
  return (
    <details class="agreements">
      <summary>
        <strong>{t.agreements.title}</strong>
      </summary>
      <ul>
        {view.norms.items.map((item) => (
          <li key={item} class="small">
            {item}
          </li>
        ))}
      </ul>
      {NOTES.filter((note) => view[note] !== null && view.note !== note).map((note) => (
        <Button key={note} onPress={() => session.send({ type: 'show-note', note })}>
          {t.agreements.show(t.agreements.notes[note])}
        </Button>
      ))}
      {view.note && (
        <Button onPress={() => session.send({ type: 'show-note', note: null })}>{t.agreements.putAway}</Button>
      )}
      <Button look="plain" onPress={() => setEditing(true)}>
        {t.agreements.edit}
      </Button>
    </details>
  )
}

function AgreementsForm({
  session,
  view,
  onClose,
}: AgreementsCardProps & { readonly onClose: () => void }): JSX.Element {
  const form = useFirstField<HTMLFormElement>()
  const [list, setList] = useState(view.norms.items.join('\n'))
  const [notes, setNotes] = useState({ disagreement: view.disagreement ?? '', support: view.support ?? '' })
  const norms = linesIn(list)
  const wrong = norms.length > 20 || norms.some((norm) => [...norm].length > 200)
  return (
    <form
      ref={form}
      class="question-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (wrong) return
        onClose()
        session.send({ type: 'edit-session', norms, ...notes })
      }}
    >
      <Field
        label={t.agreements.title}
        hint={`${t.agreements.each}. ${t.agreements.askedAgain}`}
        value={list}
        onValue={setList}
        rows={7}
        wrong={wrong ? t.agreements.tooMany : null}
      />
      {NOTES.map((note) => (
        <Field
          key={note}
          label={t.agreements.notes[note]}
          hint={t.agreements.ownWords}
          value={notes[note]}
          onValue={(text) => setNotes({ ...notes, [note]: text })}
          rows={3}
          maxLength={1000}
        />
      ))}
      <FormActions send={t.agreements.save} leave={t.agreements.notYet} onLeave={onClose} />
    </form>
  )
}

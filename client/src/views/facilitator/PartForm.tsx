import type { AgendaItem } from '@circlet/shared/protocol/fields'
import type { Format, Outcome, Phase } from '@circlet/shared/session/view'
import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { changesOf, draftOf, itemOf, type PartDraft, wrongIn } from './part-draft.ts'
import { texts } from './texts.ts'

type PartFormProps = { readonly onClose: () => void } & (
  | { readonly phase: Phase; readonly onSave: (changes: Partial<AgendaItem>) => void }
  | { readonly phase?: undefined; readonly onSave: (item: AgendaItem) => void }
)

/** One part of the agenda, being written. */
export function PartForm(props: PartFormProps): JSX.Element {
  const [draft, setDraft] = useState(() => draftOf(props.phase))
  const { agenda } = texts
  const { field } = agenda
  const set = (some: Partial<PartDraft>) => setDraft({ ...draft, ...some })
  const wrong = wrongIn(draft)
  const save = () => (props.phase ? props.onSave(changesOf(draft, props.phase)) : props.onSave(itemOf(draft)))
  const held = props.phase !== undefined && props.phase.runs.length > 0
  return (
    <form
      class="part-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (wrong === null) save()
      }}
    >
      <Field label={field.title} value={draft.title} onValue={(title) => set({ title })} maxLength={100} />
      <Field
        label={field.minutes}
        type="number"
        min={1}
        max={240}
        value={draft.minutes}
        onValue={(minutes) => set({ minutes })}
        wrong={wrong === 'minutes' ? field.minutesWrong : null}
      />
      {!held && (
        <Select<Format>
          label={field.format}
          of={agenda.formats}
          value={draft.format}
          onValue={(format) => set({ format })}
        />
      )}
      <Field
        label={field.turn}
        hint={field.turnHint}
        type="number"
        min={5}
        max={14_400}
        value={draft.turnSeconds}
        onValue={(turnSeconds) => set({ turnSeconds })}
        wrong={wrong === 'turnSeconds' ? field.turnWrong : null}
      />
      <Field label={field.prompt} value={draft.prompt} onValue={(prompt) => set({ prompt })} rows={2} maxLength={500} />
      <Select<Outcome>
        label={field.outcome}
        of={agenda.outcomes}
        value={draft.outcome}
        onValue={(outcome) => set({ outcome })}
      />
      <div class="row">
        <Button type="submit" look="primary" why={wrong === 'title' ? field.titleWrong : null}>
          {agenda.save}
        </Button>
        <Button look="plain" onPress={props.onClose}>
          {texts.notYet}
        </Button>
      </div>
    </form>
  )
}

interface SelectProps<T extends string> {
  readonly label: string
  readonly of: Record<T, string>
  readonly value: T
  readonly onValue: (value: T) => void
}

function Select<T extends string>({ label, of, value, onValue }: SelectProps<T>): JSX.Element {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} class="input" value={value} onChange={(event) => onValue(event.currentTarget.value as T)}>
        {(Object.keys(of) as T[]).map((one) => (
          <option key={one} value={one}>
            {of[one]}
          </option>
        ))}
      </select>
    </div>
  )
}

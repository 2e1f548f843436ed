import type { AgendaItem } from '@circlet/shared/protocol/fields'
import type { Phase } from '@circlet/shared/session/model/shared-state'
import { FORMAT_RULES } from '@circlet/shared/session/queries/format-rules'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../../design/Button.tsx'
import { Choice, Field } from '../../../design/Field.tsx'
import { useFirstField } from '../../../design/hooks/use-first-field.ts'
import { optionsOf, Select } from '../../../design/Select.tsx'
import { BreakoutFields } from '../../../features/breakouts/BreakoutFields.tsx'
import type { Session } from '../../../sync/session-store.ts'
import { t } from '../../../text/index.ts'
import { changesOf, draftOf, itemOf, latestEnd, mayPrompt, type PhaseDraft, wrongIn } from './phase-draft.ts'

type PartFormProps = { readonly session: Session; readonly onClose: () => void } & (
  | { readonly phase: Phase; readonly onSave: (changes: Partial<AgendaItem>) => void }
  | { readonly phase?: undefined; readonly onSave: (item: AgendaItem) => void }
)

/** One part of the agenda, being written. */
export function PhaseForm(props: PartFormProps): JSX.Element {
  const [draft, setDraft] = useState(() => draftOf(props.phase))
  const form = useFirstField<HTMLFormElement>()
  const { agenda } = t.facilitator
  const { field } = agenda
  const set = (some: Partial<PhaseDraft>) => setDraft({ ...draft, ...some })
  const view = props.session.view.value
  const now = Math.max(props.session.now(), view?.startsAt ?? 0)
  // A time of day that is already set stays as it is.
  const isNew = draft.until !== draftOf(props.phase).until
  const wrong = wrongIn(draft, now, isNew && view ? latestEnd(view, props.phase, now) : null)
  const save = () => {
    if (props.phase) props.onSave(changesOf(draft, props.phase, now))
    else props.onSave(itemOf(draft, now))
  }
  const held = props.phase !== undefined && props.phase.runs.length > 0
  return (
    <form
      ref={form}
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
      <Field
        label={field.until}
        hint={field.untilHint}
        type="time"
        value={draft.until}
        onValue={(until) => set({ until })}
        wrong={wrong === 'until' ? field.untilWrong : null}
      />
      {!held && (
        <Select
          label={field.format}
          options={optionsOf(agenda.formats)}
          value={draft.format}
          onValue={(format) => set({ format })}
        />
      )}
      {props.phase?.status !== 'running' && <BreakoutFields item={draft} onChange={set} />}
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
      {FORMAT_RULES[draft.format].choosesOrder && (
        <Select
          label={t.agenda.order}
          value={draft.order}
          options={optionsOf(t.agenda.orders)}
          onValue={(order) => set({ order })}
        />
      )}
      <Field
        label={t.agenda.role}
        hint={t.agenda.roleHint}
        value={draft.role}
        onValue={(role) => set({ role })}
        maxLength={40}
      />
      {mayPrompt(draft.format) && (
        <Choice
          kind="checkbox"
          name="prompts"
          checked={draft.prompts}
          onChoose={() => set({ prompts: !draft.prompts })}
        >
          {t.balance.inPart}
        </Choice>
      )}
      <Select
        label={field.outcome}
        options={optionsOf(agenda.outcomes)}
        value={draft.outcome}
        onValue={(outcome) => set({ outcome })}
      />
      <div class="row">
        <Button type="submit" look="primary" why={wrong === 'title' ? field.titleWrong : null}>
          {agenda.save}
        </Button>
        <Button look="plain" onPress={props.onClose}>
          {t.facilitator.notYet}
        </Button>
      </div>
    </form>
  )
}

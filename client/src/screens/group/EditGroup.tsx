import { isBlank, linesIn } from '@circlet/shared/visible-text'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Choice, Field } from '../../design/Field.tsx'
import { FormActions } from '../../design/FormActions.tsx'
import { ScheduleFields } from '../../features/schedule/ScheduleFields.tsx'
import { cadenceMistake, scheduleDraft, scheduleOf } from '../../features/schedule/schedule-draft.ts'
import { zones } from '../../selectors/zones.ts'
import { t } from '../../text/index.ts'
import { ErrorText } from './ErrorText.tsx'
import type { SectionProps } from './sections/section-props.ts'
import { useAsk } from './use-ask.ts'

const NORMS = 20
const LINE = 200

/** Everything that a keeper can say otherwise about the group. */
export function EditGroup({ group, view, onDone }: SectionProps & { readonly onDone: () => void }): JSX.Element {
  const { ask, busy, wrong } = useAsk(group)
  const [words, setWords] = useState(() => ({
    name: view.name,
    purpose: view.purpose ?? '',
    norms: view.norms.join('\n'),
    disagreement: view.disagreement ?? '',
    support: view.support ?? '',
    gaps: view.gaps ?? '',
  }))
  const [evenness, setEvenness] = useState(view.evenness)
  const [draft, setDraft] = useState(() => scheduleDraft(view.cadence, zones().own))
  const [tried, setTried] = useState(false)
  const cadence = scheduleOf(draft)
  const norms = linesIn(words.norms)
  const isTooMuch = norms.length > NORMS || norms.some((line) => [...line].length > LINE)
  const field = (name: keyof typeof words) => ({
    value: words[name],
    onValue: (text: string) => setWords({ ...words, [name]: text }),
  })
  const save = async () => {
    setTried(true)
    const name = words.name.trim()
    if (isBlank(name) || isTooMuch || typeof cadence === 'string') return
    const note = (text: string) => text.trim() || null
    const { purpose, disagreement, support, gaps } = words
    const notes = { purpose: note(purpose), disagreement: note(disagreement), support: note(support), gaps: note(gaps) }
    if (await ask({ type: 'edit-group', name, norms, ...notes, cadence, evenness })) onDone()
  }
  return (
    <form
      class="report"
      aria-label={t.group.agreed.edit}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Field
        label={t.group.agreed.name}
        maxLength={120}
        wrong={tried && isBlank(words.name) ? t.group.agreed.nameMissing : null}
        {...field('name')}
      />
      <Field label={t.group.agreed.purpose} rows={3} maxLength={1000} {...field('purpose')} />
      <Field
        label={t.group.agreed.norms}
        hint={t.group.agreed.normsHint}
        rows={6}
        wrong={tried && isTooMuch ? t.group.agreed.tooMany : null}
        {...field('norms')}
      />
      <Field label={t.group.agreed.disagreement} rows={2} maxLength={1000} {...field('disagreement')} />
      <Field label={t.group.agreed.support} rows={2} maxLength={1000} {...field('support')} />
      <Field label={t.group.agreed.gaps} hint={t.group.agreed.gapsHint} rows={2} maxLength={1000} {...field('gaps')} />
      <ScheduleFields draft={draft} wrong={tried ? cadenceMistake(cadence) : null} onChange={setDraft} />
      <Choice kind="checkbox" name="evenness" checked={evenness} onChoose={() => setEvenness(!evenness)}>
        {t.group.agreed.evenness}
        <span class="hint">{t.group.agreed.evennessHint}</span>
      </Choice>
      <ErrorText text={wrong} />
      <FormActions send={t.group.save} leave={t.group.cancel} onLeave={onDone} busy={busy} />
    </form>
  )
}

import type { AgendaItem } from '@circlet/shared/protocol/fields'
import type { Format, Outcome } from '@circlet/shared/session/model/shared-state'
import { FORMAT_RULES } from '@circlet/shared/session/queries/format-rules'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Button } from '../../../design/Button.tsx'
import { Field } from '../../../design/Field.tsx'
import { optionsOf, Select } from '../../../design/Select.tsx'
import { t } from '../../../text/index.ts'

const OUTCOMES: readonly Outcome[] = ['none', 'insight', 'decision', 'actions']

interface PartEditorProps {
  readonly item: AgendaItem
  readonly onChange: (item: AgendaItem) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
  readonly onDone: () => void
}

/** One part, opened in its place. */
export function PhaseEditor({ item, onChange, onMove, onRemove, onDone }: PartEditorProps): JSX.Element {
  const rules = FORMAT_RULES[item.format]
  const box = useRef<HTMLDivElement>(null)
  // People who opened it by key continue typing here; the line that had the focus is gone.
  useEffect(() => box.current?.querySelector('input')?.focus(), [])
  return (
    <div class="part-editor" ref={box}>
      <Field
        label={t.plan.partTitle}
        value={item.title}
        onValue={(title) => onChange({ ...item, title })}
        maxLength={100}
      />
      <div class="two">
        <Field
          label={t.plan.minutes}
          type="number"
          min={1}
          max={240}
          value={String(item.minutes)}
          onValue={(text) => onChange({ ...item, minutes: within(text, 1, 240) })}
        />
        <Select
          label={t.plan.format}
          value={item.format}
          options={optionsOf(t.formats)}
          onValue={(format) => onChange(inFormat(item, format))}
        />
      </div>
      {rules.choosesOrder && (
        <Select
          label={t.agenda.order}
          value={item.order ?? 'rotate'}
          options={optionsOf(t.agenda.orders)}
          onValue={(order) => onChange({ ...item, order })}
        />
      )}
      {rules.formsGroups && (
        <Field
          label={t.agenda.groupSize}
          type="number"
          min={2}
          max={10}
          value={String(item.groupSize ?? 2)}
          onValue={(text) => onChange({ ...item, groupSize: within(text, 2, 10) })}
        />
      )}
      {rules.offersChairs && (
        <Field
          label={t.agenda.chairs}
          hint={t.agenda.chairsHint}
          type="number"
          min={2}
          max={8}
          value={item.chairs ? String(item.chairs) : ''}
          onValue={(text) => onChange({ ...item, chairs: text === '' ? null : within(text, 2, 8) })}
        />
      )}
      {rules.offersRole && (
        <Field
          label={t.agenda.role}
          hint={t.agenda.roleHint}
          value={item.role ?? ''}
          onValue={(role) => onChange({ ...item, role })}
          maxLength={40}
        />
      )}
      <Select
        label={t.plan.outcome}
        value={item.outcome ?? 'none'}
        options={OUTCOMES.map((outcome) => [outcome, t.plan.outcomes[outcome]])}
        onValue={(outcome) => onChange({ ...item, outcome })}
      />
      <Field
        label={t.plan.prompt}
        hint={t.plan.promptHint}
        value={item.prompt ?? ''}
        onValue={(prompt) => onChange({ ...item, prompt })}
        rows={2}
        maxLength={500}
      />
      <div class="row">
        <Button onPress={onDone}>{t.plan.done}</Button>
        <Button look="plain" aria-label={t.plan.up(item.title)} onPress={() => onMove(-1)}>
          {t.plan.upShort}
        </Button>
        <Button look="plain" aria-label={t.plan.down(item.title)} onPress={() => onMove(1)}>
          {t.plan.downShort}
        </Button>
        <Button look="plain" aria-label={t.plan.remove(item.title)} onPress={onRemove}>
          {t.plan.removeShort}
        </Button>
      </div>
    </div>
  )
}

/** What was set for one way of taking turns means nothing in another. */
function inFormat({ title, minutes, prompt, outcome, role }: AgendaItem, format: Format): AgendaItem {
  const about = role && FORMAT_RULES[format].offersRole
  return { title, format, minutes, ...(prompt && { prompt }), ...(outcome && { outcome }), ...(about && { role }) }
}

function within(text: string, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.round(Number(text)) || least))
}

import type { AgendaItem } from '@circlet/shared/protocol/fields'
import type { Format, Outcome } from '@circlet/shared/session/view'
import type { JSX } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { say } from '../../text/catalogue.ts'
import { common } from '../../text/en/common.ts'
import { plan as words } from '../../text/en/home.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'

const t = say({ en: words })
const shared = say({ en: common })

const FORMATS: readonly Format[] = ['round', 'open', 'questions', 'spotlight', 'silence', 'break', 'admin']
const OUTCOMES: readonly Outcome[] = ['none', 'insight', 'decision', 'actions']

interface PartEditorProps {
  readonly item: AgendaItem
  readonly onChange: (item: AgendaItem) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
  readonly onDone: () => void
}

/** One part, opened where it stands. */
export function PartEditor({ item, onChange, onMove, onRemove, onDone }: PartEditorProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null)
  // Whoever opened it by key goes on typing here; the line that had the focus is gone.
  useEffect(() => box.current?.querySelector('input')?.focus(), [])
  return (
    <div class="part-editor" ref={box}>
      <Field label={t.partTitle} value={item.title} onValue={(title) => onChange({ ...item, title })} maxLength={100} />
      <div class="two">
        <Field
          label={t.minutes}
          type="number"
          min={1}
          max={240}
          value={String(item.minutes)}
          onValue={(text) => onChange({ ...item, minutes: wholeMinutes(text) })}
        />
        <Select
          label={t.format}
          value={item.format}
          options={FORMATS.map((format) => [format, shared.formats[format]])}
          onValue={(format) => onChange(inFormat(item, format))}
        />
      </div>
      <Select
        label={t.outcome}
        value={item.outcome ?? 'none'}
        options={OUTCOMES.map((outcome) => [outcome, t.outcomes[outcome]])}
        onValue={(outcome) => onChange({ ...item, outcome })}
      />
      <Field
        label={t.prompt}
        hint={t.promptHint}
        value={item.prompt ?? ''}
        onValue={(prompt) => onChange({ ...item, prompt })}
        rows={2}
        maxLength={500}
      />
      <div class="row">
        <Button onPress={onDone}>{t.done}</Button>
        <Button look="plain" aria-label={t.up(item.title)} onPress={() => onMove(-1)}>
          {t.upShort}
        </Button>
        <Button look="plain" aria-label={t.down(item.title)} onPress={() => onMove(1)}>
          {t.downShort}
        </Button>
        <Button look="plain" aria-label={t.remove(item.title)} onPress={onRemove}>
          {t.removeShort}
        </Button>
      </div>
    </div>
  )
}

/** What was set for one way of taking turns means nothing in another. */
function inFormat({ title, minutes, prompt, outcome }: AgendaItem, format: Format): AgendaItem {
  return { title, format, minutes, ...(prompt && { prompt }), ...(outcome && { outcome }) }
}

function wholeMinutes(text: string): number {
  return Math.min(240, Math.max(1, Math.round(Number(text)) || 1))
}

interface SelectProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly (readonly [T, string])[]
  readonly onValue: (value: T) => void
}

function Select<T extends string>({ label, value, options, onValue }: SelectProps<T>): JSX.Element {
  const id = useId()
  const choose = (text: string) => {
    const option = options.find(([name]) => name === text)
    if (option) onValue(option[0])
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} class="input" value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {options.map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}

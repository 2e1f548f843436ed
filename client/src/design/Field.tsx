import type { ComponentChildren, InputHTMLAttributes, JSX, TargetedEvent } from 'preact'
import { useId } from 'preact/hooks'
import './field.css'

interface FieldProps {
  readonly label: string
  readonly hint?: string | undefined
  /** What is wrong with the value, as a sentence. */
  readonly wrong?: string | null | undefined
  readonly value: string
  readonly onValue: (value: string) => void
  readonly type?: 'text' | 'number' | 'date' | 'time' | 'url'
  readonly rows?: number
  readonly maxLength?: number
  readonly min?: number
  readonly max?: number
  readonly name?: string
  readonly required?: boolean
  readonly autoComplete?: string
  readonly placeholder?: string
}

/** A labelled line (or, with `rows`, a few lines) of text. */
export function Field({ label, hint, wrong, value, onValue, rows, ...rest }: FieldProps): JSX.Element {
  const id = useId()
  const described = [hint && `${id}h`, wrong && `${id}w`].filter(Boolean).join(' ') || undefined
  const common = {
    ...rest,
    id,
    value,
    class: 'input',
    'aria-describedby': described,
    'aria-invalid': wrong ? true : undefined,
    onInput: (event: TargetedEvent<HTMLInputElement | HTMLTextAreaElement>) => onValue(event.currentTarget.value),
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <span class="hint" id={`${id}h`}>
          {hint}
        </span>
      )}
      {rows ? <textarea {...common} rows={rows} /> : <input {...(common as InputHTMLAttributes<HTMLInputElement>)} />}
      {wrong && (
        <span class="wrong" id={`${id}w`}>
          {wrong}
        </span>
      )}
    </div>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly checked: boolean
  readonly onChoose: () => void
  readonly kind?: 'radio' | 'checkbox'
  readonly children: ComponentChildren
}

/** One of several answers, or one that is on or off, with the whole line as its target. */
export function Choice({ name, checked, onChoose, kind = 'radio', children }: ChoiceProps): JSX.Element {
  return (
    <label class="choice">
      <input type={kind} name={name} checked={checked} onChange={onChoose} />
      <span>{children}</span>
    </label>
  )
}

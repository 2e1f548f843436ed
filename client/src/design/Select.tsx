import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import './field.css'

interface SelectProps<T extends string> {
  readonly label: string
  readonly hint?: string
  readonly value: T
  readonly options: readonly (readonly [T, string])[]
  readonly onValue: (value: T) => void
}

/** A labelled choice of one among a few. */
export function Select<T extends string>({ label, hint, value, options, onValue }: SelectProps<T>): JSX.Element {
  const id = useId()
  const choose = (text: string) => {
    const option = options.find(([name]) => name === text)
    if (option) onValue(option[0])
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <span class="hint" id={`${id}h`}>
          {hint}
        </span>
      )}
      <select
        id={id}
        class="input"
        value={value}
        aria-describedby={hint ? `${id}h` : undefined}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {options.map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Every entry of a table of words, as the options of a choice. */
export function optionsOf<T extends string>(words: Readonly<Record<T, string>>): readonly (readonly [T, string])[] {
  return (Object.keys(words) as T[]).map((name) => [name, words[name]] as const)
}

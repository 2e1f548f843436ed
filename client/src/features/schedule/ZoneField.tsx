import type { JSX } from 'preact'
import { useId, useMemo } from 'preact/hooks'
import { zones } from '../../selectors/zones.ts'
import '../../design/field.css'

interface ZoneFieldProps {
  readonly label: string
  readonly value: string
  readonly onValue: (zone: string) => void
}

/** A time zone by its name. */
export function ZoneField({ label, value, onValue }: ZoneFieldProps): JSX.Element {
  const id = useId()
  const { all } = useMemo(zones, [])
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} class="input" value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        {(all.includes(value) ? all : [value, ...all]).map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll('_', ' ')}
          </option>
        ))}
      </select>
    </div>
  )
}

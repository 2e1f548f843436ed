import type { JSX } from 'preact'
import { say } from '../../text/catalogue.ts'
import { join } from '../../text/en/join.ts'
import { Field } from '../../ui/Field.tsx'
import type { Arrival } from './take-seat.ts'

const t = say({ en: join })

interface MoreProps {
  readonly arrival: Arrival
  readonly onChange: (part: Partial<Arrival>) => void
}

/** What nobody has to tell. */
export function More({ arrival, onChange }: MoreProps): JSX.Element {
  return (
    <details>
      <summary>{t.more}</summary>
      <Field
        label={t.pronouns}
        hint={t.pronounsHint}
        value={arrival.pronouns}
        onValue={(pronouns) => onChange({ pronouns })}
        maxLength={30}
      />
    </details>
  )
}

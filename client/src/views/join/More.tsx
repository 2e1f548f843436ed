import type { JSX } from 'preact'
import { say } from '../../text/catalogue.ts'
import { join } from '../../text/en/join.ts'
import { Field } from '../../ui/Field.tsx'
import type { Arrival } from './take-seat.ts'

const t = say({ en: join })

interface MoreProps {
  readonly arrival: Arrival
  /** Whether the lens is asked for. */
  readonly lens: boolean
  readonly onChange: (part: Partial<Arrival>) => void
}

/** What nobody has to tell. */
export function More({ arrival, lens, onChange }: MoreProps): JSX.Element {
  return (
    <details open={lens}>
      <summary>{t.more}</summary>
      <div class="block">
        {lens && (
          <Field
            label={t.lens}
            hint={t.lensHint}
            value={arrival.lens}
            onValue={(text) => onChange({ lens: text })}
            maxLength={60}
          />
        )}
        <Field
          label={t.pronouns}
          hint={t.pronounsHint}
          value={arrival.pronouns}
          onValue={(pronouns) => onChange({ pronouns })}
          maxLength={30}
        />
      </div>
    </details>
  )
}

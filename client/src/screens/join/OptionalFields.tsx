import type { JSX } from 'preact'
import { Field } from '../../design/Field.tsx'
import { t } from '../../text/index.ts'
import type { Arrival } from './take-seat.ts'

interface MoreProps {
  readonly arrival: Arrival
  /** Whether the lens is asked for. */
  readonly lens: boolean
  readonly onChange: (part: Partial<Arrival>) => void
}

/** What nobody has to tell. */
export function OptionalFields({ arrival, lens, onChange }: MoreProps): JSX.Element {
  return (
    <details open={lens}>
      <summary>{t.joinMore.more}</summary>
      <div class="block">
        {lens && (
          <Field
            label={t.joinMore.lens}
            hint={t.joinMore.lensHint}
            value={arrival.lens}
            onValue={(text) => onChange({ lens: text })}
            maxLength={60}
          />
        )}
        <Field
          label={t.joinMore.pronouns}
          hint={t.joinMore.pronounsHint}
          value={arrival.pronouns}
          onValue={(pronouns) => onChange({ pronouns })}
          maxLength={30}
        />
      </div>
    </details>
  )
}

import type { JSX } from 'preact'
import { Choice, Field } from '../../../design/Field.tsx'
import { ZoneField } from '../../../features/schedule/ZoneField.tsx'
import { t } from '../../../text/index.ts'
import type { Plan } from './plan.ts'

interface WhenProps {
  readonly plan: Plan
  readonly wrong: string | undefined
  readonly onChange: (part: Partial<Plan>) => void
}

/** Now, or a date and time on the clocks of a named zone. */
export function When({ plan, wrong, onChange }: WhenProps): JSX.Element {
  return (
    <fieldset class="block">
      <legend>{t.plan.when}</legend>
      <Choice name="when" checked={plan.when === 'now'} onChoose={() => onChange({ when: 'now' })}>
        {t.plan.now}
      </Choice>
      <Choice name="when" checked={plan.when === 'later'} onChoose={() => onChange({ when: 'later' })}>
        {t.plan.later}
      </Choice>
      {plan.when === 'later' && (
        <div class="moment">
          <Field label={t.plan.date} type="date" value={plan.date} onValue={(date) => onChange({ date })} />
          <Field label={t.plan.time} type="time" value={plan.time} onValue={(time) => onChange({ time })} />
          <ZoneField label={t.plan.zone} value={plan.zone} onValue={(zone) => onChange({ zone })} />
        </div>
      )}
      {wrong && (
        <p class="wrong small" role="alert">
          {wrong}
        </p>
      )}
    </fieldset>
  )
}

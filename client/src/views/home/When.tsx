import type { JSX } from 'preact'
import { say } from '../../text/catalogue.ts'
import { plan as words } from '../../text/en/home.ts'
import { Choice, Field } from '../../ui/Field.tsx'
import { ZoneField } from '../../ui/page/ZoneField.tsx'
import type { Plan } from './plan.ts'

const t = say({ en: words })

interface WhenProps {
  readonly plan: Plan
  readonly wrong: string | undefined
  readonly onChange: (part: Partial<Plan>) => void
}

/** Now, or a date and time on the clocks of a named zone. */
export function When({ plan, wrong, onChange }: WhenProps): JSX.Element {
  return (
    <fieldset class="block">
      <legend>{t.when}</legend>
      <Choice name="when" checked={plan.when === 'now'} onChoose={() => onChange({ when: 'now' })}>
        {t.now}
      </Choice>
      <Choice name="when" checked={plan.when === 'later'} onChoose={() => onChange({ when: 'later' })}>
        {t.later}
      </Choice>
      {plan.when === 'later' && (
        <div class="moment">
          <Field label={t.date} type="date" value={plan.date} onValue={(date) => onChange({ date })} />
          <Field label={t.time} type="time" value={plan.time} onValue={(time) => onChange({ time })} />
          <ZoneField label={t.zone} value={plan.zone} onValue={(zone) => onChange({ zone })} />
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
